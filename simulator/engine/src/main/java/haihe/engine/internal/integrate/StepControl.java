package haihe.engine.internal.integrate;

/** Chooses the sizes of steps from their errors, by the law that their method asks for. */
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

    /** The same where the trend of errors is extrapolated. */
    private static final double LEAST_TREND = 1e-2;

    /** Part by which a step may be longer than proposed if it then ends at a boundary. */
    private static final double STRETCH = 1.01;

    private double step;
    private double sizeBefore;
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
        sizeBefore = 0;
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
    void accepted(double size, double error, Stepper stepper) {
        double factor = stepper.law() == StepLaw.PREDICTIVE
                ? predicted(size, error, stepper.order())
                : smoothed(error, stepper.order());
        double next = size * within(factor, failed ? 1 : LARGEST_GROWTH);
        step = cut && !failed ? Math.max(step, next) : next;
        sizeBefore = size;
        errorBefore = Math.max(error, LEAST_ERROR);
        failed = false;
    }

    private double smoothed(double error, int order) {
        double power = 1.0 / order - 0.75 * DAMPING;
        double logarithm = Math.log(Math.max(error, TINY));
        return SAFETY * Math.exp(DAMPING * Math.log(errorBefore) - power * logarithm);
    }

    private double predicted(double size, double error, int order) {
        double known = Math.max(error, TINY);
        double alone = SAFETY / Math.pow(known, 1.0 / order);
        double before = Math.max(errorBefore, LEAST_TREND);
        return sizeBefore > 0
                ? Math.min(alone, alone * size / sizeBefore * Math.pow(before / known, 1.0 / order))
                : alone;
    }

    /** A step of a size was not. */
    void rejected(double size, double error, Stepper stepper) {
        boolean known = error <= Double.MAX_VALUE;
        double power = 1.0 / stepper.order() - (stepper.law() == StepLaw.PREDICTIVE ? 0 : 0.75 * DAMPING);
        step = size * (known ? within(SAFETY / Math.pow(error, power), SAFETY) : RETREAT);
        failed = true;
    }

    private static double within(double factor, double largest) {
        return Math.max(LARGEST_SHRINKING, Math.min(largest, factor));
    }

    /** A copy of what is known. */
    Kept save() {
        return new Kept(step, sizeBefore, errorBefore, failed);
    }

    /** Goes back to what was known. */
    void restore(Kept kept) {
        step = kept.step;
        sizeBefore = kept.sizeBefore;
        errorBefore = kept.errorBefore;
        failed = kept.failed;
    }

    /** What was known at a time. */
    record Kept(double step, double sizeBefore, double errorBefore, boolean failed) {}
}
