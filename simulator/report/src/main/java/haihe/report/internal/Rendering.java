package haihe.report.internal;

import haihe.report.AreaChart;
import haihe.report.BarChart;
import haihe.report.Caption;
import haihe.report.CausalChart;
import haihe.report.ChartSpec;
import haihe.report.CurveChart;
import haihe.report.LineChart;
import haihe.report.RoadmapChart;
import haihe.report.StructureChart;
import java.util.List;

/** How each kind of chart is drawn. */
public final class Rendering implements ChartSpec.Cases<Picture> {

    private final Caption caption;
    private final Typeface typeface;

    private Rendering(ChartSpec spec) {
        this.caption = spec.caption();
        this.typeface = Typeface.covering(Texts.of(spec));
    }

    /** The whole picture that a specification asks for. */
    public static Picture of(ChartSpec spec) {
        return spec.match(new Rendering(spec));
    }

    @Override
    public Picture lines(LineChart chart) {
        Panels panels = Panels.of(chart.panels(), chart.sameScale(), typeface);
        return new Picture(
                chart.size(), new Frame(caption, typeface, panels.legend(), panels.drawing(chart.columns())));
    }

    @Override
    public Picture areas(AreaChart chart) {
        Stacks stacks = Stacks.of(chart, typeface);
        return new Picture(chart.size(), new Frame(caption, typeface, stacks.legend(), stacks.drawing()));
    }

    @Override
    public Picture curves(CurveChart chart) {
        Curves curves = Curves.of(chart.panels(), typeface);
        return new Picture(
                chart.size(), new Frame(caption, typeface, curves.legend(), curves.drawing(chart.columns())));
    }

    @Override
    public Picture bars(BarChart chart) {
        BarPanels panels = BarPanels.of(chart.panels(), typeface);
        return new Picture(
                chart.size(), new Frame(caption, typeface, panels.legend(), panels.drawing(chart.columns())));
    }

    @Override
    public Picture roadmap(RoadmapChart chart) {
        return new Picture(
                chart.size(),
                new Frame(
                        caption,
                        typeface,
                        RoadmapDrawing.legend(chart, typeface),
                        new RoadmapDrawing(chart, typeface)));
    }

    @Override
    public Picture causal(CausalChart chart) {
        return new Picture(
                chart.size(),
                new Frame(
                        caption, typeface, new Legend(List.of(), typeface), new SectorDiagram(chart.map(), typeface)));
    }

    @Override
    public Picture structure(StructureChart chart) {
        StructureDiagram diagram = StructureDiagram.of(chart.map(), typeface);
        Frame frame = new Frame(caption, typeface, new Legend(List.of(), typeface), diagram);
        return new Picture(
                frame.sizeFor(diagram.layout().width(), diagram.layout().height()), frame);
    }
}
