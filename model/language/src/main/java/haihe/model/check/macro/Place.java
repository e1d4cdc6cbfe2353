package haihe.model.check.macro;

import haihe.model.Span;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a macro is called: in one part of a variable's equation, perhaps inside array functions. The variables of the
 * call are over the dimensions of that variable and of those array functions, and have a value where the part has.
 *
 * @param variable the variable that the equation belongs to
 * @param over its dimensions
 * @param keys the keys of all parts of its equation
 * @param part which of them
 * @param loops the dimensions of the array functions around the call
 */
record Place(SourceName variable, List<SourceName> over, List<SourceKey> keys, int part, List<SourceName> loops) {

    Place {
        over = List.copyOf(over);
        keys = List.copyOf(keys);
        loops = List.copyOf(loops);
    }

    /** The same place inside array functions. */
    Place inside(List<SourceName> ranges) {
        return new Place(variable, over, keys, part, ranges);
    }

    SourceKey key() {
        return keys.get(part);
    }

    /** The dimensions of the variables of the call. */
    List<SourceName> dimensions() {
        List<SourceName> all = new ArrayList<>(over);
        all.addAll(loops);
        return all;
    }

    /** The subscripts that select the current element in a variable of the call. */
    List<SourceSubscript> current(Span span) {
        return positions(over.size() + loops.size(), span);
    }

    /** The subscripts that select the current element in the variable that the equation belongs to. */
    List<SourceSubscript> own(Span span) {
        return positions(over.size(), span);
    }

    private static List<SourceSubscript> positions(int count, Span span) {
        return IntStream.rangeClosed(1, count)
                .<SourceSubscript>mapToObj(number -> new SourceSubscript.Position(number, span))
                .toList();
    }
}
