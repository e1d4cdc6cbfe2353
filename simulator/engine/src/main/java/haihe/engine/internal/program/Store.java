package haihe.engine.internal.program;

/**
 * What a conveyor or queue holds during a run: its content, part by part. It reads its inflows and what steers it in the
 * frame's values; questions change nothing.
 */
public interface Store {

    /**
     * Fills the store at the start time from the stock's initial value.
     *
     * @param values the frame's values: the stock and what steers it are computed
     */
    void fill(double[] values);

    /**
     * Goes on by one step DT.
     *
     * @param values the frame's values, all of them as at the beginning of the step
     */
    void advance(double[] values);

    /** The rate of an outflow in the step that begins now, by its number in the stock's list, counted from 0. */
    double outflow(double[] values, double number);

    /** How fast an inflow can be at most in the step that begins now, by its number in the stock's list. */
    double room(double[] values, double number);

    /** The amount held; the number is ignored. */
    double content(double[] values, double number);

    /** The number of parts: slats of a conveyor, batches of a queue; the number is ignored. */
    double size(double[] values, double number);

    /** The amount in a part, counted from 1 at the end that leaves first; 0 if there is no such part. */
    double part(double[] values, double number);

    /** The smallest amount in a part, plus infinity without parts; the number is ignored. */
    default double least(double[] values, double number) {
        double least = Double.POSITIVE_INFINITY;
        for (int part = 1; part <= size(values, 0); part++) {
            least = Math.min(least, part(values, part));
        }
        return least;
    }

    /** The largest amount in a part, minus infinity without parts; the number is ignored. */
    default double greatest(double[] values, double number) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int part = 1; part <= size(values, 0); part++) {
            greatest = Math.max(greatest, part(values, part));
        }
        return greatest;
    }

    /** The mean amount in a part, not a number without parts; the number is ignored. */
    default double mean(double[] values, double number) {
        return content(values, 0) / size(values, 0);
    }

    /** The standard deviation of the amounts in the parts, not a number without parts; the number is ignored. */
    default double deviation(double[] values, double number) {
        double mean = mean(values, 0);
        double squares = 0;
        for (int part = 1; part <= size(values, 0); part++) {
            double difference = part(values, part) - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / size(values, 0));
    }

    /** An independent copy of the present content. */
    Store copy();

    /** Takes over the content of a copy. */
    void restore(Store copy);
}
