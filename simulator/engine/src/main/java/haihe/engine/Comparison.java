package haihe.engine;

import haihe.engine.Audit.Reference;
import haihe.engine.Audit.StockError;
import haihe.engine.Audit.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Holds runs against a reference, stock by stock, at the saved times that both have. */
final class Comparison {

    private final Run truth;
    private final Reference reference;

    private Comparison(Run truth, Reference reference) {
        this.truth = truth;
        this.reference = reference;
    }

    /**
     * A comparison with a reference.
     *
     * @param truth the reference
     * @param step its step
     * @param second the same, less exact
     * @param divisor by how much the difference of both exceeds the error of the reference
     */
    static Comparison of(Run truth, double step, Run second, double divisor) {
        List<StockError> errors = new Comparison(truth, new Reference(truth.method(), step, 0, "")).errors(second);
        double uncertainty = errors.isEmpty() ? 0 : errors.get(0).relative() / divisor;
        String stock = errors.isEmpty() ? "" : errors.get(0).stock();
        return new Comparison(truth, new Reference(truth.method(), step, uncertainty, stock));
    }

    Reference reference() {
        return reference;
    }

    /** The errors of all stocks, the largest relative one first. */
    List<StockError> errors(Run run) {
        List<StockError> errors = new ArrayList<>();
        for (String stock : truth.trajectory().columns()) {
            errors.add(error(stock, run.trajectory()));
        }
        errors.sort(Comparator.comparingDouble(StockError::relative).reversed());
        return errors;
    }

    private StockError error(String stock, Trajectory trajectory) {
        double[] expected = truth.trajectory().series(stock);
        double[] actual = trajectory.series(stock);
        double largest = 0;
        int when = 0;
        for (int row = 0; row < Math.min(expected.length, actual.length); row++) {
            double error = Math.abs(actual[row] - expected[row]);
            if (error > largest) {
                largest = error;
                when = row;
            }
        }
        double scale = scale(expected);
        double relative = largest == 0 ? 0 : scale == 0 ? Double.POSITIVE_INFINITY : largest / scale;
        return new StockError(stock, largest, relative, truth.trajectory().time(when));
    }

    /** The range of a stock; if it is nothing beside its size, that size. */
    static double scale(double[] series) {
        double least = Arrays.stream(series).min().orElse(0);
        double greatest = Arrays.stream(series).max().orElse(0);
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        return greatest - least > 1e-9 * size ? greatest - least : size;
    }

    Trial trial(Run run, double step) {
        List<StockError> errors = errors(run);
        return new Trial(
                run.method(),
                step,
                errors.isEmpty() ? 0 : errors.get(0).relative(),
                errors.isEmpty() ? "" : errors.get(0).stock(),
                run.statistics().evaluations());
    }
}
