package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Program;

/**
 * Makes a program that computes the same with less work: every slot that {@link Program#needed} names has the same bits
 * after every phase, unless the pass says that it is not exact. Slots keep their numbers; new ones are added at the end.
 */
@FunctionalInterface
public interface Pass {

    /** The program to execute instead. */
    Program apply(Program program);
}
