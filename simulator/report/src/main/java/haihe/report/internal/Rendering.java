package haihe.report.internal;

import haihe.report.AreaChart;
import haihe.report.Caption;
import haihe.report.CausalChart;
import haihe.report.ChartSpec;
import haihe.report.LineChart;
import haihe.report.RoadmapChart;
import java.util.List;

/** How each kind of chart is drawn. */
public final class Rendering implements ChartSpec.Cases<Drawing> {

    private final Caption caption;
    private final Typeface typeface;

    private Rendering(ChartSpec spec) {
        this.caption = spec.caption();
        this.typeface = Typeface.covering(Texts.of(spec));
    }

    /** The whole picture that a specification asks for. */
    public static Drawing of(ChartSpec spec) {
        return spec.match(new Rendering(spec));
    }

    @Override
    public Drawing lines(LineChart chart) {
        Panels panels = Panels.of(chart.panels(), chart.sameScale(), typeface);
        return new Frame(caption, typeface, panels.legend(), panels.drawing(chart.columns()));
    }

    @Override
    public Drawing areas(AreaChart chart) {
        Stacks stacks = Stacks.of(chart, typeface);
        return new Frame(caption, typeface, stacks.legend(), stacks.drawing());
    }

    @Override
    public Drawing roadmap(RoadmapChart chart) {
        return new Frame(
                caption, typeface, RoadmapDrawing.legend(chart, typeface), new RoadmapDrawing(chart, typeface));
    }

    @Override
    public Drawing causal(CausalChart chart) {
        return new Frame(caption, typeface, new Legend(List.of(), typeface), new SectorDiagram(chart.map(), typeface));
    }
}
