package haihe.engine.internal.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.integrate.embedded.Tsitouras54;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SelfPacedTest {

    private static SelfPaced run(DynamicSystem system, TimeGrid grid, Jumps jumps, double tolerance) {
        return new SelfPaced(system, grid, jumps, Tsitouras54::new, new Tolerance(tolerance, tolerance), time -> true);
    }

    /** The largest error at the end of a step, of steps of equal size. */
    private static double error(Problem problem, int steps) {
        DynamicSystem system = problem.system();
        system.initialise(TimeGrid.of(0, 2, 1, 1));
        SystemEquations equations = new SystemEquations(system);
        equations.between(0, 2);
        Stepper stepper = new Tsitouras54(equations, new Tolerance(1, 1));
        double[] state = new double[2 * problem.size()];
        System.arraycopy(problem.solution(0), 0, state, 0, problem.size());
        stepper.place(0, state);
        stepper.start();
        double largest = 0;
        for (int i = 1; i <= steps; i++) {
            stepper.attempt(2.0 * i / steps);
            stepper.accept();
            largest = Math.max(largest, Systems.distance(problem.solution(stepper.time()), stepper.state()));
        }
        return largest;
    }

    @ParameterizedTest
    @EnumSource
    void errorsShrinkWithTheFifthPowerOfTheStep(Problem problem) {
        // from two halvings, at steps small enough for the leading term and large enough for rounding
        double order = Math.log(error(problem, 32) / error(problem, 128)) / Math.log(4);
        assertThat(order).isCloseTo(5, within(0.4));
    }

    @Test
    void nothingIsAllocatedWhileStepping() {
        DynamicSystem system = Problem.OSCILLATOR.system();
        SelfPaced run = run(system, TimeGrid.of(0, 40_000, 1, 1), Jumps.NONE, 1e-8);
        run.begin();
        run.advanceTo(20_000);
        long steps = run.steps();
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        run.advanceTo(40_000);
        long allocated = threads.getThreadAllocatedBytes(id) - before;
        assertThat(run.steps() - steps).isGreaterThan(100_000);
        // the counting itself, and an answer or two
        assertThat(allocated).isLessThan(10_000);
    }

    @Test
    void aKinkInTimeThatIsKnownCostsNoRejectedStep() {
        DynamicSystem system = Systems.of(
                1, new double[] {0}, (time, jumping, y, rates) -> rates[0] = time > 1.7 ? 5 * (time - 1.7) : 0);
        Jumps jumps = (ignored, time) -> time < 1.7 ? 1.7 : Double.POSITIVE_INFINITY;
        SelfPaced run = run(system, TimeGrid.of(0, 5, 0.25, 0.25), jumps, 1e-6);
        run.begin();
        run.advanceTo(5);
        assertThat(run.rejectedSteps()).isZero();
        assertThat(run.steps()).isLessThan(20);
        assertThat(Systems.stocks(system)[0]).isCloseTo(2.5 * 3.3 * 3.3, within(1e-12));
    }

    @Test
    void comparisonsWithAKnownTimeSeeOneSideOfItOnly() {
        // at the moment itself: the sides of a jump in "time > 2" and in "time >= 3"
        DynamicSystem system = Systems.of(
                1,
                new double[] {0},
                (time, jumping, y, rates) -> rates[0] = (time > 2 ? 10 : 0) + (time >= 3 ? 100 : 0));
        Jumps jumps = (ignored, time) -> time < 2 ? 2 : time < 3 ? 3 : Double.POSITIVE_INFINITY;
        SelfPaced run = run(system, TimeGrid.of(0, 5, 0.25, 0.25), jumps, 1e-6);
        run.begin();
        run.advanceTo(5);
        assertThat(run.rejectedSteps()).isZero();
        assertThat(Systems.stocks(system)[0]).isCloseTo(30 + 200, within(1e-10));
    }
}
