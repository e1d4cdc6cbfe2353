package haihe.engine.internal.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every fixed-step method keeps; a concrete test names the formula and its order. */
abstract class FixedStepContract {

    private final FixedStep.Formula formula;
    private final int order;

    FixedStepContract(FixedStep.Formula formula, int order) {
        this.formula = formula;
        this.order = order;
    }

    FixedStep begin(DynamicSystem system, TimeGrid grid) {
        FixedStep integration = new FixedStep(system, grid, formula, time -> true);
        assertThat(integration.begin()).isEmpty();
        return integration;
    }

    private double[] solve(DynamicSystem system, double stop, double step) {
        FixedStep integration = begin(system, TimeGrid.of(0, stop, step, step));
        assertThat(integration.advanceTo(stop)).isEmpty();
        return Systems.stocks(system);
    }

    private double error(Problem problem, double step) {
        return Systems.distance(solve(problem.system(), 2, step), problem.solution(2));
    }

    @ParameterizedTest
    @EnumSource
    final void errorFallsWithTheStepToThePowerOfTheOrder(Problem problem) {
        int[] exponents = IntStream.rangeClosed(3, 8).toArray();
        double[] logs = IntStream.of(exponents)
                .mapToDouble(k -> log2(error(problem, Math.pow(2, -k))))
                .toArray();
        assertThat(-slope(exponents, logs)).isCloseTo(order, within(0.2));
    }

    /** Over all points of the grid. */
    private double largestError(Problem problem, double stop, double step) {
        DynamicSystem system = problem.system();
        TimeGrid grid = TimeGrid.of(0, stop, step, step);
        FixedStep integration = begin(system, grid);
        double largest = 0;
        for (int i = 1; i <= grid.last(); i++) {
            integration.advanceTo(grid.time(i));
            largest = Math.max(largest, Systems.distance(Systems.stocks(system), problem.solution(grid.time(i))));
        }
        return largest;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static double slope(int[] x, double[] y) {
        double meanX = IntStream.of(x).average().orElseThrow();
        double meanY = java.util.stream.DoubleStream.of(y).average().orElseThrow();
        double above = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .sum();
        double below =
                IntStream.of(x).mapToDouble(k -> (k - meanX) * (k - meanX)).sum();
        return above / below;
    }

    @ParameterizedTest
    @EnumSource
    final void halvingTheStepBringsTheResultNearer(Problem problem) {
        assertThat(largestError(problem, 2, 0.125))
                .isLessThan(largestError(problem, 2, 0.25) / Math.pow(2, order - 0.5));
    }

    @ParameterizedTest
    @EnumSource
    final void twoRunsGiveTheSameBits(Problem problem) {
        assertThat(solve(problem.system(), 3, 0.1)).isEqualTo(solve(problem.system(), 3, 0.1));
    }

    @ParameterizedTest
    @EnumSource
    final void flowIntegralsCloseTheBalanceToRounding(Problem problem) {
        DynamicSystem system = problem.system();
        FixedStep integration = begin(system, TimeGrid.of(0, 7.3, 0.1, 0.1));
        integration.advanceTo(7.3);
        for (int i = 0; i < problem.size(); i++) {
            double change = Systems.stocks(system)[i] - problem.solution(0)[i];
            // 73 steps, each rounding twice at most at the size of the stock, which stays below 10
            assertThat(integration.integral(i)).isCloseTo(change, within(146 * Math.ulp(10.0)));
        }
    }

    @Test
    final void aJumpAtTheEndOfAStepIsSeenFromTheNextStepOn() {
        DynamicSystem system =
                Systems.of(1, new double[] {0}, (time, jumping, y, rates) -> rates[0] = jumping >= 1 ? 1 : 0);
        FixedStep integration = begin(system, TimeGrid.of(0, 3, 0.5, 0.5));
        integration.advanceTo(1);
        assertThat(Systems.stocks(system)[0]).isZero();
        assertThat(system.values()[system.firstRate()]).isEqualTo(1);
        integration.advanceTo(3);
        // every step is 0.5, every slope 1: h/6 * 6 is rounded, so within an ulp of 2
        assertThat(Systems.stocks(system)[0]).isCloseTo(2, within(Math.ulp(2.0)));
    }

    @ParameterizedTest
    @EnumSource
    final void aHorizonThatIsNoMultipleOfTheStepEndsExactly(Problem problem) {
        double step = Math.pow(2, -7);
        double stop = 1.3;
        FixedStep integration = begin(problem.system(), TimeGrid.of(0, stop, step, step));
        integration.advanceTo(stop);
        assertThat(integration.time()).isEqualTo(stop);
        assertThat(integration.steps()).isEqualTo(167);
        double error = Systems.distance(solve(problem.system(), stop, step), problem.solution(stop));
        assertThat(error).isLessThanOrEqualTo(largestError(problem, 1.3125, step));
    }

    @ParameterizedTest
    @EnumSource
    final void aRestoredStateGoesOnWithTheSameBits(Problem problem) {
        TimeGrid grid = TimeGrid.of(0, 4, 0.1, 0.1);
        FixedStep integration = begin(problem.system(), grid);
        integration.advanceTo(grid.time(13));
        Integration.State state = integration.save();
        integration.advanceTo(4);
        double first = integration.integral(0);
        DynamicSystem other = problem.system();
        FixedStep again = begin(other, grid);
        again.restore(state);
        assertThat(again.time()).isEqualTo(grid.time(13));
        again.advanceTo(4);
        assertThat(Systems.stocks(other)).isEqualTo(solve(problem.system(), 4, 0.1));
        assertThat(again.integral(0)).isEqualTo(first);
    }

    @Test
    final void scalingAStockByAPowerOfTwoScalesItsBits() {
        double scale = 0x1p20;
        double[] plain = solve(
                Systems.of(1, new double[] {3}, (time, jumping, y, rates) -> rates[0] = -0.7 * y[0] + 0.1), 3, 0.1);
        double[] scaled = solve(
                Systems.of(
                        1, new double[] {3 * scale}, (time, jumping, y, rates) -> rates[0] = -0.7 * y[0] + 0.1 * scale),
                3,
                0.1);
        assertThat(scaled[0]).isEqualTo(plain[0] * scale);
    }

    @Test
    final void theOrderOfStocksHasNoEffect() {
        double[] forward = solve(Problem.OSCILLATOR.system(), 3, 0.1);
        double[] backward = solve(
                Systems.of(2, new double[] {-0.0, 1}, (time, jumping, y, rates) -> {
                    rates[1] = 1.5 * y[0];
                    rates[0] = -1.5 * y[1];
                }),
                3,
                0.1);
        assertThat(backward).containsExactly(forward[1], forward[0]);
    }

    @Test
    final void steppingAllocatesNothing() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        FixedStep integration = begin(Problem.CHAIN.system(), TimeGrid.of(0, 300, 0.01, 0.01));
        integration.advanceTo(150);
        long thread = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(thread);
        long before = threads.getThreadAllocatedBytes(thread);
        integration.advanceTo(300);
        long after = threads.getThreadAllocatedBytes(thread);
        // 15,000 steps; looking up the target's number allocates one OptionalInt of 16 or 24 bytes
        assertThat(after - before).isLessThan(100);
    }

    @Test
    final void aStockBeyondAllNumbersEndsTheRunWhereItHappens() {
        DynamicSystem system = Systems.of(1, new double[] {1e300}, (time, jumping, y, rates) -> rates[0] = 1e7 * y[0]);
        FixedStep integration = begin(system, TimeGrid.of(0, 10, 1, 1));
        Ending ending = integration.advanceTo(10).orElseThrow();
        assertThat(ending.kind()).isEqualTo(Ending.Kind.NON_FINITE_VALUE);
        assertThat(ending.variable()).isEqualTo("stock0");
        assertThat(system.get(system.firstStock())).isFinite();
        assertThat(integration.time()).isLessThanOrEqualTo(ending.time());
    }

    @Test
    final void theWatchCanEndTheRun() {
        FixedStep integration =
                new FixedStep(Problem.DECAY.system(), TimeGrid.of(0, 10, 0.5, 0.5), formula, time -> time < 5);
        integration.begin();
        Ending ending = integration.advanceTo(10).orElseThrow();
        assertThat(ending.kind()).isEqualTo(Ending.Kind.CANCELLED);
        assertThat(ending.time()).isEqualTo(5);
        assertThat(integration.time()).isEqualTo(5);
    }
}
