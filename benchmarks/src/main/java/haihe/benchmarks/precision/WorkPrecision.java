package haihe.benchmarks.precision;

import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.exception.MathRuntimeException;

/** Prints error, evaluations and time of every method for every problem at tolerances from 1e-3 to 1e-10. */
public final class WorkPrecision {

    private static final int ROUNDS = 15;
    private static final long ROUND_NANOS = 4_000_000;
    private static final long WARM_UP_NANOS = 150_000_000;

    private WorkPrecision() {}

    /** Prints a table; an argument chooses a problem. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        for (Problem problem : Problem.values()) {
            if (arguments.length == 0 || problem.name().equalsIgnoreCase(arguments[0].replace('-', '_'))) {
                print(problem);
            }
        }
    }

    private static void print(Problem problem) {
        System.out.printf(Locale.ROOT, "%n%s%n%-10s", problem, "tolerance");
        for (Solver solver : Solver.values()) {
            System.out.printf(Locale.ROOT, "%32s", solver);
        }
        System.out.println();
        for (int digits = 3; digits <= 10; digits++) {
            double tolerance = Math.pow(10, -digits);
            System.out.printf(Locale.ROOT, "%-10.0e", tolerance);
            for (Solver solver : Solver.values()) {
                print(problem, solver, tolerance);
            }
            System.out.println();
        }
    }

    private static void print(Problem problem, Solver solver, double tolerance) {
        Solver.Work work = solver.on(problem, tolerance);
        try {
            Solver.Result result = work.solve();
            double error = problem.error(result.state());
            System.out.printf(Locale.ROOT, "%12.1e%8d%9.1f us", error, result.evaluations(), micros(work));
        } catch (MathRuntimeException failure) {
            System.out.printf(Locale.ROOT, "%32s", "fails");
        }
    }

    private static double micros(Solver.Work work) {
        repeat(work, WARM_UP_NANOS);
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = repeat(work, ROUND_NANOS);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2] / 1000;
    }

    /** Nanoseconds for one solution, over some time. */
    private static double repeat(Solver.Work work, long nanos) {
        long begin = System.nanoTime();
        long now = begin;
        long count = 0;
        double sum = 0;
        while (now - begin < nanos) {
            sum += work.solve().state()[0];
            count++;
            now = System.nanoTime();
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("no number came out");
        }
        return (now - begin) / (double) count;
    }
}
