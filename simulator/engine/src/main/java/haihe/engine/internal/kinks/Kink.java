package haihe.engine.internal.kinks;

import haihe.engine.internal.program.Node;
import java.util.List;
import java.util.Optional;

/**
 * Equations jump or bend whenever a line comes to one of some values.
 *
 * @param line not level
 * @param values the values; any of them plus a whole multiple of the period, if there is one
 */
record Kink(Line line, List<Double> values, Optional<Node> period) {

    Kink {
        values = List.copyOf(values);
    }

    /** Where a line comes to 0. */
    static Kink atZero(Line line) {
        return new Kink(line, List.of(0.0), Optional.empty());
    }

    /** Where a line comes to a whole multiple of a period. */
    static Kink every(Node period, Line line) {
        return new Kink(line, List.of(0.0), Optional.of(period));
    }
}
