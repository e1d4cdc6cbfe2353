package haihe.experiment.outcome;

import haihe.engine.EnsembleRun;

/** A number made of the saved values of one variable. Immutable; safe for any number of threads. */
public sealed interface Measure {

    /**
     * The number for a run that came to its end.
     *
     * @param run the run, whose rows are all there
     * @param column the variable's column
     */
    double of(EnsembleRun run, int column);

    /** The value in the last saved row. */
    record Last() implements Measure {
        @Override
        public double of(EnsembleRun run, int column) {
            return run.value(run.rows() - 1, column);
        }
    }

    /**
     * The value at a saved time.
     *
     * @param time not a number comes of a time that is not saved
     */
    record At(double time) implements Measure {

        /** How far a saved time may lie from the wanted one, relative to the larger of the two. */
        private static final double CLOSENESS = 1e-9;

        @Override
        public double of(EnsembleRun run, int column) {
            for (int row = 0; row < run.rows(); row++) {
                if (isAt(run.time(row))) {
                    return run.value(row, column);
                }
            }
            return Double.NaN;
        }

        private boolean isAt(double saved) {
            return Math.abs(saved - time) <= CLOSENESS * Math.max(Math.abs(saved), Math.abs(time));
        }
    }

    /** The smallest saved value. */
    record Least() implements Measure {
        @Override
        public double of(EnsembleRun run, int column) {
            double least = Double.POSITIVE_INFINITY;
            for (int row = 0; row < run.rows(); row++) {
                least = Math.min(least, run.value(row, column));
            }
            return least;
        }
    }

    /** The largest saved value. */
    record Most() implements Measure {
        @Override
        public double of(EnsembleRun run, int column) {
            double most = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < run.rows(); row++) {
                most = Math.max(most, run.value(row, column));
            }
            return most;
        }
    }

    /** The area under the saved values, joined by lines. */
    record Integral() implements Measure {
        @Override
        public double of(EnsembleRun run, int column) {
            double sum = 0;
            for (int row = 1; row < run.rows(); row++) {
                double width = run.time(row) - run.time(row - 1);
                sum += width * (run.value(row - 1, column) + run.value(row, column)) / 2;
            }
            return sum;
        }
    }

    /** The mean over time of the saved values, joined by lines; of a single row its value. */
    record Mean() implements Measure {
        @Override
        public double of(EnsembleRun run, int column) {
            double span = run.time(run.rows() - 1) - run.time(0);
            return span > 0 ? new Integral().of(run, column) / span : run.value(0, column);
        }
    }

    /**
     * When the saved values, joined by lines, first reach a threshold; not a number if they never do.
     *
     * @param threshold the value to reach
     * @param rising whether from below, else from above
     */
    record TimeOf(double threshold, boolean rising) implements Measure {
        @Override
        public double of(EnsembleRun run, int column) {
            for (int row = 0; row < run.rows(); row++) {
                double value = run.value(row, column);
                if (isReachedBy(value)) {
                    return row == 0 ? run.time(0) : crossing(run, column, row);
                }
            }
            return Double.NaN;
        }

        private boolean isReachedBy(double value) {
            return rising ? value >= threshold : value <= threshold;
        }

        private double crossing(EnsembleRun run, int column, int row) {
            double before = run.value(row - 1, column);
            double share = (threshold - before) / (run.value(row, column) - before);
            return run.time(row - 1) + share * (run.time(row) - run.time(row - 1));
        }
    }
}
