package haihe.engine.internal.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.integrate.stiff.FiniteDifferences;
import haihe.engine.internal.integrate.stiff.Pattern;
import haihe.engine.internal.integrate.stiff.Switching;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The stiff method, and the one that switches, on the problems that stiff methods are measured by. */
final class StiffProblemsTest {

    /** The smallest stock of a problem that counts, beside the largest. */
    private static double smallest(StiffProblem problem) {
        return switch (problem) {
            case ROBERTSON -> 1e-6;
            case HIRES -> 1e-3;
            default -> 1e-2;
        };
    }

    private static SelfPaced begin(StiffProblem problem, DynamicSystem system, Stepper.Maker maker, double tolerance) {
        double tenth = problem.stop() / 10;
        SelfPaced integration = new SelfPaced(
                system,
                TimeGrid.of(0, problem.stop(), tenth, tenth),
                Jumps.NONE,
                maker,
                new Tolerance(tolerance, tolerance * smallest(problem)),
                time -> true);
        assertThat(integration.begin()).isEmpty();
        return integration;
    }

    private static double relativeError(StiffProblem problem, DynamicSystem system) {
        double[] stocks = Systems.stocks(system);
        double[] wanted = problem.solution();
        double largest = 0;
        for (int i = 0; i < stocks.length; i++) {
            largest = Math.max(largest, Math.abs(stocks[i] / wanted[i] - 1));
        }
        return largest;
    }

    /** Steps are bounded by a fifth more than were needed when this was written. */
    @ParameterizedTest
    @CsvSource({
        "ROBERTSON, 1e-4, 142, 1e-3",
        "ROBERTSON, 1e-6, 315, 5e-5",
        "HIRES, 1e-4, 56, 5e-4",
        "HIRES, 1e-6, 186, 1e-5",
        "VAN_DER_POL_1E3, 1e-4, 228, 2e-4",
        "VAN_DER_POL_1E3, 1e-6, 655, 3e-6",
        "VAN_DER_POL_1E6, 1e-4, 263, 1e-4",
        "VAN_DER_POL_1E6, 1e-6, 790, 2e-6",
        "OREGONATOR, 1e-4, 348, 1e-4",
        "OREGONATOR, 1e-6, 1072, 2e-6",
    })
    void theStiffMethodReachesPublishedSolutionsInFewSteps(
            StiffProblem problem, double tolerance, long steps, double error) {
        DynamicSystem system = problem.system();
        SelfPaced integration = begin(problem, system, Rosenbrock54Test::withDifferences, tolerance);
        assertThat(integration.advanceTo(problem.stop())).isEmpty();
        assertThat(relativeError(problem, system)).isLessThan(error);
        assertThat(integration.steps()).isLessThan(steps);
    }

    @ParameterizedTest
    @EnumSource
    void switchingReachesThemTooAndUsesTheStiffMethod(StiffProblem problem) {
        DynamicSystem system = problem.system();
        Switching[] made = new Switching[1];
        SelfPaced integration = begin(
                problem,
                system,
                (equations, tolerance) -> made[0] = SwitchingTest.withDifferences(equations, tolerance),
                1e-5);
        assertThat(integration.advanceTo(problem.stop())).isEmpty();
        assertThat(relativeError(problem, system)).isLessThan(1e-3);
        assertThat(made[0].stiffSteps()).isBetween(integration.steps() / 4, integration.steps() - 1);
        // oscillators relax four times at most in these times
        assertThat(made[0].switches()).isBetween(1L, 20L);
    }

    @Test
    void aProblemThatIsNotStiffNeverNeedsDerivatives() {
        DynamicSystem system = Problem.OSCILLATOR.system();
        Stepper.Maker maker = (equations, tolerance) -> new Switching(
                equations,
                () -> {
                    throw new AssertionError("derivatives are not needed");
                },
                tolerance);
        SelfPaced integration = new SelfPaced(
                system, TimeGrid.of(0, 100, 1, 1), Jumps.NONE, maker, new Tolerance(1e-3, 1e-3), time -> true);
        integration.begin();
        assertThat(integration.advanceTo(100)).isEmpty();
    }

    @Test
    void switchingGoesBackWhenStiffnessEnds() {
        // a fast mode that time switches off: y' = -1e4*(y - cos t) until t = 5, an oscillator beside it
        DynamicSystem system = Systems.of(3, new double[] {1, 1, 0}, (time, jumping, y, rates) -> {
            rates[0] = jumping < 5 ? -1e4 * (y[0] - Math.cos(time)) : -y[0];
            rates[1] = 3 * y[2];
            rates[2] = -3 * y[1];
        });
        Jumps jumps = (ignored, time) -> time < 5 ? 5 : Double.POSITIVE_INFINITY;
        Switching[] made = new Switching[1];
        SelfPaced integration = new SelfPaced(
                system,
                TimeGrid.of(0, 20, 1, 1),
                jumps,
                (equations, tolerance) -> made[0] = SwitchingTest.withDifferences(equations, tolerance),
                new Tolerance(1e-6, 1e-6),
                time -> true);
        integration.begin();
        assertThat(integration.advanceTo(5)).isEmpty();
        assertThat(made[0].switches()).isEqualTo(1);
        long stiff = made[0].stiffSteps();
        assertThat(integration.advanceTo(20)).isEmpty();
        assertThat(made[0].switches()).isEqualTo(2);
        // a handful of steps until the change is trusted
        assertThat(made[0].stiffSteps() - stiff).isLessThan(20);
        assertThat(Systems.stocks(system)[1]).isCloseTo(Math.cos(60), within(1e-4));
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredStateGoesOnWithTheSameBitsWhereverItWasSaved(StiffProblem problem) {
        DynamicSystem straight = problem.system();
        begin(problem, straight, SwitchingTest::withDifferences, 1e-4).advanceTo(problem.stop());
        for (double part : new double[] {1e-9, 1e-6, 1e-3, 0.3, 0.41, 0.8}) {
            SelfPaced first = begin(problem, problem.system(), SwitchingTest::withDifferences, 1e-4);
            first.advanceTo(part * problem.stop());
            DynamicSystem other = problem.system();
            SelfPaced second = begin(problem, other, SwitchingTest::withDifferences, 1e-4);
            second.restore(first.save());
            second.advanceTo(problem.stop());
            assertThat(Systems.stocks(other)).isEqualTo(Systems.stocks(straight));
        }
    }

    @Test
    void steppingAllocatesNothing() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        int size = 40;
        double[] initial = new double[size];
        initial[0] = 1;
        // a chain of decays, fast and slow in turn, fed back, so that it never comes to rest
        DynamicSystem system = Systems.of(size, initial, (time, jumping, y, rates) -> {
            for (int i = 0; i < size; i++) {
                double rate = i % 2 == 0 ? 1 : 1e5;
                rates[i] = rate * (y[(i + size - 1) % size] * (1.1 + Math.sin(time)) - y[i]);
            }
        });
        Pattern pattern = cyclic(size);
        SelfPaced integration = new SelfPaced(
                system,
                TimeGrid.of(0, 100, 1, 1),
                Jumps.NONE,
                (equations, tolerance) ->
                        new Switching(equations, () -> new FiniteDifferences(equations, pattern, 1e-3), tolerance),
                new Tolerance(1e-5, 1e-8),
                time -> true);
        integration.begin();
        integration.advanceTo(50);
        long steps = integration.steps();
        long thread = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(thread);
        long before = threads.getThreadAllocatedBytes(thread);
        integration.advanceTo(100);
        long after = threads.getThreadAllocatedBytes(thread);
        assertThat(integration.steps() - steps).isGreaterThan(100);
        // looking up the target allocates at most an OptionalInt of 16 or 24 bytes
        assertThat(after - before).isLessThan(100);
    }

    /** Rates that depend on their stock and the one before; below them flows, which equal the rates. */
    private static Pattern cyclic(int size) {
        int[] starts = new int[size + 1];
        int[] rows = new int[4 * size];
        for (int column = 0; column < size; column++) {
            int after = (column + 1) % size;
            int low = Math.min(column, after);
            int high = Math.max(column, after);
            rows[4 * column] = low;
            rows[4 * column + 1] = high;
            rows[4 * column + 2] = size + low;
            rows[4 * column + 3] = size + high;
            starts[column + 1] = 4 * column + 4;
        }
        return Pattern.of(2 * size, starts, rows);
    }
}
