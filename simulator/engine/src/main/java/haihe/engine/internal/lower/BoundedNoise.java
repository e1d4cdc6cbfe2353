package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Arithmetic.minus;
import static haihe.engine.internal.lower.Arithmetic.over;
import static haihe.engine.internal.lower.Arithmetic.plus;
import static haihe.engine.internal.lower.Arithmetic.times;

import haihe.engine.internal.program.Distribution;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.analysis.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers random functions with bounds (Vensim Reference Manual, RANDOM Number Functions): a variate is stretched, shifted
 * and then bounded, so that the variate itself lies within the bounds moved and shrunk; a stretch of 0 leaves the shift.
 *
 * <p>RANDOM_PINK_NOISE is a stock that approaches {@code mean + sd * sqrt((2 - q) / q) * white}, with {@code q = DT /
 * correlation time}, within the correlation time, white noise being standard normal within 6 deviations; it starts with
 * {@code mean + sd * white} (E. G. Anderson, quoted there under RANDOM PINK NOISE).
 */
final class BoundedNoise {

    private static final double WHITE_LIMIT = 6;

    /** Tells the first value of pink noise from its first input. */
    private static final int START = 0x5BD1E995;

    private final Setting setting;

    BoundedNoise(Setting setting) {
        this.setting = setting;
    }

    /** The value of the call. */
    Node value(Expr.Call call) {
        return switch (call.function()) {
            case RANDOM_NORMAL -> scaled(Distribution.BOUNDED_NORMAL, call);
            case RANDOM_EXPONENTIAL -> scaled(Distribution.BOUNDED_EXPONENTIAL, call);
            case RANDOM_GAMMA -> scaled(Distribution.BOUNDED_GAMMA, call);
            case RANDOM_BETA -> scaled(Distribution.BOUNDED_BETA, call);
            case RANDOM_BINOMIAL -> scaled(Distribution.BOUNDED_BINOMIAL, call);
            case RANDOM_NEGATIVE_BINOMIAL -> scaled(Distribution.BOUNDED_NEGATIVE_BINOMIAL, call);
            case RANDOM_POISSON -> scaled(Distribution.BOUNDED_POISSON, call);
            case RANDOM_WEIBULL -> scaled(Distribution.BOUNDED_WEIBULL, call);
            case RANDOM_TRIANGULAR -> draw(Distribution.BOUNDED_TRIANGULAR, 0, call, arguments(call));
            case RANDOM_PINK_NOISE -> pink(call);
            default -> throw new IllegalArgumentException(call.function() + " has no bounds");
        };
    }

    /** The last two arguments are shift and stretch, the first two the bounds. */
    private Node scaled(Distribution distribution, Expr.Call call) {
        List<Node> given = arguments(call);
        int last = given.size() - 1;
        Node shift = setting.cheap(call, Cells.Role.FIRST, given.get(last - 1));
        Node stretch = setting.cheap(call, Cells.Role.INTERVAL, given.get(last));
        Node one = setting.cheap(call, Cells.Role.INPUT, over(minus(given.get(0), shift), stretch));
        Node other = setting.cheap(call, Cells.Role.LAST, over(minus(given.get(1), shift), stretch));
        List<Node> parameters = new ArrayList<>();
        parameters.add(new Node.Invoke(MathFunction.MIN, List.of(one, other)));
        parameters.add(new Node.Invoke(MathFunction.MAX, List.of(one, other)));
        parameters.addAll(given.subList(2, last - 1));
        Node drawn = plus(shift, times(stretch, draw(distribution, 0, call, parameters)));
        return new Node.Select(new Node.Binary(BinaryOperator.EQUAL, stretch, new Node.Literal(0)), shift, drawn);
    }

    private Node pink(Expr.Call call) {
        if (setting.phase() == Phase.INITIAL) {
            List<Expr> given = call.arguments();
            Node deviation = times(setting.lower(given.get(1)), white(START, call));
            setting.store(setting.stock(call, 0), plus(setting.lower(given.get(0)), deviation));
        }
        return setting.level(call, 0);
    }

    /** Computes the rate of the hidden stock of pink noise. */
    void rate(Expr.Call call) {
        List<Node> given = arguments(call);
        Node time = setting.cheap(call, Cells.Role.STAGE_TIME, given.get(2));
        Node part = over(Clock.step(), time);
        Node gain = new Node.Invoke(MathFunction.SQRT, List.of(over(minus(new Node.Literal(2), part), part)));
        Node input = plus(given.get(0), times(times(given.get(1), gain), white(0, call)));
        setting.store(setting.rate(call, 0), over(minus(input, setting.level(call, 0)), time));
    }

    private Node white(int stream, Expr.Call call) {
        List<Node> bounds = List.of(new Node.Literal(-WHITE_LIMIT), new Node.Literal(WHITE_LIMIT));
        return draw(Distribution.BOUNDED_NORMAL, stream, call, bounds);
    }

    private Node draw(Distribution distribution, int stream, Expr.Call call, List<Node> parameters) {
        int number = setting.work().streams().of(setting.place(), call) ^ stream;
        return new Node.Draw(distribution, number, call.seed(), setting.scope().cell(0), parameters);
    }

    private List<Node> arguments(Expr.Call call) {
        return call.arguments().stream().map(setting::lower).toList();
    }
}
