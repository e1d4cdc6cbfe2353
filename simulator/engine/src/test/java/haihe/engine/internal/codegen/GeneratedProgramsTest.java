package haihe.engine.internal.codegen;

import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Program;
import org.junit.jupiter.api.Test;

class GeneratedProgramsTest {

    private static final int PROGRAMS = 10_000;

    @Test
    void tenThousandProgramsComputeTheInterpretersBits() {
        for (long seed = 0; seed < PROGRAMS; seed++) {
            Program program = GeneratedProgram.of(seed, 4, 3);
            try {
                BackEnds.assertSame(program, GeneratedProgram.frame(program, ~seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("program of seed " + seed + ": " + e, e);
            }
        }
    }
}
