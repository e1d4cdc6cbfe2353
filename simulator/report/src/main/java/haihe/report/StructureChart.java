package haihe.report;

/** A stock-and-flow diagram, as large as its content needs. */
public record StructureChart(Caption caption, StockFlowMap map) implements ChartSpec {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.structure(this);
    }
}
