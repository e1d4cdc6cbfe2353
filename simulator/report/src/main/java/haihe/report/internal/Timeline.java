package haihe.report.internal;

import haihe.report.Decimal;
import haihe.report.RoadmapChart;
import haihe.report.RoadmapChart.Measure;
import haihe.report.RoadmapChart.Phase;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;

/**
 * The upper part of a roadmap: a row of phases and a lane for each measure over one time axis.
 *
 * @param left where the names of measures start
 * @param axis where the time axis starts
 * @param right where it ends
 * @param top the upper end
 */
record Timeline(
        RoadmapChart chart, Typeface typeface, Palette palette, double left, double axis, double right, double top) {

    private static final double LANE = 26;
    private static final double INSET = 3;
    private static final double TICK_SPACE = 60;

    static Timeline of(RoadmapChart chart, Typeface typeface, Rectangle2D area) {
        double names = Stream.concat(
                        chart.measures().stream().map(measure -> TextBlock.width(measure.name(), typeface.text())),
                        Stream.of(chart.phasesHeading(), chart.measuresHeading())
                                .map(text -> TextBlock.width(text, typeface.heading())))
                .max(Double::compare)
                .orElse(0.0);
        double axis = area.getX() + Math.min(names + 16, area.getWidth() * 0.4);
        return new Timeline(chart, typeface, palette(chart), area.getX(), axis, area.getMaxX() - 4, area.getY());
    }

    static Palette palette(RoadmapChart chart) {
        return new Palette(chart.measures().stream().map(Measure::group).toList());
    }

    /** Draws it; returns where it ends. */
    double draw(Graphics2D g) {
        double phases = phasesHeight();
        double lanes = top + phases + 8;
        double bottom = lanes
                + (chart.measures().isEmpty()
                        ? 0
                        : LANE + LANE * chart.measures().size());
        grid(g, top + phases, bottom);
        if (phases > 0) {
            TextBlock.of(chart.phasesHeading(), typeface.heading(), Palette.INK, axis - left)
                    .draw(g, left, top + 4);
        }
        for (int i = 0; i < chart.phases().size(); i++) {
            phase(g, chart.phases().get(i), i, phases);
        }
        if (!chart.measures().isEmpty()) {
            TextBlock.of(chart.measuresHeading(), typeface.heading(), Palette.INK, axis - left)
                    .draw(g, left, lanes + 3);
        }
        double strongest = strongest();
        for (int i = 0; i < chart.measures().size(); i++) {
            lane(g, chart.measures().get(i), lanes + LANE * (i + 1), strongest);
        }
        return bottom + 18;
    }

    private double x(double time) {
        double clamped = Math.max(chart.start(), Math.min(chart.stop(), time));
        return axis + (clamped - chart.start()) / (chart.stop() - chart.start()) * (right - axis);
    }

    private void grid(Graphics2D g, double from, double bottom) {
        Scale scale = Scale.ofTimes(chart.start(), chart.stop(), (right - axis) / TICK_SPACE);
        g.setStroke(new BasicStroke(1));
        double first = Math.ceil(scale.lower() / scale.step() - 1e-9) * scale.step();
        for (double time = first; time <= scale.upper() + 1e-9; time += scale.step()) {
            g.setColor(Palette.GRID);
            g.draw(new Line2D.Double(x(time), from, x(time), bottom));
            String label = scale.timeFormat().format(time);
            g.setFont(typeface.small());
            g.setColor(Palette.TEXT);
            double width = TextBlock.width(label, typeface.small());
            g.drawString(label, (float) (x(time) - width / 2), (float) (bottom + 14));
        }
        g.setColor(Palette.AXIS);
        g.draw(new Line2D.Double(axis, bottom, right, bottom));
    }

    private TextBlock name(Phase phase) {
        return TextBlock.of(phase.name(), typeface.heading(), Palette.INK, width(phase));
    }

    private TextBlock note(Phase phase) {
        return TextBlock.of(phase.note(), typeface.small(), Palette.TEXT, width(phase));
    }

    private double width(Phase phase) {
        return Math.max(40, x(phase.stop() + 1) - x(phase.start()) - 30);
    }

    private double phasesHeight() {
        return chart.phases().stream()
                .mapToDouble(phase -> name(phase).height() + note(phase).height() + 10)
                .max()
                .orElse(0);
    }

    /** An arrow that points to the next phase. */
    private void phase(Graphics2D g, Phase phase, int index, double height) {
        double from = x(phase.start());
        double to = x(phase.stop() + 1) - 2;
        double tip = Math.min(12, (to - from) / 4);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(from, top);
        arrow.lineTo(to - tip, top);
        arrow.lineTo(to, top + height / 2);
        arrow.lineTo(to - tip, top + height);
        arrow.lineTo(from, top + height);
        if (index > 0) {
            arrow.lineTo(from + tip, top + height / 2);
        }
        arrow.closePath();
        g.setColor(Palette.mix(new Color(0x0072B2), Color.WHITE, 0.12 + 0.08 * Math.min(index, 4)));
        g.fill(arrow);
        TextBlock name = name(phase);
        name.draw(g, from + 16, top + 4);
        note(phase).draw(g, from + 16, top + 4 + name.height());
    }

    private double strongest() {
        return chart.measures().stream()
                .flatMap(measure -> measure.strength().values().stream())
                .filter(Double::isFinite)
                .max(Double::compare)
                .filter(value -> value > 0)
                .orElse(1.0);
    }

    /** A measure's name, its lane from start on, and in the lane its strength over time. */
    private void lane(Graphics2D g, Measure measure, double y, double strongest) {
        TextBlock.of(measure.name(), typeface.text(), Palette.INK, axis - left - 8)
                .draw(g, left, y + 5);
        double base = y + LANE - INSET;
        double height = LANE - 2 * INSET;
        if (measure.start() < chart.stop()) {
            Color color = palette.fill(measure.group());
            g.setColor(Palette.mix(color, Color.WHITE, 0.18));
            g.fill(new Rectangle2D.Double(x(measure.start()), y + INSET, right - x(measure.start()), height));
            g.setColor(color);
            g.fill(wedge(measure, base, height / strongest));
        }
        year(g, measure.start(), x(measure.start()) - 4, y, true);
        if (measure.full() > measure.start()) {
            g.setColor(Palette.INK);
            g.setStroke(new BasicStroke(1.2f));
            if (measure.full() <= chart.stop()) {
                g.draw(new Line2D.Double(x(measure.full()), y + INSET, x(measure.full()), base));
                year(g, measure.full(), x(measure.full()) + 4, y, false);
            }
        }
    }

    private void year(Graphics2D g, double time, double x, double y, boolean leftOf) {
        if (time < chart.start() || time >= chart.stop()) {
            return;
        }
        String text = Decimal.plain(time);
        double shift = leftOf ? TextBlock.width(text, typeface.small()) : 0;
        g.setFont(typeface.small());
        g.setColor(Palette.INK);
        g.drawString(text, (float) (x - shift), (float) (y + LANE / 2 + 4));
    }

    /** The area under the strength, from the start of the axis to its end. */
    private Path2D wedge(Measure measure, double base, double scale) {
        Path2D wedge = new Path2D.Double();
        wedge.moveTo(x(measure.start()), base);
        double last = measure.start();
        for (int i = 0; i < measure.strength().size(); i++) {
            double time = measure.strength().times().get(i);
            double value = measure.strength().values().get(i);
            if (time >= measure.start() && time <= chart.stop() && Double.isFinite(value)) {
                wedge.lineTo(x(time), base - Math.max(0, value) * scale);
                last = time;
            }
        }
        wedge.lineTo(x(last), base);
        wedge.closePath();
        return wedge;
    }
}
