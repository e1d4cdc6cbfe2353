package haihe.report.internal;

import haihe.report.Bars;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Panels of horizontal bars, each with its own value axis. */
record BarPanels(List<Bars> panels, Typeface typeface, Palette palette) {

    private static final double HEADER = 24;
    private static final double FOOTER = 40;
    private static final double ROW_SHARE = 0.74;
    private static final int TICKS = 5;

    static BarPanels of(List<Bars> panels, Typeface typeface) {
        return new BarPanels(panels, typeface, new Palette(series(panels)));
    }

    private static Set<String> series(List<Bars> panels) {
        Set<String> series = new LinkedHashSet<>();
        panels.forEach(panel -> panel.rows().forEach(row -> row.bars().forEach(bar -> series.add(bar.series()))));
        return series;
    }

    Legend legend() {
        Set<String> series = series(panels);
        series.remove("");
        return new Legend(
                series.stream()
                        .map(label -> Legend.swatch(label, palette.fill(label)))
                        .toList(),
                typeface);
    }

    Drawing drawing(int columns) {
        return new Grid(
                panels.stream()
                        .<Drawing>map(panel -> (g, area) -> new Plot(panel, area).draw(g))
                        .toList(),
                columns);
    }

    private static Extent extent(Bars panel) {
        Extent extent = Extent.NONE;
        for (Bars.Row row : panel.rows()) {
            for (Bars.Bar bar : row.bars()) {
                extent = extent.with(bar.from()).with(bar.to()).with(bar.low()).with(bar.high());
            }
        }
        return extent;
    }

    /** One panel in its place. */
    private final class Plot {

        private final Bars panel;
        private final Rectangle2D area;
        private final Scale scale;
        private final double left;
        private final double top;
        private final double bottom;

        Plot(Bars panel, Rectangle2D area) {
            this.panel = panel;
            this.area = area;
            Extent extent = extent(panel);
            this.scale = Scale.ofValues(extent.min(), extent.max(), TICKS);
            this.left = area.getX() + labelWidth() + 8;
            this.top = area.getY() + (panel.title().isEmpty() ? 4 : HEADER);
            this.bottom = area.getMaxY() - FOOTER;
        }

        private double labelWidth() {
            return panel.rows().stream()
                    .mapToDouble(row -> TextBlock.width(row.label(), typeface.small()))
                    .max()
                    .orElse(0);
        }

        private double x(double value) {
            double share = (value - scale.lower()) / (scale.upper() - scale.lower());
            return left + share * (area.getMaxX() - 12 - left);
        }

        void draw(Graphics2D g) {
            text(g, panel.title(), typeface.heading(), area.getX(), area.getY() + 13);
            drawAxis(g);
            double height = (bottom - top) / Math.max(1, panel.rows().size());
            for (int i = 0; i < panel.rows().size(); i++) {
                drawRow(g, panel.rows().get(i), top + i * height, height);
            }
        }

        private void drawAxis(Graphics2D g) {
            DecimalFormat format = scale.format();
            double first = Math.ceil(scale.lower() / scale.step() - 1e-9) * scale.step();
            for (double tick = first; tick <= scale.upper() * (1 + 1e-9); tick += scale.step()) {
                double value = Math.abs(tick) < 1e-9 * scale.step() ? 0 : tick;
                g.setStroke(new BasicStroke(1));
                g.setColor(value == 0 ? Palette.AXIS : Palette.GRID);
                g.draw(new Line2D.Double(x(value), top, x(value), bottom));
                String label = format.format(value);
                g.setColor(Palette.TEXT);
                double width = TextBlock.width(label, typeface.small());
                text(g, label, typeface.small(), x(value) - width / 2, bottom + 15);
            }
            g.setColor(Palette.FAINT);
            text(g, panel.unit(), typeface.small(), left, bottom + 32);
        }

        private void drawRow(Graphics2D g, Bars.Row row, double y, double height) {
            g.setColor(Palette.TEXT);
            double width = TextBlock.width(row.label(), typeface.small());
            text(g, row.label(), typeface.small(), left - 8 - width, y + height / 2 + 4);
            double thickness = height * ROW_SHARE / Math.max(1, row.bars().size());
            double start = y + height * (1 - ROW_SHARE) / 2;
            for (int i = 0; i < row.bars().size(); i++) {
                drawBar(g, row.bars().get(i), start + i * thickness, thickness);
            }
        }

        private void drawBar(Graphics2D g, Bars.Bar bar, double y, double thickness) {
            if (Double.isFinite(bar.from()) && Double.isFinite(bar.to())) {
                double begin = Math.min(x(bar.from()), x(bar.to()));
                double width = Math.abs(x(bar.to()) - x(bar.from()));
                g.setColor(palette.fill(bar.series()));
                g.fill(new Rectangle2D.Double(begin, y + 0.5, Math.max(width, 1), thickness - 1));
            }
            if (Double.isFinite(bar.low()) && Double.isFinite(bar.high())) {
                double middle = y + thickness / 2;
                g.setStroke(new BasicStroke(1.2f));
                g.setColor(Palette.INK);
                g.draw(new Line2D.Double(x(bar.low()), middle, x(bar.high()), middle));
                g.draw(new Line2D.Double(x(bar.low()), middle - 3, x(bar.low()), middle + 3));
                g.draw(new Line2D.Double(x(bar.high()), middle - 3, x(bar.high()), middle + 3));
            }
        }

        private void text(Graphics2D g, String text, Font font, double x, double y) {
            if (font.equals(typeface.heading())) {
                g.setColor(Palette.INK);
            }
            g.setFont(font);
            g.drawString(text, (float) x, (float) y);
        }
    }
}
