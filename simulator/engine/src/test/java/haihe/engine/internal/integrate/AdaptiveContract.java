package haihe.engine.internal.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every adaptive method keeps; a concrete test names the scheme and how far errors may pass the tolerance. */
abstract class AdaptiveContract {

    private static final double STOP = 5;

    private final Method method;
    private final double factor;

    /** @param factor how many times the tolerance of a single step the error at the end of a run may be */
    AdaptiveContract(Method method, double factor) {
        this.method = method;
        this.factor = factor;
    }

    /** Makes an integration by the method that is tested. */
    @FunctionalInterface
    interface Method {
        Integration of(DynamicSystem system, TimeGrid grid, Jumps jumps, Tolerance tolerance, Limits limits);

        static Method of(Scheme scheme) {
            return (system, grid, jumps, tolerance, limits) ->
                    new Adaptive(system, grid, jumps, scheme, tolerance, limits);
        }

        static Method of(Stepper.Maker maker) {
            return (system, grid, jumps, tolerance, limits) ->
                    new SelfPaced(system, grid, jumps, maker, tolerance, limits);
        }
    }

    private Integration make(DynamicSystem system, TimeGrid grid, Tolerance tolerance, Watch watch) {
        return method.of(system, grid, Jumps.NONE, tolerance, new Limits(watch, Limits.STEPS));
    }

    private Integration begin(DynamicSystem system, TimeGrid grid, Jumps jumps, double tolerance) {
        Integration integration = method.of(
                system, grid, jumps, new Tolerance(tolerance, tolerance), new Limits(time -> true, Limits.STEPS));
        assertThat(integration.begin()).isEmpty();
        return integration;
    }

    private Integration begin(DynamicSystem system, double tolerance) {
        return begin(system, TimeGrid.of(0, STOP, 0.25, 0.25), Jumps.NONE, tolerance);
    }

    private double largestError(Problem problem, double tolerance) {
        DynamicSystem system = problem.system();
        Integration integration = begin(system, tolerance);
        double largest = 0;
        for (int i = 1; i <= 100; i++) {
            double time = i * STOP / 100;
            assertThat(integration.advanceTo(time)).isEmpty();
            largest = Math.max(largest, Systems.distance(Systems.stocks(system), problem.solution(time)));
        }
        return largest;
    }

    @ParameterizedTest
    @EnumSource
    final void denseOutputIsAsGoodAsTheToleranceAtEveryTime(Problem problem) {
        for (double tolerance : new double[] {1e-4, 1e-6, 1e-8, 1e-10}) {
            assertThat(largestError(problem, tolerance))
                    .as("tolerance %s", tolerance)
                    .isLessThan(factor * tolerance);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aSmallerToleranceGivesASmallerError(Problem problem) {
        assertThat(largestError(problem, 1e-10)).isLessThan(largestError(problem, 1e-5) / 100);
    }

    @ParameterizedTest
    @EnumSource
    final void whereARunStopsOnTheWayHasNoEffect(Problem problem) {
        DynamicSystem direct = problem.system();
        begin(direct, 1e-6).advanceTo(STOP);
        DynamicSystem halting = problem.system();
        Integration integration = begin(halting, 1e-6);
        for (double time : new double[] {0.1, 0.25, 1, 1.0001, 3.9}) {
            integration.advanceTo(time);
            assertThat(integration.time()).isEqualTo(time);
        }
        integration.advanceTo(STOP);
        assertThat(Systems.stocks(halting)).isEqualTo(Systems.stocks(direct));
    }

    @ParameterizedTest
    @EnumSource
    final void aRestoredStateGoesOnWithTheSameBits(Problem problem) {
        DynamicSystem system = problem.system();
        Integration integration = begin(system, 1e-6);
        integration.advanceTo(1.3);
        Integration.State state = integration.save();
        integration.advanceTo(STOP);
        DynamicSystem other = problem.system();
        Integration again = begin(other, 1e-6);
        again.restore(state);
        assertThat(again.time()).isEqualTo(1.3);
        again.advanceTo(STOP);
        assertThat(Systems.stocks(other)).isEqualTo(Systems.stocks(system));
        assertThat(again.integral(0)).isEqualTo(integration.integral(0));
    }

    @ParameterizedTest
    @EnumSource
    final void flowIntegralsCloseTheBalanceToRounding(Problem problem) {
        DynamicSystem system = problem.system();
        Integration integration = begin(system, 1e-6);
        integration.advanceTo(STOP);
        for (int i = 0; i < problem.size(); i++) {
            double change = Systems.stocks(system)[i] - problem.solution(0)[i];
            // stocks and integrals take the same linear steps, fewer than 1000, at sizes below 10
            assertThat(integration.integral(i)).isCloseTo(change, within(1000 * Math.ulp(10.0)));
        }
    }

    @Test
    final void jumpsAreSteppedToExactly() {
        double first = 1.2345;
        double second = 3.1;
        DynamicSystem system = Systems.of(
                1,
                new double[] {0},
                (time, jumping, y, rates) -> rates[0] = jumping >= first && jumping < second ? 1 : 0);
        Jumps jumps = (ignored, time) -> time < first ? first : time < second ? second : Double.POSITIVE_INFINITY;
        Integration integration = begin(system, TimeGrid.of(0, STOP, 0.25, 0.25), jumps, 1e-6);
        integration.advanceTo(first);
        assertThat(Systems.stocks(system)[0]).isZero();
        assertThat(system.get(system.firstRate())).isEqualTo(1);
        integration.advanceTo(second);
        assertThat(system.get(system.firstRate())).isZero();
        integration.advanceTo(STOP);
        // a constant is integrated exactly; what remains is the rounding of some hundred sums
        assertThat(Systems.stocks(system)[0]).isCloseTo(second - first, within(1000 * Math.ulp(second)));
    }

    @Test
    final void aValueThatIsNoNumberOnlyInATrialStepDoesNotEndTheRun() {
        // sqrt of a stock that approaches 0 from above, but never gets there: y' = -sqrt(y) + 0.1
        DynamicSystem system =
                Systems.of(1, new double[] {4}, (time, jumping, y, rates) -> rates[0] = 0.1 - Math.sqrt(y[0]));
        Integration integration = begin(system, TimeGrid.of(0, 50, 1, 1), Jumps.NONE, 1e-6);
        assertThat(integration.advanceTo(50)).isEmpty();
        assertThat(Systems.stocks(system)[0]).isCloseTo(0.01, within(1e-4));
    }

    @Test
    final void aSolutionThatEndsIsReportedWithItsTime() {
        // y' = y^2 from 1 has its pole at time 1
        DynamicSystem system = Systems.of(1, new double[] {1}, (time, jumping, y, rates) -> rates[0] = y[0] * y[0]);
        Integration integration = begin(system, TimeGrid.of(0, 2, 0.25, 0.25), Jumps.NONE, 1e-6);
        assertThat(integration.advanceTo(0.5)).isEmpty();
        assertThat(Systems.stocks(system)[0]).isCloseTo(2, within(1e-3));
        Ending ending = integration.advanceTo(2).orElseThrow();
        assertThat(ending.kind()).isIn(Ending.Kind.STEP_TOO_SMALL, Ending.Kind.NON_FINITE_VALUE);
        assertThat(ending.time()).isCloseTo(1, within(1e-3));
        assertThat(integration.time()).isLessThanOrEqualTo(ending.time());
        assertThat(Systems.stocks(system)[0]).isFinite();
    }

    @Test
    final void theWatchCanEndTheRun() {
        DynamicSystem system = Problem.OSCILLATOR.system();
        Integration integration =
                make(system, TimeGrid.of(0, 10_000, 1, 1), new Tolerance(1e-8, 1e-8), time -> time < 100);
        integration.begin();
        Ending ending = integration.advanceTo(10_000).orElseThrow();
        assertThat(ending.kind()).isEqualTo(Ending.Kind.CANCELLED);
        assertThat(ending.time()).isBetween(100.0, 1000.0);
    }

    @Test
    final void scalingAStockAndItsToleranceByAPowerOfTwoScalesItsBits() {
        double scale = 0x1p20;
        double[] ends = new double[2];
        for (int i = 0; i < 2; i++) {
            double unit = i == 0 ? 1 : scale;
            DynamicSystem system = Systems.of(
                    1, new double[] {3 * unit}, (time, jumping, y, rates) -> rates[0] = -0.7 * y[0] + 0.1 * unit);
            Tolerance tolerance = new Tolerance(1e-6, 1e-6 * unit);
            Integration integration = make(system, TimeGrid.of(0, 5, 1, 1), tolerance, time -> true);
            integration.begin();
            integration.advanceTo(5);
            ends[i] = Systems.stocks(system)[0];
        }
        assertThat(ends[1]).isEqualTo(ends[0] * scale);
    }

    @Test
    final void aRunOfTooManyStepsEnds() {
        DynamicSystem system = Problem.OSCILLATOR.system();
        Integration integration = method.of(
                system,
                TimeGrid.of(0, 10_000, 1, 1),
                Jumps.NONE,
                new Tolerance(1e-8, 1e-8),
                new Limits(time -> true, 100));
        integration.begin();
        Ending ending = integration.advanceTo(10_000).orElseThrow();
        assertThat(ending.kind()).isEqualTo(Ending.Kind.STEP_LIMIT);
        assertThat(integration.steps()).isEqualTo(100);
        assertThat(integration.time()).isEqualTo(ending.time());
    }

    @Test
    final void acceptedAndRejectedStepsAreCounted() {
        // a narrow peak at time 2.5 surprises the step control
        DynamicSystem system = Systems.of(
                1,
                new double[] {1},
                (time, jumping, y, rates) -> rates[0] = -y[0] + 1000 * Math.exp(-100 * (time - 2.5) * (time - 2.5)));
        Integration integration = begin(system, TimeGrid.of(0, STOP, 0.25, 0.25), Jumps.NONE, 1e-6);
        integration.advanceTo(STOP);
        assertThat(integration.steps()).isBetween(5L, 2000L);
        assertThat(integration.rejectedSteps()).isBetween(1L, integration.steps());
        assertThat(system.evaluations()).isGreaterThan(integration.steps());
    }

    @Test
    final void longPiecesAreCutSoThatMemoryStaysBounded() {
        int size = 300;
        double[] initial = new double[size];
        java.util.Arrays.fill(initial, 1);
        DynamicSystem system = Systems.of(size, initial, (time, jumping, y, rates) -> {
            for (int i = 0; i < size; i++) {
                rates[i] = Math.cos(20 * time) * y[i];
            }
        });
        Integration integration = begin(system, TimeGrid.of(0, 20, 1, 1), Jumps.NONE, 1e-7);
        assertThat(integration.advanceTo(20)).isEmpty();
        assertThat(integration.steps()).isGreaterThan(100);
        assertThat(Systems.stocks(system)[size - 1]).isCloseTo(Math.exp(Math.sin(400.0) / 20), within(1e-7 * 1000));
    }
}
