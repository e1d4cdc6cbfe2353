package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import java.util.List;

/**
 * A part of a derivative: a factor, the same for all directions, times something along each direction.
 *
 * @param factor a number, computed from values
 * @param source what it is multiplied with
 * @param guarded whether the factor may be no finite number where the source is 0, or 0 where the source is none: then
 *     the term counts as 0
 */
record Term(Node factor, Source source, boolean guarded) {

    /** What has a value along each direction. */
    sealed interface Source {}

    /** The derivative of a slot. */
    record Slot(Address address) implements Source {}

    /** The derivative of the slot that computed subscripts point at; the subscripts are those of the values. */
    record Element(Node.Gather gather) implements Source {}

    /**
     * The recorded derivative of the input of a fixed delay.
     *
     * @param history the history of the values
     * @param delay the delay time
     * @param initial the derivative before the start
     */
    record Past(Address history, Node delay, List<Term> initial) implements Source {
        Past {
            initial = List.copyOf(initial);
        }
    }

    /** The sum of terms over loops. */
    record Sum(List<LoopRange> loops, List<Term> terms) implements Source {
        Sum {
            loops = List.copyOf(loops);
            terms = List.copyOf(terms);
        }
    }
}
