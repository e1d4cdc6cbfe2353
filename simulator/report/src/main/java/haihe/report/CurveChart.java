package haihe.report;

import java.util.List;

/**
 * Curves over anything, such as work over precision, in one panel or in several.
 *
 * @param panels at least one
 * @param columns number of panels in a row, at least 1
 */
public record CurveChart(Caption caption, Size size, List<CurvePanel> panels, int columns) implements ChartSpec {

    private static final int PANEL_HEIGHT = 320;

    /**
     * @throws IllegalArgumentException if there is no panel or no column
     */
    public CurveChart {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs a panel and a column");
        }
    }

    /** Up to three panels in a row, each with its own axes. */
    public static CurveChart of(Caption caption, List<CurvePanel> panels) {
        int columns = panels.size() == 4 ? 2 : Math.max(1, Math.min(3, panels.size()));
        int rows = (panels.size() + columns - 1) / columns;
        int width = columns == 1 ? 800 : 1200;
        int height = columns == 1 ? 560 : 150 + PANEL_HEIGHT * rows;
        return new CurveChart(caption, new Size(width, height), panels, columns);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.curves(this);
    }
}
