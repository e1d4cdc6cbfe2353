package haihe.engine.internal.lanes;

import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the arrays of one lane to where functions of arrays can work on them: one after the other, elements side by
 * side, then the result and what the function uses beside it.
 */
public final class LaneArrays {

    private LaneArrays() {}

    /** The most room that a function of arrays in a program needs. */
    static int room(Program program) {
        return Stream.of(program.initial(), program.run(), program.step(), program.evaluate(), program.sample())
                .mapToInt(LaneArrays::room)
                .max()
                .orElse(0);
    }

    private static int room(List<Statement> statements) {
        int most = 0;
        for (Statement statement : statements) {
            if (statement instanceof Statement.ForEach loop) {
                most = Math.max(most, room(loop.body()));
            } else if (statement instanceof Statement.Fill fill) {
                most = Math.max(
                        most, targetOf(fill) + resultOf(fill) + fill.function().scratch(fill.sizes()));
            }
        }
        return most;
    }

    /** The number of elements of one of the arrays of a function. */
    public static int sizeOf(Statement.Fill fill, int array) {
        return fill.sizes().get(array * fill.sizes().size() / fill.arrays().size());
    }

    /** Where an array of a function begins in the room; that after the last one is the result. */
    public static int placeOf(Statement.Fill fill, int array) {
        int place = 0;
        for (int i = 0; i < array; i++) {
            place += sizeOf(fill, i);
        }
        return place;
    }

    private static int targetOf(Statement.Fill fill) {
        return placeOf(fill, fill.arrays().size());
    }

    /** The number of elements of a function's result. */
    public static int resultOf(Statement.Fill fill) {
        return fill.function().result(fill.sizes());
    }

    /**
     * Copies an array of one lane to the room.
     *
     * @param first the first element's slot
     * @param place where the room receives it
     */
    public static void in(LaneFrame frame, int lane, int first, int size, int place) {
        for (int i = 0; i < size; i++) {
            frame.arrays[place + i] = frame.values[(first + i) * frame.width + lane];
        }
    }

    /** Copies a result from the room to one lane. */
    public static void out(LaneFrame frame, int lane, int first, int size, int place) {
        for (int i = 0; i < size; i++) {
            frame.values[(first + i) * frame.width + lane] = frame.arrays[place + i];
        }
    }

    /**
     * One element of a lane.
     *
     * @param first the slot of element 1
     * @param number the element's number, a whole number
     * @param size the number of elements
     * @param outside the value if there is no such element
     */
    public static double element(LaneFrame frame, int lane, int first, double number, int size, double outside) {
        boolean there = number >= 1 && number <= size;
        return there ? frame.values[(first + (int) number - 1) * frame.width + lane] : outside;
    }
}
