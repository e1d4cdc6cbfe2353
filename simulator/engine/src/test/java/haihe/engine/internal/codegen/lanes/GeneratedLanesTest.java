package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Program;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GeneratedLanesTest {

    private static final Function<Program, LaneCompiler.Code> PLAIN = program -> LaneCompiler.plain(program, 4);

    @Test
    void twoThousandSmallProgramsComputeTheInterpretersBitsInEveryLane() {
        for (long seed = 0; seed < 2_000; seed++) {
            assertSame(PLAIN, seed, 2, 2 + (int) (seed % 2));
        }
    }

    @Test
    void largerProgramsComputeTheInterpretersBitsInEveryLane() {
        for (long seed = 0; seed < 100; seed++) {
            assertSame(PLAIN, seed, 12, 5);
        }
    }

    @Test
    void programsInVectorsComputeTheInterpretersBitsInEveryLane() {
        VectorTests.assumeVectors();
        int width = 2 * LaneCompiler.vectorLength().orElseThrow();
        for (long seed = 0; seed < 1_000; seed++) {
            assertSame(program -> LaneCompiler.vector(program, width, false), seed, 2, 2 + (int) (seed % 3));
        }
    }

    private static void assertSame(
            Function<Program, LaneCompiler.Code> compiler, long seed, int statements, int depth) {
        Program program = GeneratedProgram.of(seed, statements, depth);
        try {
            LanesAndInterpreter.assertSame(program, compiler.apply(program), ~seed);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("program of seed " + seed + ": " + e, e);
        }
    }
}
