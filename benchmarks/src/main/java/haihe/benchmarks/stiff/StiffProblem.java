package haihe.benchmarks.stiff;

import haihe.benchmarks.BenchmarkModels;
import haihe.engine.Method;
import haihe.engine.Method.Adaptive;
import haihe.engine.Run;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.engine.Trajectory;
import haihe.model.Model;
import java.util.Locale;

/**
 * Stiff problems, each as a model, with the results of F. Mazzia, C. Magherini, Test set for initial value problem solvers,
 * release 2.4 (2008).
 */
public enum StiffProblem {
    /** Three reactions of very different speeds, over eleven decades of time. */
    ROBERTSON(1e-6, 2.083340149701255e-8, 8.333360770334713e-14, 0.9999999791665050),
    /** Eight reactions in plants. */
    HIRES(
            1e-3,
            0.7371312573325668e-3,
            0.1442485726316185e-3,
            0.5888729740967575e-4,
            0.1175651343283149e-2,
            0.2386356198831331e-2,
            0.6238968252742796e-2,
            0.2849998395185769e-2,
            0.2850001604814231e-2),
    /** An oscillator that relaxes, with a parameter of 1000. */
    VAN_DER_POL(1e-3, 1.706167732170469, -0.8928097010248125e-3),
    /** A reaction that oscillates. */
    OREGONATOR(1, 1.000814870318523, 1228.178521549917, 132.0554942846706),
    /** A reaction with diffusion between 100 cells; its result is computed by an explicit method at a tolerance of 1e-13. */
    BRUSSELATOR_1D(1);

    private final double smallest;
    private final double[] published;

    /** @param smallest the size of a stock below which it is as good as 0 */
    StiffProblem(double smallest, double... published) {
        this.smallest = smallest;
        this.published = published;
    }

    /** The model. */
    Model model() {
        return BenchmarkModels.small("stiff/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A method of this tolerance for the problem. */
    Method method(Adaptive.Scheme scheme, double tolerance) {
        return new Adaptive(scheme, tolerance, tolerance * smallest);
    }

    /** The exact result. */
    double[] solution() {
        if (published.length > 0) {
            return published.clone();
        }
        Scenario exact = Scenario.named("exact").with(method(Adaptive.Scheme.DOPRI853, 1e-13));
        return stocks(Simulator.of(model()).run(exact));
    }

    /** The stocks at the end of a run. */
    static double[] stocks(Run run) {
        Trajectory trajectory = run.trajectory();
        return run.balances().stream()
                .mapToDouble(balance -> trajectory.series(balance.stock())[trajectory.size() - 1])
                .toArray();
    }
}
