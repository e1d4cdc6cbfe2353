package haihe.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A value of a variable that gives rise to events (XMILE 1.0, sections 3.4.3 and 4.1.2). Each element of an array has its
 * own.
 *
 * @param value the value that is passed
 * @param direction in which direction
 * @param repeat how often
 * @param interval with {@link Repeat#EACH}: the units of time after which an event is repeated while the variable
 *     stays beyond the value
 * @param events one event for each time; of several, the first for the first time, and so on
 * @param span where it is written
 */
public record Threshold(
        double value, Direction direction, Repeat repeat, OptionalDouble interval, List<Event> events, Span span) {
    public Threshold {
        events = List.copyOf(events);
    }

    /** Which way the value is passed. */
    public enum Direction {
        /** The variable becomes larger. */
        INCREASING,
        /** The variable becomes smaller. */
        DECREASING
    }

    /** How often events occur. */
    public enum Repeat {
        /** Each time the value is passed. */
        EACH,
        /** The first time in a run. */
        ONCE,
        /** The first time in a session; the same as {@link #ONCE} where every run is a session of its own. */
        ONCE_EVER
    }

    /** What an event does to the run. */
    public enum Action {
        /** The run pauses; without a user who watches, it goes on. */
        PAUSE,
        /** The run ends. */
        STOP,
        /** The run goes on. */
        MESSAGE
    }

    /**
     * An event.
     *
     * @param action what it does to the run
     * @param message what it tells the user; may be empty
     */
    public record Event(Action action, String message) {}
}
