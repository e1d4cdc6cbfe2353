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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The net flows of stocks: inflows in order, minus outflows in order. */
final class StockRates {

    private final Memory memory;
    private final boolean held;

    /** @param held whether a non-negative stock stops at 0 instead of cutting its outflows */
    StockRates(Memory memory, boolean held) {
        this.memory = memory;
        this.held = held;
    }

    /** Computes the net flow of every element of a stock, whose flows have the same shape; absent elements have none. */
    List<Statement> of(Variable.Stock stock) {
        List<Statement> statements = new ArrayList<>();
        int first = 0;
        for (int absent : stock.declaration().absent()) {
            add(new Run(stock, first, absent - first), statements);
            first = absent + 1;
        }
        add(new Run(stock, first, stock.size() - first), statements);
        return statements;
    }

    /** Elements that follow each other. */
    private record Run(Variable.Stock stock, int first, int count) {}

    private void add(Run run, List<Statement> statements) {
        if (run.count() > 0) {
            int base = memory.baseOf(run.stock().name());
            Node rate = net(run, inflows(run));
            if (run.stock().nonNegative() && held) {
                rate = new Node.Invoke(MathFunction.HOLD, List.of(rate, element(base, run), Clock.step()));
            } else if (run.stock().nonNegative()) {
                Node sum = Objects.requireNonNullElse(inflows(run), new Node.Literal(0));
                rate = new Node.Invoke(MathFunction.DRAIN, List.of(rate, sum, element(base, run), Clock.step()));
            }
            Statement assign = new Statement.Assign(address(memory.rateOf(base), run), rate);
            statements.add(
                    run.count() == 1 ? assign : new Statement.ForEach(new LoopRange(0, run.count()), List.of(assign)));
        }
    }

    private @Nullable Node inflows(Run run) {
        Node sum = null;
        for (Name inflow : run.stock().inflows()) {
            Node value = element(memory.baseOf(inflow), run);
            sum = sum == null ? value : new Node.Binary(BinaryOperator.ADD, sum, value);
        }
        return sum;
    }

    private Node net(Run run, @Nullable Node inflows) {
        Node rate = inflows;
        for (Name outflow : run.stock().outflows()) {
            Node value = element(memory.baseOf(outflow), run);
            rate = rate == null
                    ? new Node.Unary(UnaryOperator.NEGATE, value)
                    : new Node.Binary(BinaryOperator.SUBTRACT, rate, value);
        }
        return rate == null ? new Node.Literal(0) : rate;
    }

    private static Node element(int base, Run run) {
        return new Node.Load(address(base, run));
    }

    private static Address address(int base, Run run) {
        int first = base + run.first();
        return run.count() == 1 ? Address.at(first) : new Address(first, List.of(new Address.Term(0, 1)));
    }
}
