package haihe.report.internal;

import haihe.report.AreaChart;
import haihe.report.Line;
import haihe.report.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;

/** Panels of stacked areas over one time axis. */
record Stacks(AreaChart chart, Typeface typeface, Palette palette) {

    private static final int VALUE_TICKS = 6;

    static Stacks of(AreaChart chart, Typeface typeface) {
        Stream<Line> lines = Stream.concat(
                chart.stacks().stream().flatMap(stack -> stack.layers().stream()),
                chart.stacks().stream().flatMap(stack -> stack.lines().stream()));
        return new Stacks(chart, typeface, new Palette(lines.map(Line::label).toList()));
    }

    Drawing drawing() {
        Extent times = Extent.NONE;
        Extent common = Extent.NONE;
        for (Stack stack : chart.stacks()) {
            times = times.with(Extent.times(stack));
            common = common.with(Extent.values(stack));
        }
        List<Scale> scales = new ArrayList<>();
        for (Stack stack : chart.stacks()) {
            Extent extent = chart.sameScale() ? common : Extent.values(stack);
            scales.add(Scale.ofValues(extent.min(), extent.max(), VALUE_TICKS));
        }
        double labels = scales.stream()
                .mapToDouble(scale -> Axes.labelWidth(scale, typeface))
                .max()
                .orElse(0);
        List<Drawing> cells = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            cells.add(cell(chart.stacks().get(i), times, scales.get(i), labels));
        }
        return new Grid(cells, chart.columns());
    }

    private Drawing cell(Stack stack, Extent times, Scale values, double labels) {
        Axes axes = new Axes(stack.title(), stack.unit(), typeface, times, values, 0, labels);
        return (g, area) -> {
            XYPlot plot = new Layers(palette)
                    .stack(stack.layers())
                    .lines(stack.lines())
                    .plot();
            axes.draw(g, plot, area, List.of(Marker.overlay(stack.marks(), palette)));
        };
    }

    Legend legend() {
        List<Legend.Item> items = new ArrayList<>();
        Map<String, Legend.Item> byLabel = new LinkedHashMap<>();
        for (Stack stack : chart.stacks()) {
            stack.layers()
                    .forEach(layer -> byLabel.putIfAbsent(
                            layer.label(), Legend.swatch(layer.label(), palette.fill(layer.label()))));
        }
        for (Stack stack : chart.stacks()) {
            stack.lines()
                    .forEach(line -> byLabel.putIfAbsent(
                            line.label(), Legend.line(line.label(), palette.color(line), palette.stroke(line))));
        }
        items.addAll(byLabel.values());
        items.addAll(Panels.markItems(
                chart.stacks().stream().flatMap(stack -> stack.marks().stream()).toList(), palette));
        items.removeIf(item -> item.label().isBlank());
        return new Legend(items, typeface);
    }
}
