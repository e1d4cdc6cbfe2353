package haihe.engine.internal.integrate;

/**
 * Chooses the sizes of steps from their errors: the proportional-integral control of E. Hairer, G. Wanner, Solving ordinary
 * differential equations II (1996), section IV.2, as in section II.4 of volume I, with a first step by the algorithm
 * there.
 */
final class StepControl {

    private static final double SAFETY = 0.9;

    /** How much of the error of the step before counts. */
    private static final double DAMPING = 0.04;

    private static final double LARGEST_SHRINKING = 0.2;
    private static final double LARGEST_GROWTH = 10;

    /** After a step with values that are no numbers, of which no error can be told. */
    private static final double RETREAT = 0.125;

    /** An error that is better than this counts as this. */
    private static final double TINY = 1e-30;

    /** The error of a step before that is better than this counts as this. */
    private static final double LEAST_ERROR = 1e-4;

    /** Part by which a step may be longer than proposed if it then ends at a boundary. */
    private static final double STRETCH = 1.01;

    private double step;
    private double errorBefore = LEAST_ERROR;
    private boolean failed;
    private boolean cut;

    /** The step that is proposed; 0 if none is. */
    double step() {
        return step;
    }

    /** Starts anew with a step. */
    void reset(double first) {
        step = first;
        errorBefore = LEAST_ERROR;
        failed = false;
    }

    /** Where the next step ends: as proposed, or at a boundary, before which no crumb is left. */
    double end(double time, double boundary) {
        double rest = boundary - time;
        cut = step * STRETCH >= rest || 2 * step > rest;
        if (step * STRETCH >= rest) {
            return boundary;
        }
        return 2 * step > rest ? time + rest / 2 : time + step;
    }

    /** A step of a size was good. */
    void accepted(double size, double error, int order) {
        double power = 1.0 / order - 0.75 * DAMPING;
        double logarithm = Math.log(Math.max(error, TINY));
        double factor = SAFETY * Math.exp(DAMPING * Math.log(errorBefore) - power * logarithm);
        double next = size * within(factor, failed ? 1 : LARGEST_GROWTH);
        step = cut && !failed ? Math.max(step, next) : next;
        errorBefore = Math.max(error, LEAST_ERROR);
        failed = false;
    }

    /** A step of a size was not. */
    void rejected(double size, double error, int order) {
        boolean known = error <= Double.MAX_VALUE;
        double factor = known ? SAFETY / Math.pow(error, 1.0 / order - 0.75 * DAMPING) : RETREAT;
        step = size * (known ? within(factor, SAFETY) : factor);
        failed = true;
    }

    private static double within(double factor, double largest) {
        return Math.max(LARGEST_SHRINKING, Math.min(largest, factor));
    }

    /** A copy of what is known. */
    Kept save() {
        return new Kept(step, errorBefore, failed);
    }

    /** Goes back to what was known. */
    void restore(Kept kept) {
        step = kept.step;
        errorBefore = kept.errorBefore;
        failed = kept.failed;
    }

    /** What was known at a time. */
    record Kept(double step, double errorBefore, boolean failed) {}
}
