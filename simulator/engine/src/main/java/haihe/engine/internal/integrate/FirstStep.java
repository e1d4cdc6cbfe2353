package haihe.engine.internal.integrate;

/**
 * Guesses a first step from the sizes of the state, its slopes and their change: E. Hairer, S. P. Norsett, G. Wanner,
 * Solving ordinary differential equations I (1993), section II.4.
 */
final class FirstStep {

    /** Scaled sizes and slopes below this say nothing. */
    private static final double TINY = 1e-5;

    /** The step if they do not, as a part of the longest. */
    private static final double SMALL_STEP = 1e-6;

    private static final double PART = 0.01;
    private static final double LARGEST_GROWTH = 100;

    /** Slopes below this do not bound the step. */
    private static final double FLAT = 1e-15;

    private final RightHandSide equations;
    private final Tolerance tolerance;
    private final double[] probe;
    private final double[] slopes;

    FirstStep(RightHandSide equations, Tolerance tolerance) {
        this.equations = equations;
        this.tolerance = tolerance;
        this.probe = new double[equations.size()];
        this.slopes = new double[equations.size()];
    }

    /**
     * A step from where a started stepper stands; evaluates once.
     *
     * @param longest the longest that is wanted
     */
    double guess(Stepper stepper, double longest) {
        double[] state = stepper.state();
        double[] rates = stepper.slopes();
        double size = norm(state, state);
        double slope = norm(rates, state);
        double euler = size < TINY || slope < TINY ? SMALL_STEP * longest : PART * size / slope;
        double first = Math.min(euler, longest);
        for (int i = 0; i < equations.stocks(); i++) {
            probe[i] = state[i] + first * rates[i];
        }
        equations.evaluate(stepper.time() + first, probe, slopes);
        for (int i = 0; i < equations.stocks(); i++) {
            probe[i] = slopes[i] - rates[i];
        }
        double bend = norm(probe, state) / first;
        double steepest = Math.max(slope, bend);
        double second = steepest <= FLAT ? LARGEST_GROWTH * first : Math.pow(PART / steepest, 1.0 / stepper.order());
        double guess = Math.min(LARGEST_GROWTH * first, second);
        return guess > 0 ? Math.min(guess, longest) : first;
    }

    private double norm(double[] vector, double[] state) {
        double sum = 0;
        for (int i = 0; i < equations.stocks(); i++) {
            double scaled = vector[i] / tolerance.scale(state[i], state[i]);
            sum += scaled * scaled;
        }
        return Math.sqrt(sum / equations.stocks());
    }
}
