package haihe.engine.internal.codegen;

import java.util.List;

/**
 * What the generator knows of a node or statement before it writes it.
 *
 * @param bytes an upper bound of its bytecode
 * @param nesting how deep operands wait on the stack
 * @param loops the enclosing loops that it refers to, increasing
 */
record Facts(int bytes, int nesting, List<Integer> loops) {

    /** Bytes of a call that takes the frame, its values and these turns. */
    static int callBytes(int loops) {
        return 5 + 4 * loops;
    }

    /** The facts of a call instead of the thing itself. */
    Facts asCall() {
        return new Facts(callBytes(loops.size()), 1, loops);
    }
}
