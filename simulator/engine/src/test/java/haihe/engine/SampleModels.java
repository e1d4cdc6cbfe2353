package haihe.engine;

import static haihe.engine.internal.lower.Expressions.add;
import static haihe.engine.internal.lower.Expressions.at;
import static haihe.engine.internal.lower.Expressions.call;
import static haihe.engine.internal.lower.Expressions.divide;
import static haihe.engine.internal.lower.Expressions.multiply;
import static haihe.engine.internal.lower.Expressions.number;
import static haihe.engine.internal.lower.Expressions.ref;
import static haihe.engine.internal.lower.Expressions.subtract;

import haihe.engine.internal.lower.ModelBuilder;
import haihe.model.Dimension;
import haihe.model.Function;
import java.util.List;

/** Models for tests of runs, each with one thing that matters. */
final class SampleModels {

    static final Dimension REGION = ModelBuilder.dimension("region", "North", "South");

    private SampleModels() {}

    /** Hares and foxes. */
    static ModelBuilder predators() {
        return new ModelBuilder()
                .time(0, 20, 0.125)
                .constant("birth rate", 0.9)
                .constant("predation", 0.05)
                .constant("conversion", 0.02)
                .constant("death rate", 0.6)
                .flow("births", multiply(ref("prey"), ref("birth rate")))
                .flow("deaths", multiply(multiply(ref("prey"), ref("predators")), ref("predation")))
                .flow("cubs", multiply(multiply(ref("prey"), ref("predators")), ref("conversion")))
                .flow("losses", multiply(ref("predators"), ref("death rate")))
                .stock("prey", number(20), List.of("births"), List.of("deaths"))
                .stock("predators", number(8), List.of("cubs"), List.of("losses"));
    }

    /** A tank for each region, filled at a constant rate, drained in proportion to its content. */
    static ModelBuilder tanks() {
        List<Dimension> over = List.of(REGION);
        return new ModelBuilder()
                .time(0, 10, 0.25)
                .constant("inflow rate", over, 3.0, 5.0)
                .constant("drain", 0.4)
                .flow("filling", over, ref("inflow rate", at(0, REGION)), false)
                .flow("draining", over, multiply(ref("tank", at(0, REGION)), ref("drain")), false)
                .stock("tank", over, number(10), List.of("filling"), List.of("draining"), false);
    }

    /** A stock that is filled by a test input. */
    static ModelBuilder filledBy(Function function, double... arguments) {
        haihe.model.Expr[] numbers = new haihe.model.Expr[arguments.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(arguments[i]);
        }
        return new ModelBuilder()
                .time(0, 10, 0.25)
                .flow("filling", call(function, numbers))
                .stock("content", number(0), List.of("filling"), List.of());
    }

    /** A random walk, a fixed delay of it and its previous value. */
    static ModelBuilder noisy() {
        return new ModelBuilder()
                .time(0, 10, 0.5)
                .flow("noise", call(Function.NORMAL, number(0), number(1)))
                .stock("walk", number(0), List.of("noise"), List.of())
                .aux("late", call(Function.DELAY, ref("walk"), number(2), number(-1)))
                .aux("before", call(Function.PREVIOUS, ref("walk"), number(-1)))
                .flow("following", subtract(ref("late"), ref("follower")))
                .stock("follower", number(0), List.of("following"), List.of());
    }

    /** Something that divides by a stock that reaches 0 at time 5. */
    static ModelBuilder dividing() {
        return new ModelBuilder()
                .time(0, 10, 1)
                .flow("use", number(2))
                .stock("reserve", number(10), List.of(), List.of("use"))
                .aux("share", divide(ref("use"), ref("reserve")))
                .aux("price", add(ref("share"), number(1)))
                .flow("paying", ref("price"))
                .stock("money", number(0), List.of("paying"), List.of());
    }
}
