package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Program;
import org.junit.jupiter.api.Test;

class GeneratedLanesTest {

    private static final int WIDTH = 4;

    @Test
    void twoThousandSmallProgramsComputeTheInterpretersBitsInEveryLane() {
        for (long seed = 0; seed < 2_000; seed++) {
            assertSame(seed, 2, 2 + (int) (seed % 2));
        }
    }

    @Test
    void largerProgramsComputeTheInterpretersBitsInEveryLane() {
        for (long seed = 0; seed < 100; seed++) {
            assertSame(seed, 12, 5);
        }
    }

    private static void assertSame(long seed, int statements, int depth) {
        Program program = GeneratedProgram.of(seed, statements, depth);
        try {
            LanesAndInterpreter.assertSame(program, LaneCompiler.plain(program, WIDTH), WIDTH, ~seed);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("program of seed " + seed + ": " + e, e);
        }
    }
}
