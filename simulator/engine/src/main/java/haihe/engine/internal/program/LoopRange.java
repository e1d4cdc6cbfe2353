package haihe.engine.internal.program;

/** A loop: its variable's number, unique in the program's statement, and the number of turns. */
public record LoopRange(int loop, int turns) {}
