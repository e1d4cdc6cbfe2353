package haihe.model;

import java.util.List;

/**
 * The part of an equation that holds for a block of elements.
 *
 * @param loops one loop for each dimension of the variable, numbered 0, 1, ...; their ranges span the block of elements
 *     (a loop over one element for a fixed subscript); empty for a variable without dimensions
 * @param expr the value of one element
 */
public record Clause(List<Loop> loops, Expr expr) {
    public Clause {
        loops = List.copyOf(loops);
    }
}
