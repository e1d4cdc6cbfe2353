package haihe.engine.internal.lower;

import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts the outflows of non-negative stocks, in order of priority, to what the stock has to give within a step: what it
 * holds plus what flows in minus what outflows of higher priority take. Negative outflows are left alone.
 */
final class StockLimits {

    private record Limit(Variable.Stock stock, List<Name> prior) {}

    private final Memory memory;
    private final Map<Name, Limit> limits = new HashMap<>();

    StockLimits(Model model, Memory memory) {
        this.memory = memory;
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.nonNegative()) {
                List<Name> outflows = stock.outflows();
                for (int i = 0; i < outflows.size(); i++) {
                    limits.put(outflows.get(i), new Limit(stock, outflows.subList(0, i)));
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
        Limit limit = limits.get(flow.name());
        if (limit == null) {
            return wanted;
        }
        Node available =
                new Node.Binary(BinaryOperator.DIVIDE, load(limit.stock().name(), location), Clock.step());
        for (Name inflow : limit.stock().inflows()) {
            available = new Node.Binary(BinaryOperator.ADD, available, load(inflow, location));
        }
        for (Name outflow : limit.prior()) {
            available = new Node.Binary(BinaryOperator.SUBTRACT, available, load(outflow, location));
        }
        Node positive = new Node.Invoke(MathFunction.MAX, List.of(available, new Node.Literal(0)));
        return new Node.Invoke(MathFunction.MIN, List.of(wanted, positive));
    }

    private Node load(Name variable, Location location) {
        return new Node.Load(location.address(memory.baseOf(variable)));
    }
}
