package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Program;

/**
 * Makes a program that computes the same with less work: after every evaluation columns, rates, stocks, what is watched
 * and what stores read have the same bits, unless the pass says that it is not exact. Slots keep their numbers; new ones
 * are added at the end.
 */
@FunctionalInterface
public interface Pass {

    /** The program to execute instead. */
    Program apply(Program program);
}
