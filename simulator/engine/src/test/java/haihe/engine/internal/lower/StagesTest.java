package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static haihe.model.Function.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.Reduction;
import haihe.model.Loop;
import haihe.model.ModelException;
import haihe.model.Name;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden stocks against the closed forms of Euler's method, which is what the driver of these tests uses. */
class StagesTest {

    private static final double DT = 0.25;
    private static final double TIME = 3;
    private static final Dimension REGION = dimension("region", "A", "B");

    /** Hundreds of steps of a few roundings each; the closed forms take powers. */
    private static final double ROUNDING = 1e-12;

    private static ModelBuilder model() {
        return new ModelBuilder().time(0, 40, DT).constant("time", TIME);
    }

    private static double[] run(Expr expr) {
        return EulerRun.of(model().aux("x", expr).build()).column("x");
    }

    @Test
    void aDelayOfOneStageApproachesItsInputGeometrically() {
        double[] x = run(call(DELAY1, number(10), ref("time"), number(2)));
        for (int k = 0; k < x.length; k++) {
            assertThat(x[k]).isCloseTo(10 + (2 - 10) * Math.pow(1 - DT / TIME, k), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aDelayOfSeveralStagesRespondsToAStepLikeWaitingForAsManyEvents(int order) {
        double[] x = run(call(DELAYN, number(1), ref("time"), number(order), number(0)));
        double p = DT * order / TIME;
        for (int k = 0; k < x.length; k++) {
            assertThat(x[k]).isCloseTo(atLeast(order, k, p), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aSmoothOfSeveralStagesRespondsToAStepLikeADelayOfAsMany(int order) {
        double[] x = run(call(SMTHN, number(1), ref("time"), number(order), number(0)));
        double p = DT * order / TIME;
        for (int k = 0; k < x.length; k++) {
            assertThat(x[k]).isCloseTo(atLeast(order, k, p), within(ROUNDING));
        }
    }

    /** The probability of at least n successes in k trials. */
    private static double atLeast(int n, int k, double p) {
        double fewer = 0;
        double choose = 1;
        for (int j = 0; j < n && j <= k; j++) {
            fewer += choose * Math.pow(p, j) * Math.pow(1 - p, k - j);
            choose *= (k - j) / (j + 1.0);
        }
        return 1 - fewer;
    }

    @Test
    void namedOrdersAreOneAndThree() {
        assertThat(run(call(DELAY1, time(), ref("time"), number(2))))
                .isEqualTo(run(call(DELAYN, time(), ref("time"), number(1), number(2))));
        assertThat(run(call(DELAY3, time(), ref("time"), number(2))))
                .isEqualTo(run(call(DELAYN, time(), ref("time"), number(3), number(2))));
        assertThat(run(call(SMTH1, time(), ref("time"), number(2))))
                .isEqualTo(run(call(SMTHN, time(), ref("time"), number(1), number(2))));
        assertThat(run(call(SMTH3, time(), ref("time"), number(2))))
                .isEqualTo(run(call(SMTHN, time(), ref("time"), number(3), number(2))));
    }

    @Test
    void aDelayConservesWhatFlowsThrough() {
        Expr pulse = call(PULSE, number(8), number(1), number(0));
        double[] x = run(call(DELAY3, pulse, ref("time"), number(0)));
        double total = 0;
        for (double value : x) {
            total += value * DT;
        }
        // After 39 time units, 13 times the delay, about 1e-12 of the pulse is still inside.
        assertThat(total).isCloseTo(8, within(1e-11));
    }

    @Test
    void aDelayWhoseTimeChangesConservesButASmoothDoesNot() {
        Expr changing = call(STEP, number(-2), number(5));
        Expr time = add(number(4), changing);
        double[] delayed = run(call(DELAY1, number(6), time, number(6)));
        double[] smoothed = run(call(SMTH1, number(6), time, number(6)));
        int change = (int) (5 / DT);
        // A delay halved holds twice what it should: its outflow doubles at once; rounding of division apart.
        assertThat(delayed[change - 1]).isCloseTo(6, within(ROUNDING));
        assertThat(delayed[change]).isCloseTo(12, within(ROUNDING));
        assertThat(smoothed[change]).isEqualTo(6);
    }

    @Test
    void aSmoothOfARampLagsByItsTime() {
        double[] x = run(call(SMTH1, time(), ref("time"), number(-TIME)));
        for (int k = 0; k < x.length; k++) {
            assertThat(x[k]).isCloseTo(k * DT - TIME, within(ROUNDING));
        }
    }

    @Test
    void trendStartsWithItsInitialValueAndFindsTheGrowthRate() {
        double rate = 0.1;
        Expr input = call(EXP, multiply(number(rate), time()));
        double[] x = run(call(TREND, input, ref("time"), number(0.07)));
        assertThat(x[0]).isCloseTo(0.07, within(1e-15));
        // An average of exponential growth g = e^(r dt) by Euler's method has input/average = 1 + T (g - 1) / dt.
        double expected = Math.expm1(rate * DT) / DT;
        assertThat(x[x.length - 1]).isCloseTo(expected, within(1e-7));
    }

    @Test
    void trendOfNothingIsZero() {
        assertThat(run(call(TREND, number(0), ref("time"), number(0)))).containsOnly(0);
    }

    @Test
    void forecastExtendsTheTrend() {
        Expr input = add(number(50), multiply(number(2), time()));
        double[] trend = run(call(TREND, input, ref("time"), number(0.01)));
        double[] forecast = run(call(FORCST, input, ref("time"), number(6), number(0.01)));
        for (int k = 0; k < trend.length; k++) {
            assertThat(forecast[k]).isCloseTo((50 + 2 * k * DT) * (1 + 6 * trend[k]), within(ROUNDING));
        }
    }

    @Test
    void hiddenStocksInArraysAndReductionsAreOnesOfTheirOwn() {
        Loop loop = new Loop(1, REGION);
        Expr one = call(SMTH1, ref("target", at(0, REGION)), ref("time"), number(0));
        Expr pair = call(
                SMTH1, multiply(ref("target", at(0, REGION)), ref("target", at(1, REGION))), ref("time"), number(0));
        EulerRun run = EulerRun.of(model().constant("target", List.of(REGION), 1.0, 10.0)
                .aux("each", List.of(REGION), one)
                .aux("sum", List.of(REGION), reduce(Reduction.SUM, pair, loop))
                .build());
        double response = atLeast(1, 8, DT / TIME);
        assertThat(run.column("each[A]")[8]).isCloseTo(response, within(ROUNDING));
        assertThat(run.column("each[B]")[8]).isCloseTo(10 * response, within(10 * ROUNDING));
        assertThat(run.column("sum[A]")[8]).isCloseTo(11 * response, within(11 * ROUNDING));
        assertThat(run.column("sum[B]")[8]).isCloseTo(110 * response, within(110 * ROUNDING));
    }

    @Test
    void aCallInACallIsACascade() {
        Expr inner = call(SMTH1, number(1), number(1), number(0));
        double[] nested = run(call(SMTH1, inner, number(1), number(0)));
        double[] cascade = run(call(SMTHN, number(1), number(2), number(2), number(0)));
        assertThat(nested).isEqualTo(cascade);
    }

    @Test
    void aCallInTheInputOfACallStartsWithItsOwnInitialValue() {
        Expr inner = call(SMTH1, ref("later"), number(1), multiply(ref("later"), number(7)));
        EulerRun run = EulerRun.of(model().aux("x", call(SMTH1, inner, number(1), number(100)))
                .aux("later", multiply(number(1), number(1)))
                .build());
        assertThat(run.column("x")[0]).isEqualTo(100);
        assertThat(run.column("x")[1]).isEqualTo(100 + DT * (7 - 100));
    }

    @Test
    void anOmittedInitialValueIsTheInputAtTheStart() {
        Expr input = add(number(5), time());
        double[] x = run(call(SMTH3, input, ref("time"), input));
        assertThat(x[0]).isEqualTo(5);
    }

    @Test
    void aLoopThroughASmoothIsNoCircle() {
        EulerRun run = EulerRun.of(model().aux("perceived", call(SMTH1, ref("actual"), number(1), number(4)))
                .aux("actual", multiply(ref("perceived"), number(2)))
                .build());
        assertThat(run.column("perceived")[1]).isEqualTo(4 + DT * (8 - 4));
    }

    @Test
    void theOrderMayBeAConstantWhichIsThenFixed() {
        LoweredModel lowered = Lowering.lower(model().constant("n", 2)
                .aux("twice", multiply(ref("n"), number(2)))
                .aux("x", call(DELAYN, time(), ref("time"), add(ref("twice"), number(1)), number(0)))
                .build());
        assertThat(lowered.program().layout().stocks()).isEqualTo(5);
        assertThat(lowered.fixedConstants()).containsExactly(Name.of("n"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 2.5, 1e9})
    void anOrderMustBeAWholeNumberInReason(double order) {
        assertThatThrownBy(() -> run(call(DELAYN, time(), ref("time"), number(order), number(0))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("whole number");
    }

    @Test
    void anOrderThatTheRunDecidesIsRefused() {
        assertThatThrownBy(() -> run(call(SMTHN, time(), ref("time"), time(), number(0))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("known before the run");
    }
}
