package haihe.benchmarks;

import haihe.engine.Method;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.nonstiff.AdamsBashforthIntegrator;
import org.hipparchus.ode.nonstiff.AdamsMoultonIntegrator;
import org.hipparchus.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.EulerIntegrator;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.hipparchus.ode.nonstiff.HighamHall54Integrator;
import org.hipparchus.ode.nonstiff.MidpointIntegrator;
import org.hipparchus.ode.sampling.ODEFixedStepHandler;
import org.hipparchus.ode.sampling.StepNormalizer;

/** The predator-prey model integrated by Hipparchus. */
final class HipparchusRun {

    private static final double MIN_STEP = 1e-10;
    private static final double RELATIVE = Method.Adaptive.DEFAULT_RELATIVE_TOLERANCE;
    private static final double ABSOLUTE = Method.Adaptive.DEFAULT_ABSOLUTE_TOLERANCE;
    private static final int ADAMS_STEPS = 4;

    private HipparchusRun() {}

    /** Integrates and saves: one row of prey and predators for each saved time. */
    static double[][] run(Method method) {
        double[][] rows = new double[PredatorPreyEquations.ROWS][];
        ODEIntegrator integrator = integrator(method);
        integrator.addStepHandler(new StepNormalizer(PredatorPreyEquations.SAVE, new Saving(rows)));
        integrator.integrate(
                new PredatorPreyEquations(),
                new ODEState(0, PredatorPreyEquations.start()),
                PredatorPreyEquations.STOP);
        return rows;
    }

    private static ODEIntegrator integrator(Method method) {
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

    private static final class Saving implements ODEFixedStepHandler {

        private final double[][] rows;

        Saving(double[][] rows) {
            this.rows = rows;
        }

        @Override
        public void handleStep(ODEStateAndDerivative state, boolean last) {
            rows[(int) Math.round(state.getTime() / PredatorPreyEquations.SAVE)] = state.getPrimaryState();
        }
    }
}
