package haihe.report;

import java.util.List;

/**
 * Horizontal bars, such as shares of a variance or a tornado, in one panel or in several.
 *
 * @param panels at least one
 * @param columns number of panels in a row, at least 1
 */
public record BarChart(Caption caption, Size size, List<Bars> panels, int columns) implements ChartSpec {

    private static final int BAR = 13;
    private static final int GAP = 9;

    /**
     * @throws IllegalArgumentException if there is no panel or no column
     */
    public BarChart {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs a panel and a column");
        }
    }

    /** Up to two panels in a row, as high as their bars need. */
    public static BarChart of(Caption caption, List<Bars> panels) {
        int columns = panels.size() == 1 ? 1 : 2;
        int rows = (panels.size() + columns - 1) / columns;
        int height = panels.stream().mapToInt(BarChart::height).max().orElse(0);
        Size size = new Size(columns == 1 ? 800 : 1200, 150 + rows * (height + 70));
        return new BarChart(caption, size, panels, columns);
    }

    private static int height(Bars panel) {
        return panel.rows().stream()
                .mapToInt(row -> GAP + BAR * row.bars().size())
                .sum();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.bars(this);
    }
}
