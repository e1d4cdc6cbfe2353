package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Arithmetic.minus;
import static haihe.engine.internal.lower.Arithmetic.over;
import static haihe.engine.internal.lower.Arithmetic.plus;
import static haihe.engine.internal.lower.Arithmetic.times;

import haihe.engine.internal.math.Builtins;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Function;
import haihe.model.analysis.Phase;
import java.util.List;

/**
 * Lowers NPV and DEPRECIATE_STRAIGHTLINE (Vensim Reference Manual, Financial and Accounting).
 *
 * <p>NPV is {@code (sum + stream * DT * discount) * factor} with the stocks {@code sum}, which starts with the initial
 * value and grows by {@code stream * discount}, and {@code discount}, which starts with 1 and falls by {@code discount *
 * rate / (1 + rate * DT)}.
 *
 * <p>With n fiscal periods in a lifetime, DEPRECIATE_STRAIGHTLINE is the part 1/n of the stream, and of what the n - 1
 * fiscal periods before the current one took in for each unit of time. What was taken in is known from the recorded sums
 * of the stream up to each point of time, before the start from the initial stream.
 */
final class Finance {

    private final Setting setting;

    Finance(Setting setting) {
        this.setting = setting;
    }

    /** The value of the call; at initialisation also sets what it keeps. */
    Node value(Expr.Call call) {
        return call.function() == Function.NPV ? presentValue(call) : depreciation(call);
    }

    private Node presentValue(Expr.Call call) {
        if (setting.phase() == Phase.INITIAL) {
            setting.store(setting.stock(call, 0), argument(call, 2));
            setting.store(setting.stock(call, 1), new Node.Literal(1));
        }
        Node today = times(times(argument(call, 0), Clock.step()), setting.level(call, 1));
        return times(plus(setting.level(call, 0), today), argument(call, 3));
    }

    /** Computes the rates of the hidden stocks of an NPV. */
    void rates(Expr.Call call) {
        Node discount = setting.level(call, 1);
        setting.store(setting.rate(call, 0), times(argument(call, 0), discount));
        Node rate = setting.cheap(call, Cells.Role.INPUT, argument(call, 1));
        Node fall = over(rate, plus(new Node.Literal(1), times(rate, Clock.step())));
        setting.store(setting.rate(call, 1), new Node.Unary(Expr.UnaryOperator.NEGATE, times(discount, fall)));
    }

    private Node depreciation(Expr.Call call) {
        if (setting.phase() == Phase.INITIAL) {
            setting.store(setting.base(call, Cells.Role.FIRST), argument(call, 3));
            setting.store(setting.base(call, Cells.Role.KEPT), new Node.Literal(0));
        }
        Node period = setting.cheap(
                call, Cells.Role.INTERVAL, new Node.Invoke(MathFunction.MAX, List.of(argument(call, 2), Clock.step())));
        Node half = new Node.Literal(0.5);
        Node wanted = floor(plus(over(argument(call, 1), period), half));
        Node periods = setting.cheap(
                call, Cells.Role.ORDER, new Node.Invoke(MathFunction.MAX, List.of(wanted, new Node.Literal(1))));
        Node passed = minus(Clock.gridTime(), Clock.load(Layout.START));
        Node whole = times(floor(plus(over(passed, period), new Node.Literal(Builtins.TIME_TOLERANCE))), period);
        Node since = setting.cheap(call, Cells.Role.DELAY_TIME, minus(passed, whole));
        Node before =
                setting.cheap(call, Cells.Role.LAST, plus(since, times(minus(periods, new Node.Literal(1)), period)));
        Node taken = minus(sumBefore(call, since), sumBefore(call, before));
        return plus(over(argument(call, 0), periods), over(taken, times(periods, period)));
    }

    /** The sum of the stream from the start to so long ago; before the start the initial stream counts. */
    private Node sumBefore(Expr.Call call, Node ago) {
        Node kept = new Node.Load(setting.cell(call, Cells.Role.KEPT));
        Node step = Clock.step();
        Node within = minus(kept, times(over(ago, step), minus(kept, past(call, step))));
        return new Node.Select(new Node.Binary(BinaryOperator.LESS, ago, step), within, past(call, ago));
    }

    private Node past(Expr.Call call, Node ago) {
        Node time = minus(minus(Clock.gridTime(), ago), Clock.load(Layout.START));
        Node initially = times(new Node.Load(setting.cell(call, Cells.Role.FIRST)), time);
        return new Node.History(history(call), ago, initially);
    }

    /** Records the sum so far of a stream that is depreciated, and adds what it is now. */
    void sample(Expr.Call call) {
        int slot = setting.base(call, Cells.Role.KEPT);
        Node sum = new Node.Load(setting.scope().cell(slot));
        setting.before().add(setting.scope().forAllTurns(new Statement.Record(history(call), sum)));
        setting.store(slot, plus(sum, times(argument(call, 0), Clock.step())));
    }

    private Address history(Expr.Call call) {
        return new KeptValues(setting).history(call);
    }

    private Node argument(Expr.Call call, int number) {
        return setting.lower(call.arguments().get(number));
    }

    private static Node floor(Node value) {
        return new Node.Invoke(MathFunction.FLOOR, List.of(value));
    }
}
