package haihe.engine.internal.codegen;

import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Program;
import org.junit.jupiter.api.Test;

class GeneratedProgramsTest {

    @Test
    void tenThousandSmallProgramsComputeTheInterpretersBits() {
        for (long seed = 0; seed < 10_000; seed++) {
            assertSame(seed, 2, 2 + (int) (seed % 2));
        }
    }

    @Test
    void largerProgramsComputeTheInterpretersBits() {
        for (long seed = 0; seed < 200; seed++) {
            assertSame(seed, 12, 5);
        }
    }

    @Test
    void whatIsNeededHasTheInterpretersBitsWhereTheRestIsNotStored() {
        for (long seed = 0; seed < 3_000; seed++) {
            assertSame(seed, GeneratedProgram.keepingSome(GeneratedProgram.of(seed, 14, 3), seed));
        }
    }

    private static void assertSame(long seed, int statements, int depth) {
        assertSame(seed, GeneratedProgram.of(seed, statements, depth));
    }

    private static void assertSame(long seed, Program program) {
        try {
            BackEnds.assertSame(program, GeneratedProgram.frame(program, ~seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("program of seed " + seed + ": " + e, e);
        }
    }
}
