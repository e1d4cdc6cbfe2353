package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static haihe.model.Function.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.Reduction;
import haihe.model.Function;
import haihe.model.Loop;
import haihe.model.Model;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomDrawsTest {

    private static final Dimension REGION = dimension("region", "A", "B", "C");

    private static ModelBuilder model() {
        return new ModelBuilder().time(0, 2000, 1);
    }

    private static double[] run(Expr expr, long seed, long run) {
        return EulerRun.of(model().aux("x", expr).build(), seed, run).column("x");
    }

    @Test
    void everyDistributionHasTheMeanItIsGiven() {
        assertMean(call(EXPRND, number(4)), 4, 4);
        assertMean(call(LOGNORMAL, number(4), number(2)), 4, 2);
        assertMean(call(NORMAL, number(4), number(2)), 4, 2);
        assertMean(call(POISSON, number(4)), 4, 2);
        assertMean(call(RANDOM, number(2), number(6)), 4, 4 / Math.sqrt(12));
    }

    private static void assertMean(Expr expr, double mean, double deviation) {
        double[] draws = run(expr, 1, 0);
        // Four standard errors.
        double tolerance = 4 * deviation / Math.sqrt(draws.length);
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(mean, within(tolerance));
        assertThat(Arrays.stream(draws).distinct().count()).isGreaterThan(5);
    }

    @Test
    void theSameSeedAndRunRepeatAndOthersDiffer() {
        Expr expr = call(RANDOM, number(0), number(1));
        assertThat(run(expr, 1, 0)).isEqualTo(run(expr, 1, 0)).doesNotContain(run(expr, 2, 0)[0], run(expr, 1, 1)[0]);
    }

    @Test
    void aSeedOfItsOwnMakesACallIndependentOfTheRun() {
        Expr expr = seeded(Function.RANDOM, 77, number(0), number(1));
        assertThat(run(expr, 1, 0)).isEqualTo(run(expr, 2, 5));
        assertThat(run(expr, 1, 0)).isNotEqualTo(run(seeded(RANDOM, 78, number(0), number(1)), 1, 0));
    }

    @Test
    void everyCallAndEveryElementDrawsForItself() {
        Expr draw = call(RANDOM, number(0), number(1));
        Expr other = call(RANDOM, number(0), number(1));
        Loop loop = new Loop(1, REGION);
        Expr inner = multiply(call(RANDOM, number(0), number(1)), number(1));
        EulerRun run = EulerRun.of(model().aux("twice", subtract(draw, other))
                .aux("each", List.of(REGION), call(RANDOM, number(0), number(1)))
                .aux("spread", List.of(REGION), reduce(Reduction.STDDEV, inner, loop))
                .build());
        assertThat(Arrays.stream(run.column("twice")).filter(x -> x == 0).count())
                .isZero();
        assertThat(run.column("each[A]")[0]).isNotEqualTo(run.column("each[B]")[0]);
        assertThat(run.column("spread[A]")[0]).isPositive().isNotEqualTo(run.column("spread[B]")[0]);
    }

    @Test
    void aVariableDrawsTheSameWhateverElseTheModelHolds() {
        Expr expr = call(NORMAL, number(0), number(1));
        Model alone = model().aux("x", expr).build();
        Model accompanied = model().aux("before", call(NORMAL, number(0), number(1)))
                .aux("x", expr)
                .build();
        assertThat(EulerRun.of(accompanied, 3, 0).column("x"))
                .isEqualTo(EulerRun.of(alone, 3, 0).column("x"));
    }
}
