package haihe.model;

import java.nio.file.Path;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/**
 * A file into which a model wants the values of all its variables written after a run.
 *
 * @param resource the file as the model names it; relative to the file that names it
 * @param interval which values
 * @param across whether names stand along the first column and values run to the right, not along the first row with
 *     values below
 * @param onDemand whether it is meant to be written when the user asks only
 * @param span where the model says so
 */
public record Export(String resource, Interval interval, boolean across, boolean onDemand, Span span) {

    private static final String LOCAL = "file://";

    /** The file, found from the file that names it. */
    public Path path() {
        String text = resource.replace('\\', '/');
        String local = text.startsWith(LOCAL) ? text.substring(LOCAL.length()) : text;
        return Path.of(span.file()).resolveSibling(local);
    }

    /** Which values are written. */
    public sealed interface Interval {

        /** What to do in each case. */
        <R> R match(Supplier<R> once, Supplier<R> step, DoubleFunction<R> every);
    }

    /** The values at the end of the run, without a time. */
    public record Once() implements Interval {
        @Override
        public <R> R match(Supplier<R> once, Supplier<R> step, DoubleFunction<R> every) {
            return once.get();
        }
    }

    /** The values at each step. */
    public record EachStep() implements Interval {
        @Override
        public <R> R match(Supplier<R> once, Supplier<R> step, DoubleFunction<R> every) {
            return step.get();
        }
    }

    /**
     * The values at the start and at regular times after it.
     *
     * @param time the time between them, in the model's unit of time; positive
     */
    public record Every(double time) implements Interval {
        @Override
        public <R> R match(Supplier<R> once, Supplier<R> step, DoubleFunction<R> every) {
            return every.apply(time);
        }
    }
}
