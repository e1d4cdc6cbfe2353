package haihe.experiment.conformance;

import haihe.engine.Trajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a run agrees with a reference.
 *
 * @param cells number of values that were compared
 * @param wrong number of them that are too far apart
 * @param worst the one that is farthest apart, if any is too far
 * @param missingColumns columns of the reference that the run does not have
 * @param missingTimes times of the reference at which the run saved nothing
 */
public record Agreement(
        long cells, long wrong, Optional<Mismatch> worst, List<String> missingColumns, List<Double> missingTimes) {

    private static final int SHOWN = 3;

    public Agreement {
        missingColumns = List.copyOf(missingColumns);
        missingTimes = List.copyOf(missingTimes);
    }

    /** Whether every value of the reference was reproduced. */
    public boolean isComplete() {
        return wrong == 0 && missingColumns.isEmpty() && missingTimes.isEmpty();
    }

    /**
     * Compares every value of a reference with the run's value at the same time. The run may have more columns and more
     * times. Names are compared ignoring case, quotes and runs of blanks and underscores.
     */
    public static Agreement of(Trajectory trajectory, Reference reference, Tolerance tolerance) {
        Count count = new Count(trajectory, tolerance);
        reference.series().forEach(count::compare);
        return count.agreement();
    }

    /** What does not agree, in one line; empty if all does. */
    public String text() {
        List<String> parts = new ArrayList<>();
        worst.ifPresent(cell -> parts.add(cell.text() + ", the worst of " + wrong + " in " + cells));
        if (!missingColumns.isEmpty()) {
            parts.add("no column " + some(missingColumns));
        }
        if (!missingTimes.isEmpty()) {
            parts.add("nothing saved at " + some(missingTimes));
        }
        return String.join("; ", parts);
    }

    private static String some(List<?> all) {
        String shown = all.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return all.size() > SHOWN ? shown + " and " + (all.size() - SHOWN) + " more" : shown;
    }

    private static final class Count {
        private final Trajectory trajectory;
        private final Tolerance tolerance;
        private final double[] times;
        private final Map<String, Integer> positions = new HashMap<>();
        private final List<String> missingColumns = new ArrayList<>();
        private final Set<Double> missingTimes = new LinkedHashSet<>();
        private long cells;
        private long wrong;
        private @Nullable Mismatch worst;

        Count(Trajectory trajectory, Tolerance tolerance) {
            this.trajectory = trajectory;
            this.tolerance = tolerance;
            this.times = trajectory.times();
            List<String> columns = trajectory.columns();
            for (int i = 0; i < columns.size(); i++) {
                positions.putIfAbsent(ColumnName.keyOf(columns.get(i)), i);
            }
        }

        void compare(Series series) {
            Integer position = positions.get(ColumnName.keyOf(series.column()));
            if (position == null) {
                missingColumns.add(series.column());
                return;
            }
            double peak = series.peak();
            for (int i = 0; i < series.size(); i++) {
                OptionalInt row = row(series.instant(i));
                if (row.isPresent()) {
                    compare(series, i, trajectory.value(row.getAsInt(), position), peak);
                } else {
                    missingTimes.add(series.instant(i).time());
                }
            }
        }

        private void compare(Series series, int i, double actual, double peak) {
            double recorded = series.value(i);
            double excess = tolerance.excess(actual, recorded, peak);
            cells++;
            if (excess > 1) {
                wrong++;
                if (worst == null || excess > worst.excess()) {
                    worst = new Mismatch(series.column(), series.instant(i).time(), recorded, actual, excess);
                }
            }
        }

        /** The row nearest to a time, if it is near enough. */
        private OptionalInt row(Instant instant) {
            int found = java.util.Arrays.binarySearch(times, instant.time());
            if (found >= 0) {
                return OptionalInt.of(found);
            }
            int after = -found - 1;
            int nearest = after;
            if (after == times.length || after > 0 && distance(instant, after - 1) <= distance(instant, after)) {
                nearest = after - 1;
            }
            return nearest >= 0 && distance(instant, nearest) <= instant.slack()
                    ? OptionalInt.of(nearest)
                    : OptionalInt.empty();
        }

        private double distance(Instant instant, int row) {
            return Math.abs(times[row] - instant.time());
        }

        Agreement agreement() {
            return new Agreement(cells, wrong, Optional.ofNullable(worst), missingColumns, List.copyOf(missingTimes));
        }
    }
}
