package haihe.report.internal;

import haihe.report.AreaChart;
import haihe.report.BarChart;
import haihe.report.CausalChart;
import haihe.report.ChartSpec;
import haihe.report.CurveChart;
import haihe.report.LineChart;
import haihe.report.Panel;
import haihe.report.RoadmapChart;
import haihe.report.StockFlowMap;
import haihe.report.StructureChart;
import java.util.ArrayList;
import java.util.List;

/** Every text that a chart shows. */
final class Texts implements ChartSpec.Cases<List<String>> {

    static List<String> of(ChartSpec spec) {
        List<String> texts = new ArrayList<>(spec.match(new Texts()));
        texts.add(spec.caption().title());
        texts.add(spec.caption().subtitle());
        texts.add(spec.caption().source());
        return texts;
    }

    @Override
    public List<String> lines(LineChart chart) {
        return panels(chart.panels());
    }

    @Override
    public List<String> areas(AreaChart chart) {
        List<String> texts = new ArrayList<>();
        chart.stacks().forEach(stack -> {
            texts.addAll(List.of(stack.title(), stack.unit()));
            stack.layers().forEach(layer -> texts.add(layer.label()));
            stack.lines().forEach(line -> texts.add(line.label()));
            stack.marks().forEach(mark -> texts.add(mark.label()));
        });
        return texts;
    }

    @Override
    public List<String> curves(CurveChart chart) {
        List<String> texts = new ArrayList<>();
        chart.panels().forEach(panel -> {
            texts.addAll(List.of(
                    panel.title(), panel.horizontal().label(), panel.vertical().label()));
            panel.curves().forEach(curve -> texts.add(curve.label()));
        });
        return texts;
    }

    @Override
    public List<String> bars(BarChart chart) {
        List<String> texts = new ArrayList<>();
        chart.panels().forEach(panel -> {
            texts.addAll(List.of(panel.title(), panel.unit()));
            panel.rows().forEach(row -> {
                texts.add(row.label());
                row.bars().forEach(bar -> texts.add(bar.series()));
            });
        });
        return texts;
    }

    @Override
    public List<String> roadmap(RoadmapChart chart) {
        List<String> texts = panels(chart.indicators());
        texts.addAll(List.of(chart.phasesHeading(), chart.measuresHeading(), chart.indicatorsHeading()));
        chart.phases().forEach(phase -> texts.addAll(List.of(phase.name(), phase.note())));
        chart.measures().forEach(measure -> texts.addAll(List.of(measure.name(), measure.group())));
        return texts;
    }

    @Override
    public List<String> causal(CausalChart chart) {
        List<String> texts = new ArrayList<>();
        chart.map().sectors().forEach(sector -> {
            texts.addAll(List.of(sector.name(), sector.note()));
            texts.addAll(sector.stocks());
            texts.addAll(chart.map().given(sector.name()));
        });
        return texts;
    }

    @Override
    public List<String> structure(StructureChart chart) {
        return new ArrayList<>(
                chart.map().nodes().stream().map(StockFlowMap.Node::name).toList());
    }

    private static List<String> panels(List<Panel> panels) {
        List<String> texts = new ArrayList<>();
        panels.forEach(panel -> {
            texts.addAll(List.of(panel.title(), panel.unit()));
            panel.lines().forEach(line -> texts.add(line.label()));
            panel.marks().forEach(mark -> texts.add(mark.label()));
            panel.flags().forEach(flag -> texts.addAll(List.of(flag.label(), flag.text())));
        });
        return texts;
    }
}
