package haihe.report.internal;

import haihe.report.Flag;
import haihe.report.Panel;
import haihe.report.Points;
import haihe.report.Stack;
import java.util.List;

/** The smallest and the largest of some numbers; {@code min > max} if there are none. */
record Extent(double min, double max) {

    static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    Extent with(double value) {
        return Double.isFinite(value) ? new Extent(Math.min(min, value), Math.max(max, value)) : this;
    }

    Extent with(Extent other) {
        return with(other.min).with(other.max);
    }

    private Extent with(List<Double> values) {
        Extent extent = this;
        for (double value : values) {
            extent = extent.with(value);
        }
        return extent;
    }

    private static Extent of(Iterable<Points> points, boolean values) {
        Extent extent = NONE;
        for (Points each : points) {
            extent = extent.with(values ? each.values() : each.times());
        }
        return extent;
    }

    private static List<Points> points(Panel panel) {
        return java.util.stream.Stream.concat(
                        panel.lines().stream().map(line -> line.points()),
                        panel.marks().stream().map(mark -> mark.points()))
                .toList();
    }

    static Extent times(Panel panel) {
        Extent extent = of(points(panel), false);
        for (Flag flag : panel.flags()) {
            extent = extent.with(flag.time());
        }
        return extent;
    }

    /** Values of a panel, with room for a flag above the highest. */
    static Extent values(Panel panel) {
        Extent extent = of(points(panel), true);
        for (Flag flag : panel.flags()) {
            extent = extent.with(flag.low()).with(flag.high());
        }
        double room = panel.flags().isEmpty() ? 0 : 0.12 * (extent.max - Math.min(extent.min, extent.max * 0.6));
        for (Flag flag : panel.flags()) {
            extent = extent.with(flag.high() + room);
        }
        return extent;
    }

    static Extent times(Stack stack) {
        return of(stack.layers().stream().map(line -> line.points()).toList(), false);
    }

    /** From the lowest sum of negative layers, or 0, to the highest sum of positive ones or what is drawn over them. */
    static Extent values(Stack stack) {
        Extent extent = new Extent(0, 0);
        int count =
                stack.layers().isEmpty() ? 0 : stack.layers().get(0).points().size();
        for (int i = 0; i < count; i++) {
            double above = 0;
            double below = 0;
            for (var layer : stack.layers()) {
                double value = layer.points().values().get(i);
                above += Math.max(0, value);
                below += Math.min(0, value);
            }
            extent = extent.with(above).with(below);
        }
        Panel over = new Panel("", "", stack.lines(), stack.marks(), List.of());
        return extent.with(of(points(over), true));
    }
}
