package haihe.engine.internal.integrate;

import org.hipparchus.linear.RealMatrix;
import org.hipparchus.ode.nonstiff.AdamsBashforthIntegrator;
import org.hipparchus.ode.nonstiff.AdamsMoultonIntegrator;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.hipparchus.ode.nonstiff.HighamHall54Integrator;

/** Makes Hipparchus' integrators, each with a count of the steps it tries. */
final class Solvers {

    /** Steps that the Adams methods look back; order 4 for Adams-Bashforth, 5 for Adams-Moulton. */
    private static final int ADAMS_STEPS = 4;

    /** The least step, in units of the last place of the larger of start and stop. */
    private static final double MIN_STEP_ULPS = 16;

    /** Hipparchus refuses to integrate over less than 1000 units of the last place. */
    private static final double MIN_SPAN_ULPS = 2048;

    private final double minStep;
    private final double minSpan;
    private final double maxStep;
    private final Tolerance tolerance;
    private final Attempts attempts;

    Solvers(TimeGrid grid, Tolerance tolerance, Attempts attempts) {
        double ulp = Math.ulp(Math.max(Math.abs(grid.start()), Math.abs(grid.stop())));
        this.minStep = MIN_STEP_ULPS * ulp;
        this.minSpan = MIN_SPAN_ULPS * ulp;
        this.maxStep = grid.stop() - grid.start();
        this.tolerance = tolerance;
        this.attempts = attempts;
    }

    /** A step below which there is no going on. */
    double minStep() {
        return minStep;
    }

    /** A span of time that is too short to be solved over. */
    double minSpan() {
        return minSpan;
    }

    Tolerance tolerance() {
        return tolerance;
    }

    /** A new integrator, for a single use. */
    AdaptiveStepsizeIntegrator make(Scheme scheme) {
        return switch (scheme) {
            case DORMAND_PRINCE_54 -> new DormandPrince54();
            case DORMAND_PRINCE_853 -> new DormandPrince853();
            case HIGHAM_HALL_54 -> new HighamHall54();
            case GRAGG_BULIRSCH_STOER -> new GraggBulirschStoer();
            case ADAMS_BASHFORTH -> new AdamsBashforth();
            case ADAMS_MOULTON -> new AdamsMoulton();
        };
    }

    private final class DormandPrince54 extends DormandPrince54Integrator {
        DormandPrince54() {
            super(minStep, maxStep, tolerance.absolute(), tolerance.relative());
        }

        @Override
        protected double estimateError(double[][] slopes, double[] begin, double[] end, double step) {
            attempts.tried();
            return super.estimateError(slopes, begin, end, step);
        }
    }

    private final class DormandPrince853 extends DormandPrince853Integrator {
        DormandPrince853() {
            super(minStep, maxStep, tolerance.absolute(), tolerance.relative());
        }

        @Override
        protected double estimateError(double[][] slopes, double[] begin, double[] end, double step) {
            attempts.tried();
            return super.estimateError(slopes, begin, end, step);
        }
    }

    private final class HighamHall54 extends HighamHall54Integrator {
        HighamHall54() {
            super(minStep, maxStep, tolerance.absolute(), tolerance.relative());
        }

        @Override
        protected double estimateError(double[][] slopes, double[] begin, double[] end, double step) {
            attempts.tried();
            return super.estimateError(slopes, begin, end, step);
        }
    }

    private final class GraggBulirschStoer extends GraggBulirschStoerIntegrator {

        private boolean started;
        private boolean withinAttempt;

        /** Without the check that gives up a step early when rates change much: it never accepts rates that grow from 0. */
        GraggBulirschStoer() {
            super(minStep, maxStep, tolerance.absolute(), tolerance.relative());
            setStabilityCheck(false, -1, -1, -1);
        }

        /** Hipparchus sets the size once or twice when it tries a step, then says whether the step would be the last. */
        @Override
        protected void setStepSize(double size) {
            withinAttempt = true;
            super.setStepSize(size);
        }

        @Override
        protected void setIsLastStep(boolean last) {
            if (started && withinAttempt) {
                attempts.tried();
            }
            started = true;
            withinAttempt = false;
            super.setIsLastStep(last);
        }
    }

    private final class AdamsBashforth extends AdamsBashforthIntegrator {
        AdamsBashforth() {
            super(ADAMS_STEPS, minStep, maxStep, tolerance.absolute(), tolerance.relative());
        }

        @Override
        protected double errorEstimation(
                double[] begin, double time, double[] predicted, double[] scaled, RealMatrix nordsieck) {
            attempts.tried();
            return super.errorEstimation(begin, time, predicted, scaled, nordsieck);
        }
    }

    private final class AdamsMoulton extends AdamsMoultonIntegrator {
        AdamsMoulton() {
            super(ADAMS_STEPS, minStep, maxStep, tolerance.absolute(), tolerance.relative());
        }

        @Override
        protected double errorEstimation(
                double[] begin, double time, double[] predicted, double[] scaled, RealMatrix nordsieck) {
            attempts.tried();
            return super.errorEstimation(begin, time, predicted, scaled, nordsieck);
        }
    }
}
