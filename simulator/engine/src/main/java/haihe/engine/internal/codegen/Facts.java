package haihe.engine.internal.codegen;

import java.util.List;

/**
 * What the generator knows of a node before it writes it.
 *
 * @param bytes an upper bound of its bytecode
 * @param nesting how deep operands wait on the stack
 * @param loops the enclosing loops that it refers to, increasing
 * @param reductions how many reductions it computes, in the methods that it calls as well
 * @param outlined whether it has a method of its own
 */
record Facts(int bytes, int nesting, List<Integer> loops, int reductions, boolean outlined) {

    /** Bytes of a call that takes the frame, its values and these turns. */
    static int callBytes(int loops) {
        return 5 + 4 * loops;
    }

    /** The same node in a method of its own. */
    Facts outline() {
        return new Facts(bytes, nesting, loops, reductions, true);
    }

    /** Bytes where the node is used: of a call if it has a method of its own. */
    int bytesInPlace() {
        return outlined ? callBytes(loops.size()) : bytes;
    }

    /** Nesting where the node is used. */
    int nestingInPlace() {
        return outlined ? 1 : nesting;
    }
}
