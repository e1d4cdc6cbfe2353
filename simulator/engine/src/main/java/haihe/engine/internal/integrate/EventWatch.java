package haihe.engine.internal.integrate;

import haihe.model.Threshold;
import haihe.model.Threshold.Direction;
import haihe.model.Threshold.Repeat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether variables pass their thresholds (XMILE 1.0, section 3.4.3): from one point of the DT grid to the next. What
 * is beyond a threshold at the start has not passed it.
 */
final class EventWatch {

    private final List<WatchedSlot> watched;
    private final double tolerance;
    private final boolean[] beyond;
    private final int[] passed;
    private final double[] next;
    private final List<Occurrence> occurrences = new ArrayList<>();

    /** @param dt the step; times that are nearer than a thousandth of it count as equal */
    EventWatch(List<WatchedSlot> watched, double dt) {
        this.watched = watched;
        this.tolerance = dt / 1000;
        this.beyond = new boolean[watched.size()];
        this.passed = new int[watched.size()];
        this.next = new double[watched.size()];
    }

    /** What has happened so far. */
    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** Looks for the first time. */
    void begin(double[] values) {
        occurrences.clear();
        Arrays.fill(passed, 0);
        Arrays.fill(next, Double.POSITIVE_INFINITY);
        for (int i = 0; i < beyond.length; i++) {
            beyond[i] = isBeyond(watched.get(i), values);
        }
    }

    private static boolean isBeyond(WatchedSlot watched, double[] values) {
        double value = values[watched.slot()];
        double limit = watched.threshold().value();
        return watched.threshold().direction() == Direction.INCREASING ? value > limit : value < limit;
    }

    /**
     * Looks at the next point of the grid.
     *
     * @return the event that ends the run, if there is one; the first, of several
     */
    Optional<Occurrence> look(double time, double[] values) {
        Optional<Occurrence> stop = Optional.empty();
        for (int i = 0; i < beyond.length; i++) {
            boolean now = isBeyond(watched.get(i), values);
            boolean entered = now && !beyond[i];
            boolean due = entered || now && time >= next[i] - tolerance;
            beyond[i] = now;
            if (due) {
                next[i] = entered ? time : next[i];
                Optional<Occurrence> happened = pass(i, time);
                happened.ifPresent(occurrences::add);
                stop = stop.or(() -> happened.filter(each -> each.event().action() == Threshold.Action.STOP));
            } else if (!now) {
                next[i] = Double.POSITIVE_INFINITY;
            }
        }
        return stop;
    }

    private Optional<Occurrence> pass(int number, double time) {
        WatchedSlot one = watched.get(number);
        Threshold threshold = one.threshold();
        List<Threshold.Event> events = threshold.events();
        int index = threshold.repeat() == Repeat.EACH ? 0 : passed[number];
        passed[number]++;
        threshold.interval().ifPresent(interval -> next[number] += interval);
        if (threshold.interval().isEmpty()) {
            next[number] = Double.POSITIVE_INFINITY;
        }
        return index < events.size()
                ? Optional.of(new Occurrence(time, one.column(), events.get(index)))
                : Optional.empty();
    }

    /** A copy of what is known. */
    Seen save() {
        return new Seen(this);
    }

    /** Goes back to what was known. */
    void restore(Seen seen) {
        System.arraycopy(seen.beyond, 0, beyond, 0, beyond.length);
        System.arraycopy(seen.passed, 0, passed, 0, passed.length);
        System.arraycopy(seen.next, 0, next, 0, next.length);
        occurrences.clear();
        occurrences.addAll(seen.occurrences);
    }

    /** What was known at a time. Immutable. */
    static final class Seen {

        private final boolean[] beyond;
        private final int[] passed;
        private final double[] next;
        private final List<Occurrence> occurrences;

        private Seen(EventWatch watch) {
            beyond = watch.beyond.clone();
            passed = watch.passed.clone();
            next = watch.next.clone();
            occurrences = List.copyOf(watch.occurrences);
        }
    }
}
