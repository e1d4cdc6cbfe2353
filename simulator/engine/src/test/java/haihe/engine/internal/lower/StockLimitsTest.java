package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static haihe.model.Function.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Choices;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Semantics;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockLimitsTest {

    private static final double DT = 0.5;

    private static ModelBuilder model() {
        return new ModelBuilder().time(0, 2, DT);
    }

    private static ModelBuilder store(double initial, List<String> inflows, List<String> outflows) {
        return model().stock("store", List.of(), number(initial), inflows, outflows, true);
    }

    @Test
    void anOutflowTakesNoMoreThanIsThere() {
        EulerRun run = EulerRun.of(
                store(5, List.of(), List.of("out")).flow("out", number(4)).build());
        assertThat(run.column("store")).containsExactly(5, 3, 1, 0, 0);
        assertThat(run.column("out")).containsExactly(4, 4, 2, 0, 0);
    }

    @Test
    void whatFlowsInMayFlowOutInTheSameStep() {
        EulerRun run = EulerRun.of(store(1, List.of("in"), List.of("out"))
                .flow("in", number(3))
                .flow("out", number(100))
                .build());
        assertThat(run.column("out")).containsExactly(5, 3, 3, 3, 3);
        assertThat(run.column("store")).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void outflowsAreServedInTheirOrder() {
        EulerRun run = EulerRun.of(store(4, List.of(), List.of("first", "second", "third"))
                .flow("third", number(10))
                .flow("second", number(3))
                .flow("first", number(6))
                .build());
        assertThat(run.column("first")[0]).isEqualTo(6);
        assertThat(run.column("second")[0]).isEqualTo(2);
        assertThat(run.column("third")[0]).isZero();
    }

    @Test
    void theCutValueIsWhatTheNextStockReceivesAndOthersRead() {
        EulerRun run = EulerRun.of(store(1, List.of(), List.of("move"))
                .flow("move", number(10))
                .stock("sink", number(0), List.of("move"), List.of())
                .aux("seen", multiply(ref("move"), number(2)))
                .build());
        assertThat(run.column("move")).containsExactly(2, 0, 0, 0, 0);
        assertThat(run.column("seen")).containsExactly(4, 0, 0, 0, 0);
        assertThat(run.column("sink")).containsExactly(0, 1, 1, 1, 1);
    }

    @Test
    void aChainOfStoresPassesOnWhatItGets() {
        EulerRun run = EulerRun.of(store(2, List.of(), List.of("a"))
                .flow("a", number(3))
                .stock("next", List.of(), number(0), List.of("a"), List.of("b"), true)
                .flow("b", number(50))
                .build());
        assertThat(run.column("b")).isEqualTo(run.column("a"));
        assertThat(run.column("a")).containsExactly(3, 1, 0, 0, 0);
    }

    @Test
    void aNegativeOutflowIsLeftAlone() {
        EulerRun run = EulerRun.of(
                store(0, List.of(), List.of("out")).flow("out", number(-2)).build());
        assertThat(run.column("store")).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aStockWithoutTheLimitMayGoBelowZero() {
        EulerRun run = EulerRun.of(model().stock("store", number(1), List.of(), List.of("out"))
                .flow("out", number(4))
                .build());
        assertThat(run.column("store")).containsExactly(1, -1, -3, -5, -7);
    }

    @Test
    void negativeValuesOfANonNegativeFlowCountAsZero() {
        Expr swing = subtract(number(1), call(STEP, number(3), number(1)));
        EulerRun run = EulerRun.of(model().stock("s", number(0), List.of("in"), List.of())
                .flow("in", List.of(), swing, true)
                .build());
        assertThat(run.column("in")).containsExactly(1, 1, 0, 0, 0);
        assertThat(run.column("s")).containsExactly(0, 0.5, 1, 1, 1);
    }

    @Test
    void noRoundingTakesAStockBelowZero() {
        for (long seed = 0; seed < 300; seed++) {
            Choices choices = new Choices(seed);
            EulerRun run = EulerRun.of(new ModelBuilder()
                    .time(0, 3, 0.1)
                    .stock("s", List.of(), number(choices.uniform()), List.of("in"), List.of("a", "b"), true)
                    .flow("in", multiply(number(choices.uniform()), time()))
                    .flow("a", number(choices.uniform()))
                    .flow("b", number(3 + choices.uniform()))
                    .build());
            for (double value : run.column("s")) {
                assertThat(value).isNotNegative();
            }
            // What is left after all has been taken is what rounding leaves of flows of at most 3 a step.
            assertThat(run.column("s")[20]).isLessThan(1e-15);
        }
    }

    @Test
    void aNegativeInflowIsNoOutflow() {
        EulerRun run = EulerRun.of(store(1, List.of("in"), List.of("out"))
                .flow("in", number(-4))
                .flow("out", number(1))
                .build());
        assertThat(run.column("store")).containsExactly(1, -1, -3, -5, -7);
        assertThat(run.column("out")).containsOnly(0);
    }

    @Test
    void everyElementHasItsOwnLimit() {
        Dimension region = dimension("region", "A", "B");
        List<Dimension> over = List.of(region);
        EulerRun run = EulerRun.of(model().constant("start", over, 1.0, 100.0)
                .stock("s", over, ref("start", at(0, region)), List.of(), List.of("out"), true)
                .flow("out", over, number(10), false)
                .build());
        assertThat(run.column("out[A]")).containsExactly(2, 0, 0, 0, 0);
        assertThat(run.column("out[B]")).containsExactly(10, 10, 10, 10, 10);
        assertThat(run.lowered().hasNonNegativeStocks()).isTrue();
    }

    @Test
    void aFlowOutOfTwoStoresTakesNoMoreThanTheEmptierHolds() {
        EulerRun run = EulerRun.of(store(5, List.of(), List.of("out"))
                .stock("other", List.of(), number(3), List.of(), List.of("out"), true)
                .flow("out", number(4))
                .build());
        assertThat(run.column("out")).containsExactly(4, 2, 0, 0, 0);
        assertThat(run.column("store")).containsExactly(5, 3, 2, 2, 2);
        assertThat(run.column("other")).containsExactly(3, 1, 0, 0, 0);
    }

    @Test
    void inACircleOfStoresWhatFlowsInFlowsOutFromTheNextStepOn() {
        // one sends all it has in a step; what comes back from the other counts one step later
        EulerRun run = EulerRun.of(store(2, List.of("back"), List.of("there"))
                .flow("there", number(100))
                .stock("other", List.of(), number(1), List.of("there"), List.of("back"), true)
                .flow("back", number(100))
                .build());
        assertThat(run.column("store")).containsExactly(2, 1, 2, 1, 2);
        assertThat(run.column("other")).containsExactly(1, 2, 1, 2, 1);
        assertThat(run.column("there")).containsExactly(4, 2, 4, 2, 4);
    }

    @Test
    void aCircleThatNothingIsCutInRunsAsIfItWereNone() {
        ModelBuilder circle = model().stock("a", List.of(), number(8), List.of("back"), List.of("there"), true)
                .flow("there", multiply(ref("a"), number(0.25)))
                .stock("b", List.of(), number(4), List.of("there"), List.of("back"), true)
                .flow("back", multiply(ref("b"), number(0.5)));
        ModelBuilder free = model().stock("a", number(8), List.of("back"), List.of("there"))
                .flow("there", multiply(ref("a"), number(0.25)))
                .stock("b", number(4), List.of("there"), List.of("back"))
                .flow("back", multiply(ref("b"), number(0.5)));
        assertThat(EulerRun.of(circle.build()).column("a"))
                .isEqualTo(EulerRun.of(free.build()).column("a"));
    }

    @Test
    void aStockThatIsHeldStopsAtZeroWhileItsFlowsGoOn() {
        Semantics held = Semantics.XMILE.with(Semantics.NonNegative.STOCK_HELD);
        EulerRun run = EulerRun.of(store(3, List.of("in"), List.of("out"))
                .semantics(held)
                .flow("out", number(4))
                .flow("in", subtract(number(0), call(STEP, number(3), number(1))))
                .build());
        assertThat(run.column("store")).containsExactly(3, 1, 0, 0, 0);
        assertThat(run.column("out")).containsExactly(4, 4, 4, 4, 4);
        assertThat(run.column("in")).containsExactly(0, 0, -3, -3, -3);
    }
}
