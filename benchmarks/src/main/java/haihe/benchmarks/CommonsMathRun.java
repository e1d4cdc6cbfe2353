package haihe.benchmarks;

import haihe.engine.Method;
import org.apache.commons.math3.ode.FirstOrderIntegrator;
import org.apache.commons.math3.ode.nonstiff.AdamsBashforthIntegrator;
import org.apache.commons.math3.ode.nonstiff.AdamsMoultonIntegrator;
import org.apache.commons.math3.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.nonstiff.EulerIntegrator;
import org.apache.commons.math3.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.apache.commons.math3.ode.nonstiff.HighamHall54Integrator;
import org.apache.commons.math3.ode.nonstiff.MidpointIntegrator;
import org.apache.commons.math3.ode.sampling.FixedStepHandler;
import org.apache.commons.math3.ode.sampling.StepNormalizer;

/** The predator-prey model integrated by Commons Math 3. */
final class CommonsMathRun {

    private static final double MIN_STEP = 1e-10;
    private static final double RELATIVE = Method.Adaptive.DEFAULT_RELATIVE_TOLERANCE;
    private static final double ABSOLUTE = Method.Adaptive.DEFAULT_ABSOLUTE_TOLERANCE;
    private static final int ADAMS_STEPS = 4;

    private CommonsMathRun() {}

    /** Integrates and saves: one row of prey and predators for each saved time. */
    static double[][] run(Method method) {
        double[][] rows = new double[PredatorPreyEquations.ROWS][];
        FirstOrderIntegrator integrator = integrator(method);
        integrator.addStepHandler(new StepNormalizer(PredatorPreyEquations.SAVE, new Saving(rows)));
        double[] end = new double[2];
        integrator.integrate(
                new PredatorPreyEquations(), 0, PredatorPreyEquations.start(), PredatorPreyEquations.STOP, end);
        return rows;
    }

    private static FirstOrderIntegrator integrator(Method method) {
        double step = PredatorPreyEquations.STEP;
        double stop = PredatorPreyEquations.STOP;
        return switch (method.id()) {
            case "euler" -> new EulerIntegrator(step);
            case "rk2" -> new MidpointIntegrator(step);
            case "rk4" -> new ClassicalRungeKuttaIntegrator(step);
            case "dopri54" -> new DormandPrince54Integrator(MIN_STEP, stop, ABSOLUTE, RELATIVE);
            case "dopri853" -> new DormandPrince853Integrator(MIN_STEP, stop, ABSOLUTE, RELATIVE);
            case "higham54" -> new HighamHall54Integrator(MIN_STEP, stop, ABSOLUTE, RELATIVE);
            case "gbs" -> new GraggBulirschStoerIntegrator(MIN_STEP, stop, ABSOLUTE, RELATIVE);
            case "adams-bashforth" -> new AdamsBashforthIntegrator(ADAMS_STEPS, MIN_STEP, stop, ABSOLUTE, RELATIVE);
            case "adams-moulton" -> new AdamsMoultonIntegrator(ADAMS_STEPS, MIN_STEP, stop, ABSOLUTE, RELATIVE);
            default -> throw new IllegalArgumentException(method.id());
        };
    }

    private static final class Saving implements FixedStepHandler {

        private final double[][] rows;

        Saving(double[][] rows) {
            this.rows = rows;
        }

        @Override
        public void init(double start, double[] state, double stop) {}

        @Override
        public void handleStep(double time, double[] state, double[] rates, boolean last) {
            rows[(int) Math.round(time / PredatorPreyEquations.SAVE)] = state.clone();
        }
    }
}
