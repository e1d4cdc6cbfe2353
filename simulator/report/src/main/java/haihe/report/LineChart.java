package haihe.report;

import java.util.List;

/**
 * Lines over time in one panel or in several beside and below each other, all with the same time axis.
 *
 * @param panels at least one
 * @param columns number of panels in a row, at least 1
 * @param sameScale whether all panels have the same value axis, so that heights compare
 */
public record LineChart(Caption caption, Size size, List<Panel> panels, int columns, boolean sameScale)
        implements ChartSpec {

    private static final int PANEL_HEIGHT = 300;

    /**
     * @throws IllegalArgumentException if there is no panel or no column
     */
    public LineChart {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs a panel and a column");
        }
    }

    /** One panel. */
    public static LineChart of(Caption caption, Panel panel) {
        return new LineChart(caption, new Size(960, 560), List.of(panel), 1, false);
    }

    /** Small multiples: up to three panels in a row. */
    public static LineChart of(Caption caption, List<Panel> panels) {
        int columns = panels.size() == 4 ? 2 : Math.max(1, Math.min(3, panels.size()));
        int rows = (panels.size() + columns - 1) / columns;
        Size size = new Size(columns == 1 ? 960 : 1200, 170 + PANEL_HEIGHT * rows);
        return new LineChart(caption, size, panels, columns, true);
    }

    /** This chart in another size. */
    public LineChart with(Size other) {
        return new LineChart(caption, other, panels, columns, sameScale);
    }

    /** This chart with a value axis for each panel, which suits panels of different units. */
    public LineChart withOwnScales() {
        return new LineChart(caption, size, panels, columns, false);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.lines(this);
    }
}
