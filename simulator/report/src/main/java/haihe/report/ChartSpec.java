package haihe.report;

/** What a chart shows: an immutable value, one type for each kind of chart. Its texts may be in any language. */
public sealed interface ChartSpec
        permits LineChart, AreaChart, CurveChart, BarChart, RoadmapChart, CausalChart, StructureChart {

    /** Title, subtitle and source. */
    Caption caption();

    /** One case for every kind of chart. */
    interface Cases<R> {
        R lines(LineChart chart);

        R areas(AreaChart chart);

        R curves(CurveChart chart);

        R bars(BarChart chart);

        R roadmap(RoadmapChart chart);

        R causal(CausalChart chart);

        R structure(StructureChart chart);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);
}
