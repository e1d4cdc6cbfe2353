package haihe.model;

import java.util.List;

/**
 * Observations of one element over time and how they are read between and outside them.
 *
 * @param interpolation what happens between observations
 * @param outside what happens before the first and after the last observation
 * @param times strictly increasing, at least one
 * @param values as many as {@code times}
 */
public record TimeSeries(Interpolation interpolation, Outside outside, List<Double> times, List<Double> values) {

    /** What stands for a value that is not there: -2^109, Vensim's {@code :NA:} (its reference manual, ":NA:"). */
    public static final double MISSING = -0x1p109;

    public TimeSeries {
        times = List.copyOf(times);
        values = List.copyOf(values);
        if (times.size() != values.size() || times.isEmpty()) {
            throw new IllegalArgumentException("a time series needs one or more points, as many values as times");
        }
    }

    /** Between two observations. */
    public enum Interpolation {
        /** A straight line. */
        LINEAR,
        /** The earlier value holds until the later observation. */
        HOLD,
        /** The later value holds from right after the earlier observation (next-value step). */
        STEP,
        /** There is no value but at the observations themselves: {@link #MISSING} before, between and after them. */
        NONE
    }

    /** Before the first and after the last observation, but for {@link Interpolation#NONE}. */
    public enum Outside {
        /** The nearest observation holds. */
        HOLD,
        /** The line through the two nearest observations goes on. */
        EXTRAPOLATE,
        /** The run must not ask: the check reports a run whose time leaves the data. */
        ERROR
    }
}
