package haihe.benchmarks.precision;

import haihe.benchmarks.BenchmarkModels;
import haihe.engine.Method;
import haihe.engine.Run;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import org.hipparchus.ode.ODEState;

/** Adaptive methods of this and other libraries. The tolerance is the relative and the absolute one. */
public enum Solver {
    /** Tsitouras 5(4) here, from the model. */
    HAIHE_TSIT5,
    /** Dormand-Prince 5(4) by Hipparchus. */
    HIPPARCHUS_DOPRI54,
    /** Dormand-Prince 8(5,3) by Hipparchus. */
    HIPPARCHUS_DOPRI853,
    /** Dormand-Prince 5(4) by Commons Math. */
    COMMONS_MATH_DOPRI54;

    private static final double MIN_STEP = 1e-13;

    /** What a run came to and what it cost. */
    record Result(double[] state, long evaluations) {}

    /** Something that can be run again and again. */
    @FunctionalInterface
    public interface Work {
        /** Solves the problem from its start to its stop. */
        Result solve();
    }

    /** Makes ready to solve a problem. */
    public Work on(Problem problem, double tolerance) {
        return switch (this) {
            case HAIHE_TSIT5 -> haihe(problem, new Method.Adaptive(Method.Adaptive.Scheme.TSIT5, tolerance, tolerance));
            case HIPPARCHUS_DOPRI54 ->
                () -> hipparchus(
                        problem,
                        new org.hipparchus.ode.nonstiff.DormandPrince54Integrator(
                                MIN_STEP, problem.stop(), tolerance, tolerance));
            case HIPPARCHUS_DOPRI853 ->
                () -> hipparchus(
                        problem,
                        new org.hipparchus.ode.nonstiff.DormandPrince853Integrator(
                                MIN_STEP, problem.stop(), tolerance, tolerance));
            case COMMONS_MATH_DOPRI54 -> () -> commonsMath(problem, tolerance);
        };
    }

    private static Work haihe(Problem problem, Method method) {
        Simulator simulator = Simulator.of(BenchmarkModels.small(problem.file()));
        Scenario scenario = Scenario.named("benchmark").with(method).saving(variables(problem));
        return () -> {
            Run run = simulator.run(scenario);
            int last = run.trajectory().size() - 1;
            double[] state = new double[problem.columns().size()];
            for (int i = 0; i < state.length; i++) {
                state[i] = run.trajectory().value(last, i);
            }
            return new Result(state, run.statistics().evaluations());
        };
    }

    private static java.util.List<String> variables(Problem problem) {
        return problem.columns().stream()
                .map(column -> column.replaceAll("\\[.*", ""))
                .distinct()
                .toList();
    }

    private static Result hipparchus(Problem problem, org.hipparchus.ode.ODEIntegrator integrator) {
        Equations equations = problem.equations();
        double[] end = integrator
                .integrate(equations, new ODEState(0, problem.start()), problem.stop())
                .getPrimaryState();
        return new Result(end, equations.evaluations());
    }

    private static Result commonsMath(Problem problem, double tolerance) {
        Equations equations = problem.equations();
        double[] end = new double[equations.getDimension()];
        new org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator(
                        MIN_STEP, problem.stop(), tolerance, tolerance)
                .integrate(equations, 0, problem.start(), problem.stop(), end);
        return new Result(end, equations.evaluations());
    }
}
