package haihe.engine.internal.derive;

import static haihe.engine.internal.derive.Formula.ONE;
import static haihe.engine.internal.derive.Formula.ZERO;
import static haihe.engine.internal.derive.Formula.invoke;
import static haihe.engine.internal.derive.Formula.less;
import static haihe.engine.internal.derive.Formula.minus;
import static haihe.engine.internal.derive.Formula.number;
import static haihe.engine.internal.derive.Formula.over;
import static haihe.engine.internal.derive.Formula.plus;
import static haihe.engine.internal.derive.Formula.select;
import static haihe.engine.internal.derive.Formula.times;

import haihe.engine.internal.program.Distribution;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import java.util.List;
import java.util.Optional;

/**
 * Derivatives of random draws by the parameters of their distributions, for the uniform variate that each draw spends: a
 * change of a parameter moves every draw along its own quantile.
 */
final class DrawRules {

    private static final double SMALL_SQUARE = 1e-6;

    private DrawRules() {}

    /**
     * How many of the first parameters are bounds that only refuse variates, so that a draw stays what it is until a bound
     * reaches it.
     */
    static int bounds(Distribution distribution) {
        return switch (distribution) {
            case BOUNDED_NORMAL,
                    BOUNDED_GAMMA,
                    BOUNDED_BETA,
                    BOUNDED_POISSON,
                    BOUNDED_BINOMIAL,
                    BOUNDED_NEGATIVE_BINOMIAL -> 2;
            default -> 0;
        };
    }

    /**
     * The derivative by a parameter, counted from 0; empty if there is none.
     *
     * @param draw the draw
     * @param drawn what it yields
     */
    static Optional<Node> partial(Node.Draw draw, Node drawn, int parameter) {
        return switch (draw.distribution()) {
            case EXPONENTIAL -> Optional.of(standard(draw, Distribution.EXPONENTIAL, ONE));
            case NORMAL -> Optional.of(parameter == 0 ? ONE : normal(draw));
            case UNIFORM -> {
                Node uniform = standard(draw, Distribution.UNIFORM, ZERO, ONE);
                yield Optional.of(parameter == 0 ? minus(ONE, uniform) : uniform);
            }
            case LOGNORMAL -> Optional.of(lognormal(draw, drawn, parameter));
            default -> Optional.empty();
        };
    }

    private static Node standard(Node.Draw draw, Distribution distribution, Node... parameters) {
        return new Node.Draw(distribution, draw.stream(), draw.ownSeed(), draw.element(), List.of(parameters));
    }

    private static Node normal(Node.Draw draw) {
        return standard(draw, Distribution.NORMAL, ZERO, ONE);
    }

    /**
     * The variate is {@code v = mean * exp(-s^2/2 + s*z)} with {@code s^2 = ln(1 + r^2)}, {@code r = sd/mean}, z standard
     * normal, so that {@code dv = v * (dmean/mean + (z - s) * ds)} with {@code ds = (r/s) / (1 + r^2) * dr}.
     */
    private static Node lognormal(Node.Draw draw, Node drawn, int parameter) {
        Node mean = draw.arguments().get(0);
        Node ratio = over(draw.arguments().get(1), mean);
        Node square = times(ratio, ratio);
        Node quotient = ratioToSpread(square);
        Node bySpread = minus(normal(draw), over(ratio, quotient));
        Node byRatio = times(bySpread, over(quotient, plus(ONE, square)));
        Node byMean = minus(over(ONE, mean), times(byRatio, over(ratio, mean)));
        return times(drawn, parameter == 0 ? byMean : over(byRatio, mean));
    }

    /** r/s by the square of r: {@code 1 + r^2/4} and less than 1e-13 for small r, where the logarithm would lose digits. */
    private static Node ratioToSpread(Node square) {
        Node logarithm = invoke(MathFunction.LN, plus(ONE, square));
        Node exact = invoke(MathFunction.SQRT, over(square, logarithm));
        Node series = plus(ONE, times(square, number(0.25)));
        return select(less(square, number(SMALL_SQUARE)), series, exact);
    }
}
