package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.List;
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
        @Nullable Node rate = null;
        for (Name inflow : stock.inflows()) {
            Node value = element(memory.baseOf(inflow), size);
            rate = rate == null ? value : new Node.Binary(BinaryOperator.ADD, rate, value);
        }
        for (Name outflow : stock.outflows()) {
            Node value = element(memory.baseOf(outflow), size);
            rate = rate == null
                    ? new Node.Unary(UnaryOperator.NEGATE, value)
                    : new Node.Binary(BinaryOperator.SUBTRACT, rate, value);
        }
        Address target = address(memory.rateOf(memory.baseOf(stock.name())), size);
        Statement assign = new Statement.Assign(target, rate == null ? new Node.Literal(0) : rate);
        return size == 1 ? assign : new Statement.ForEach(new LoopRange(0, size), List.of(assign));
    }

    private static Node element(int base, int size) {
        return new Node.Load(address(base, size));
    }

    private static Address address(int base, int size) {
        return size == 1 ? Address.at(base) : new Address(base, List.of(new Address.Term(0, 1)));
    }
}
