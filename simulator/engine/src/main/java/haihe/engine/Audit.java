package haihe.engine;

import java.util.List;
import java.util.Optional;

/**
 * What came of a {@link StepAudit}.
 *
 * @param method the method that was looked at
 * @param step its step DT
 * @param reference what it was compared with
 * @param errors the error of each stock, the largest relative one first
 * @param trials other methods and steps, by work
 * @param advice the trial with least work whose error is within what was asked for; empty if there is none
 * @param speeds how fast the model moves at some times
 * @param notes what a reader should know
 */
public record Audit(
        Method method,
        double step,
        Reference reference,
        List<StockError> errors,
        List<Trial> trials,
        Optional<Trial> advice,
        List<Speeds> speeds,
        List<String> notes) {

    public Audit {
        errors = List.copyOf(errors);
        trials = List.copyOf(trials);
        speeds = List.copyOf(speeds);
        notes = List.copyOf(notes);
    }

    /**
     * What errors are measured against.
     *
     * @param method its method
     * @param step its step DT
     * @param uncertainty the largest error that it may have itself, relative to the range of a stock, estimated from a
     *     second run that is less exact
     * @param stock the stock that has it
     */
    public record Reference(Method method, double step, double uncertainty, String stock) {

        /** Whether it is exact enough to tell an error of this size. */
        public boolean tells(double error) {
            return uncertainty <= 0.1 * error;
        }
    }

    /**
     * The error of a stock over the saved times.
     *
     * @param stock its column
     * @param largest the largest difference from the reference, in the stock's unit
     * @param relative the same beside the range of the stock in the reference, from its least to its greatest value; of a
     *     stock that stands still, beside its value
     * @param time when it is largest
     */
    public record StockError(String stock, double largest, double relative, double time) {}

    /**
     * A method and step that were tried.
     *
     * @param method the method
     * @param step the step DT
     * @param error the largest relative error of a stock; infinite if the run failed
     * @param stock the stock that has it
     * @param evaluations how often all equations were computed
     */
    public record Trial(Method method, double step, double error, String stock, long evaluations) {}

    /**
     * How fast a model moves at a time: the eigenvalues of the derivatives of rates by stocks.
     *
     * @param time the time
     * @param modes the eigenvalues, the fastest first
     * @param stiffness the fastest decay over the slowest, or over one within the length of the run if that is faster; at
     *     least 1
     */
    public record Speeds(double time, List<Mode> modes, double stiffness) {
        public Speeds {
            modes = List.copyOf(modes);
        }
    }

    /**
     * An eigenvalue.
     *
     * @param real its real part: decay if it is negative, growth if it is positive
     * @param imaginary its imaginary part, not negative
     * @param stock the stock that takes part in it most; a hidden stock by the variable that it belongs to
     */
    public record Mode(double real, double imaginary, String stock) {

        /** The time constant, 1 over its size. */
        public double time() {
            return 1 / Math.hypot(real, imaginary);
        }
    }
}
