package haihe.experiment.conformance;

import java.util.ArrayList;
import java.util.List;

/** The recorded values of one column. Immutable. */
final class Series {

    private final String column;
    private final Instant[] instants;
    private final double[] values;

    private Series(String column, Instant[] instants, double[] values) {
        this.column = column;
        this.instants = instants;
        this.values = values;
    }

    /** Collects values in the order of the file. */
    static final class Builder {
        private final String column;
        private final List<Instant> instants = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();

        Builder(String column) {
            this.column = column;
        }

        void add(Instant instant, double value) {
            instants.add(instant);
            values.add(value);
        }

        Series build() {
            return new Series(
                    column,
                    instants.toArray(Instant[]::new),
                    values.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** The name as the file spells it. */
    String column() {
        return column;
    }

    int size() {
        return values.length;
    }

    Instant instant(int i) {
        return instants[i];
    }

    double value(int i) {
        return values[i];
    }

    /** The largest size of any value; 0 if none is finite. */
    double peak() {
        double peak = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                peak = Math.max(peak, Math.abs(value));
            }
        }
        return peak;
    }
}
