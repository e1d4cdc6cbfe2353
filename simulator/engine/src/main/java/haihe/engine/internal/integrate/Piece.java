package haihe.engine.internal.integrate;

import java.util.List;
import org.hipparchus.ode.sampling.ODEStateInterpolator;

/**
 * The solution over a stretch of time without jumps: the solver's steps, each with its interpolating polynomial.
 * Immutable; a state holds the stocks and after them the integrals of the flows.
 */
final class Piece {

    private final double begin;
    private final double end;
    private final List<ODEStateInterpolator> steps;
    private final double[] last;

    private Piece(double begin, double end, List<ODEStateInterpolator> steps, double[] last) {
        this.begin = begin;
        this.end = end;
        this.steps = steps;
        this.last = last;
    }

    /** A piece that is a single moment. */
    static Piece at(double time, double[] state) {
        return new Piece(time, time, List.of(), state);
    }

    /** A piece that ends with the last of its steps. */
    static Piece of(double begin, double end, List<ODEStateInterpolator> steps) {
        return new Piece(
                begin,
                end,
                List.copyOf(steps),
                steps.get(steps.size() - 1).getCurrentState().getCompleteState());
    }

    /** When it begins. */
    double begin() {
        return begin;
    }

    /** When it ends. */
    double end() {
        return end;
    }

    /** The length of its longest step; 0 if it has none. */
    double longestStep() {
        return steps.stream().mapToDouble(Piece::length).max().orElse(0);
    }

    private static double length(ODEStateInterpolator step) {
        return step.getCurrentState().getTime() - step.getPreviousState().getTime();
    }

    /** The state at a time after {@link #begin} up to {@link #end}; a new array. */
    double[] stateAt(double time) {
        if (time >= end) {
            return last.clone();
        }
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).getCurrentState().getTime() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return steps.get(low).getInterpolatedState(time).getCompleteState();
    }
}
