package haihe.engine.internal.lower;

import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Variable;
import haihe.model.analysis.FlowLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts the outflows of non-negative stocks, in order of priority, to what the stock has to give within a step: what it
 * holds plus what flows in, unless that is late (see {@link FlowLimits}), minus what outflows of higher priority take.
 * Negative outflows are left alone.
 */
final class StockLimits {

    private record Limit(Variable.Stock stock, List<Name> prior) {}

    private final Memory memory;
    private final FlowLimits flowLimits;
    private final Map<Name, List<Limit>> limits = new HashMap<>();

    StockLimits(Model model, Memory memory) {
        this.memory = memory;
        this.flowLimits = FlowLimits.of(model);
        boolean cut = model.semantics().nonNegative() == Semantics.NonNegative.OUTFLOWS_CUT;
        for (Variable variable : model.variables()) {
            if (cut && variable instanceof Variable.Stock stock && stock.nonNegative()) {
                List<Name> outflows = stock.outflows();
                for (int i = 0; i < outflows.size(); i++) {
                    limits.computeIfAbsent(outflows.get(i), name -> new ArrayList<>())
                            .add(new Limit(stock, outflows.subList(0, i)));
                }
            }
        }
    }

    /**
     * The value of a flow's element after the cut.
     *
     * @param location the element
     * @param wanted its value by its own equation
     */
    Node cut(Variable flow, Location location, Node wanted) {
        Node value = wanted;
        for (Limit limit : limits.getOrDefault(flow.name(), List.of())) {
            value = new Node.Invoke(MathFunction.MIN, List.of(value, available(limit, location)));
        }
        return value;
    }

    private Node available(Limit limit, Location location) {
        Node available =
                new Node.Binary(BinaryOperator.DIVIDE, load(limit.stock().name(), location), Clock.step());
        Set<Name> late = flowLimits.lateInflows(limit.stock().name());
        for (Name inflow : limit.stock().inflows()) {
            available = late.contains(inflow)
                    ? available
                    : new Node.Binary(BinaryOperator.ADD, available, load(inflow, location));
        }
        for (Name outflow : limit.prior()) {
            available = new Node.Binary(BinaryOperator.SUBTRACT, available, load(outflow, location));
        }
        return new Node.Invoke(MathFunction.MAX, List.of(available, new Node.Literal(0)));
    }

    private Node load(Name variable, Location location) {
        return new Node.Load(location.address(memory.baseOf(variable)));
    }
}
