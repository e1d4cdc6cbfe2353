package haihe.report.internal;

import haihe.report.Flag;
import haihe.report.Line;
import haihe.report.Marks;
import haihe.report.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;

/** Panels of lines over one time axis. */
record Panels(List<Panel> panels, boolean sameScale, Typeface typeface, Palette palette) {

    private static final double MARGIN = 0.015;
    private static final int VALUE_TICKS = 6;

    static Panels of(List<Panel> panels, boolean sameScale, Typeface typeface) {
        return new Panels(panels, sameScale, typeface, new Palette(colored(panels)));
    }

    private static List<String> colored(List<Panel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .filter(line -> line.emphasis() != Line.Emphasis.MUTED)
                .map(Line::label)
                .toList();
    }

    Drawing drawing(int columns) {
        Extent times = Extent.NONE;
        Extent common = Extent.NONE;
        for (Panel panel : panels) {
            times = times.with(Extent.times(panel));
            common = common.with(Extent.values(panel));
        }
        List<Scale> scales = new ArrayList<>();
        for (Panel panel : panels) {
            Extent extent = sameScale ? common : Extent.values(panel);
            scales.add(Scale.ofValues(extent.min(), extent.max(), VALUE_TICKS));
        }
        double labels = scales.stream()
                .mapToDouble(scale -> Axes.labelWidth(scale, typeface))
                .max()
                .orElse(0);
        List<Drawing> cells = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            cells.add(cell(panels.get(i), times, scales.get(i), labels));
        }
        return new Grid(cells, columns);
    }

    private Drawing cell(Panel panel, Extent times, Scale values, double labels) {
        Axes axes = new Axes(panel.title(), panel.unit(), typeface, times, values, MARGIN, labels);
        return (g, area) -> {
            XYPlot plot = new Layers(palette).lines(panel.lines()).plot();
            FlagLayer flags = new FlagLayer(panel.flags(), panel.lines(), palette, typeface);
            axes.draw(g, plot, area, List.of(Marker.overlay(panel.marks(), palette), flags));
        };
    }

    Legend legend() {
        List<Legend.Item> items = new ArrayList<>();
        if (!linesAreNamedByPanels()) {
            Map<String, Line> lines = new LinkedHashMap<>();
            panels.forEach(panel -> panel.lines().forEach(line -> lines.putIfAbsent(line.label(), line)));
            lines.forEach((label, line) -> items.add(Legend.line(label, palette.color(line), palette.stroke(line))));
        }
        items.addAll(markItems(
                panels.stream().flatMap(panel -> panel.marks().stream()).toList(), palette));
        panels.stream()
                .flatMap(panel -> panel.flags().stream())
                .collect(Collectors.groupingBy(
                        Flag::label, LinkedHashMap::new, Collectors.mapping(Flag::like, Collectors.toSet())))
                .forEach((label, likes) -> items.add(Legend.flag(label, palette.color(only(likes)))));
        items.removeIf(item -> item.label().isBlank());
        return new Legend(items, typeface);
    }

    static List<Legend.Item> markItems(List<Marks> marks, Palette palette) {
        List<Legend.Item> items = new ArrayList<>();
        marks.stream()
                .collect(Collectors.groupingBy(
                        Marks::label, LinkedHashMap::new, Collectors.mapping(Marks::like, Collectors.toSet())))
                .forEach((label, likes) -> items.add(Legend.mark(label, palette.color(only(likes)))));
        return items;
    }

    private static String only(Set<String> likes) {
        return likes.size() == 1 ? likes.iterator().next() : "";
    }

    private boolean linesAreNamedByPanels() {
        return panels.stream()
                .allMatch(panel ->
                        panel.lines().stream().allMatch(line -> line.label().equals(panel.title())));
    }
}
