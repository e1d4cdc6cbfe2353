package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The net flows of stocks: inflows in order, minus outflows in order. */
final class StockRates {

    private final Memory memory;

    StockRates(Memory memory) {
        this.memory = memory;
    }

    /** Computes the net flow of every element of a stock, whose flows have the same shape. */
    Statement of(Variable.Stock stock) {
        int size = stock.size();
        int base = memory.baseOf(stock.name());
        Node rate = net(stock, inflows(stock));
        if (stock.nonNegative()) {
            Node sum = Objects.requireNonNullElse(inflows(stock), new Node.Literal(0));
            rate = new Node.Invoke(MathFunction.DRAIN, List.of(rate, sum, element(base, size), Clock.step()));
        }
        Statement assign = new Statement.Assign(address(memory.rateOf(base), size), rate);
        return size == 1 ? assign : new Statement.ForEach(new LoopRange(0, size), List.of(assign));
    }

    private @Nullable Node inflows(Variable.Stock stock) {
        Node sum = null;
        for (Name inflow : stock.inflows()) {
            Node value = element(memory.baseOf(inflow), stock.size());
            sum = sum == null ? value : new Node.Binary(BinaryOperator.ADD, sum, value);
        }
        return sum;
    }

    private Node net(Variable.Stock stock, @Nullable Node inflows) {
        Node rate = inflows;
        for (Name outflow : stock.outflows()) {
            Node value = element(memory.baseOf(outflow), stock.size());
            rate = rate == null
                    ? new Node.Unary(UnaryOperator.NEGATE, value)
                    : new Node.Binary(BinaryOperator.SUBTRACT, rate, value);
        }
        return rate == null ? new Node.Literal(0) : rate;
    }

    private static Node element(int base, int size) {
        return new Node.Load(address(base, size));
    }

    private static Address address(int base, int size) {
        return size == 1 ? Address.at(base) : new Address(base, List.of(new Address.Term(0, 1)));
    }
}
