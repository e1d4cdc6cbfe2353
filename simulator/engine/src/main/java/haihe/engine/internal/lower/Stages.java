package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Arithmetic.minus;
import static haihe.engine.internal.lower.Arithmetic.over;
import static haihe.engine.internal.lower.Arithmetic.plus;
import static haihe.engine.internal.lower.Arithmetic.times;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.analysis.Phase;
import java.util.List;

/**
 * Lowers the functions that are hidden stocks in disguise (XMILE 1.0, section 3.5.3).
 *
 * <p>DELAY1, DELAY3 and DELAYN are cascades of n stocks, each drained at {@code stock / (time / n)} into the next; all
 * start with {@code initial * time / n}. SMTH1, SMTH3 and SMTHN are cascades of n averages, each approaching the one
 * before at {@code (before - average) / (time / n)}; all start with the initial value. TREND is {@code (input - average) /
 * (average * time)}, 0 where that divides by 0, with a first order average that starts with {@code input / (1 + initial *
 * time)}; FORCST is {@code input * (1 + trend * horizon)}. FRACTIONAL_TREND and FORECAST divide by {@code |average| * time}
 * and {@code average * time}, with 0 for divisors below 1e-6 (Vensim Reference Manual, TREND and FORECAST).
 */
final class Stages {

    private final Setting setting;

    Stages(Setting setting) {
        this.setting = setting;
    }

    /** The value of the call; at initialisation also sets its hidden stocks. */
    Node output(Expr.Call call) {
        return switch (call.function()) {
            case DELAY1, DELAY3, DELAYN -> delayed(call);
            case SMTH1, SMTH3, SMTHN -> smoothed(call);
            case TREND, FRACTIONAL_TREND -> trend(call);
            case FORCST, FORECAST -> forecast(call);
            default -> throw new IllegalArgumentException(call.function() + " has no stages");
        };
    }

    private Node delayed(Expr.Call call) {
        Node time = stageTime(call);
        if (isInitial()) {
            initialise(call, times(initial(call), time));
        }
        return over(stock(call, stages(call).order() - 1), time);
    }

    private Node smoothed(Expr.Call call) {
        if (isInitial()) {
            initialise(call, initial(call));
        }
        return stock(call, stages(call).order() - 1);
    }

    private Node trend(Expr.Call call) {
        Node input = input(call);
        Node time = stageTime(call);
        if (isInitial()) {
            Node start = call.function() == Function.FORECAST ? new Node.Literal(0) : initial(call);
            Node growth = times(start, time);
            Node divisor = plus(new Node.Literal(1), growth);
            initialise(call, over(input, divisor));
        }
        Node average = stock(call, 0);
        Node change = minus(input, average);
        boolean bySize = call.function() == Function.FRACTIONAL_TREND;
        Node size = bySize ? new Node.Invoke(MathFunction.ABS, List.of(average)) : average;
        Node divisor = times(size, time);
        boolean exact = call.function() == Function.TREND || call.function() == Function.FORCST;
        return new Node.Invoke(
                exact ? MathFunction.SAFEDIV : MathFunction.XIDZ, List.of(change, divisor, new Node.Literal(0)));
    }

    private Node forecast(Expr.Call call) {
        Node trend = trend(call);
        Node growth = times(trend, setting.lower(call.arguments().get(2)));
        Node factor = plus(new Node.Literal(1), growth);
        return times(input(call), factor);
    }

    /** Computes the rates of the call's hidden stocks, after what they need. */
    void rates(Expr.Call call) {
        boolean drains = switch (call.function()) {
            case DELAY1, DELAY3, DELAYN -> true;
            default -> false;
        };
        Node time = stageTime(call);
        Node before = setting.lower(call.arguments().get(0));
        for (int stage = 0; stage < stages(call).order(); stage++) {
            Node stock = stock(call, stage);
            Node rate;
            if (drains) {
                Node outflow = over(stock, time);
                rate = minus(before, outflow);
                before = outflow;
            } else {
                rate = over(minus(before, stock), time);
                before = stock;
            }
            setting.store(setting.work().memory().rateOf(slot(call, stage)), rate);
        }
    }

    private boolean isInitial() {
        return setting.phase() == Phase.INITIAL;
    }

    private void initialise(Expr.Call call, Node value) {
        setting.store(slot(call, 0), value);
        for (int stage = 1; stage < stages(call).order(); stage++) {
            setting.store(slot(call, stage), stock(call, 0));
        }
    }

    private Node initial(Expr.Call call) {
        return setting.lower(call.arguments().get(call.arguments().size() - 1));
    }

    private Node input(Expr.Call call) {
        return setting.cheap(
                call, Cells.Role.INPUT, setting.lower(call.arguments().get(0)));
    }

    private Node stageTime(Expr.Call call) {
        Node time = setting.lower(call.arguments().get(1));
        int order = stages(call).order();
        Node each = order == 1 ? time : over(time, new Node.Literal(order));
        return setting.cheap(call, Cells.Role.STAGE_TIME, each);
    }

    private HiddenStocks.Stages stages(Expr.Call call) {
        return setting.work().hidden().of(setting.place(), call);
    }

    private int slot(Expr.Call call, int stage) {
        return setting.work().memory().firstHiddenStock() + stages(call).stage(stage);
    }

    private Node stock(Expr.Call call, int stage) {
        Address address = setting.scope().cell(slot(call, stage));
        return new Node.Load(address);
    }
}
