package haihe.model.io.internal.vensim.data;

import java.util.List;

/**
 * The points of one element's series or lookup.
 *
 * @param at the times or inputs, strictly increasing
 * @param values as many as {@code at}
 */
public record Points(List<Double> at, List<Double> values) {
    public Points {
        at = List.copyOf(at);
        values = List.copyOf(values);
    }
}
