package haihe.report;

import java.util.List;

/**
 * Stacked areas over time, such as an energy mix, in one panel or in several.
 *
 * @param stacks at least one
 * @param columns number of panels in a row, at least 1
 * @param sameScale whether all panels have the same value axis, so that heights compare
 */
public record AreaChart(Caption caption, Size size, List<Stack> stacks, int columns, boolean sameScale)
        implements ChartSpec {

    /**
     * @throws IllegalArgumentException if there is no stack or no column
     */
    public AreaChart {
        stacks = List.copyOf(stacks);
        if (stacks.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs a stack and a column");
        }
    }

    /** One panel. */
    public static AreaChart of(Caption caption, Stack stack) {
        return new AreaChart(caption, new Size(960, 560), List.of(stack), 1, false);
    }

    /** Small multiples: up to three panels in a row, each with its own value axis. */
    public static AreaChart of(Caption caption, List<Stack> stacks) {
        int columns = stacks.size() == 4 ? 2 : Math.max(1, Math.min(3, stacks.size()));
        int rows = (stacks.size() + columns - 1) / columns;
        Size size = new Size(columns == 1 ? 960 : 1200, 170 + 320 * rows);
        return new AreaChart(caption, size, stacks, columns, false);
    }

    /** This chart in another size. */
    public AreaChart with(Size other) {
        return new AreaChart(caption, other, stacks, columns, sameScale);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.areas(this);
    }
}
