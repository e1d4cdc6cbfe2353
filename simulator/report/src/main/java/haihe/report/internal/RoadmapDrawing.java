package haihe.report.internal;

import haihe.report.RoadmapChart;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Phases and measures above, indicators below. */
record RoadmapDrawing(RoadmapChart chart, Typeface typeface) implements Drawing {

    private static final int COLUMNS = 3;
    private static final double HEADING = 24;
    private static final double GAP = 14;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Timeline timeline = Timeline.of(chart, typeface, area);
        double y = timeline.draw(g);
        if (chart.indicators().isEmpty()) {
            return;
        }
        Panels panels = Panels.of(chart.indicators(), false, typeface);
        y += GAP;
        heading(g, area.getX(), y);
        double shift = TextBlock.width(chart.indicatorsHeading(), typeface.heading()) + 24;
        double legend = panels.legend().draw(g, area.getX() + shift, y - 2, area.getWidth() - shift);
        y += Math.max(HEADING, legend + 4);
        Rectangle2D rest = new Rectangle2D.Double(area.getX(), y, area.getWidth(), area.getMaxY() - y);
        panels.drawing(Math.min(COLUMNS, chart.indicators().size())).draw(g, rest);
    }

    private void heading(Graphics2D g, double x, double y) {
        TextBlock.of(chart.indicatorsHeading(), typeface.heading(), Palette.INK, 400)
                .draw(g, x, y);
    }

    /** The groups of measures with their colours. */
    static Legend legend(RoadmapChart chart, Typeface typeface) {
        Palette palette = Timeline.palette(chart);
        List<Legend.Item> items = chart.measures().stream()
                .map(RoadmapChart.Measure::group)
                .distinct()
                .filter(group -> !group.isBlank())
                .map(group -> Legend.swatch(group, palette.fill(group)))
                .toList();
        return new Legend(items, typeface);
    }
}
