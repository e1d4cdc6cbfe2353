package haihe.model.check.macro;

import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceName;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Copies a definition with other equations and other names of flows.
 *
 * @param equation what becomes of an equation
 * @param flow what becomes of the name of a flow
 */
record Equations(UnaryOperator<SourceEquation> equation, UnaryOperator<SourceName> flow)
        implements SourceDefinition.Cases<SourceDefinition> {

    @Override
    public SourceDefinition stock(SourceDefinition.Stock definition) {
        return new SourceDefinition.Stock(
                definition.initial().map(equation),
                flows(definition.inflows()),
                flows(definition.outflows()),
                definition.nonNegative());
    }

    private List<SourceName> flows(List<SourceName> names) {
        return names.stream().map(flow).toList();
    }

    @Override
    public SourceDefinition flow(SourceDefinition.Flow definition) {
        return new SourceDefinition.Flow(definition.equation().map(equation), definition.nonNegative());
    }

    @Override
    public SourceDefinition auxiliary(SourceDefinition.Auxiliary definition) {
        return new SourceDefinition.Auxiliary(definition.equation().map(equation), definition.lookup());
    }

    @Override
    public SourceDefinition constant(SourceDefinition.Constant definition) {
        return definition;
    }

    @Override
    public SourceDefinition lookup(SourceDefinition.Lookup definition) {
        return definition;
    }

    @Override
    public SourceDefinition series(SourceDefinition.Series definition) {
        return definition;
    }
}
