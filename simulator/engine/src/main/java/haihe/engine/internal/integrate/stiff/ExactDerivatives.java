package haihe.engine.internal.integrate.stiff;

import haihe.engine.internal.derive.Jacobian;
import haihe.engine.internal.program.Frame;

/** The derivatives that a program of tangents computes. */
public final class ExactDerivatives implements Derivatives {

    private final Pattern pattern;
    private final Jacobian.Evaluation evaluation;
    private final Frame frame;

    /**
     * @param jacobian of the program of the equations, with their flows
     * @param frame the frame in which the equations are evaluated
     */
    public ExactDerivatives(Jacobian jacobian, Frame frame) {
        this.pattern = patternOf(jacobian);
        this.evaluation = jacobian.evaluation();
        this.frame = frame;
    }

    /** Where a Jacobian has entries. */
    public static Pattern patternOf(Jacobian jacobian) {
        int[] starts = new int[jacobian.size() + 1];
        int[] rows = new int[jacobian.entries()];
        java.util.Arrays.setAll(starts, jacobian::columnStart);
        java.util.Arrays.setAll(rows, jacobian::row);
        return Pattern.of(jacobian.rows(), starts, rows);
    }

    @Override
    public Pattern pattern() {
        return pattern;
    }

    @Override
    public void evaluate(double time, double[] state, double[] slopes, double ahead, Results results) {
        evaluation.evaluate(frame, results.entries, results.byTime);
    }
}
