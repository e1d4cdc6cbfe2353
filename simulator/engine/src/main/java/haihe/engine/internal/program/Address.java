package haihe.engine.internal.program;

import java.util.List;

/**
 * A slot of the value array that may depend on the turns of enclosing loops: {@code base + sum(stride * turn)}.
 *
 * @param base the slot at turn 0 of every loop
 * @param terms what each loop adds; at most one term for a loop, no stride is 0
 */
public record Address(int base, List<Term> terms) {

    public Address {
        terms = List.copyOf(terms);
    }

    /** The slot at a fixed place. */
    public static Address at(int slot) {
        return new Address(slot, List.of());
    }

    /**
     * What one loop adds to an address.
     *
     * @param loop the loop's variable number
     * @param stride slots from one turn to the next, may be negative
     */
    public record Term(int loop, int stride) {}
}
