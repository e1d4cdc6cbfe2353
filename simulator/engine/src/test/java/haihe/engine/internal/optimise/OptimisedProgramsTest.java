package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Choices;
import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.SlotSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimisedProgramsTest {

    /** Passes in the order in which they are applied. */
    static List<Pass> passes() {
        return List.of(
                new ConstantFolding(),
                new CommonSubexpressions(),
                new LoopInvariants(),
                InvariantCode.ofRuns(),
                InvariantCode.ofSteps(),
                new DeadCode());
    }

    @ParameterizedTest
    @MethodSource("passes")
    void aPassAloneKeepsEveryBit(Pass pass) {
        for (long seed = 0; seed < 1_000; seed++) {
            assertSame(seed, pass);
        }
    }

    private static void assertSame(long seed, Pass pass) {
        Program program = GeneratedProgram.of(seed, 2 + (int) (seed % 6), 2 + (int) (seed % 3));
        Program original = seed % 2 == 0 ? program : keepingSome(program, seed);
        try {
            Executions.assertSame(original, pass.apply(original), ~seed);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("program of seed " + seed + ": " + e, e);
        }
    }

    /** The program with a few columns, nothing else watched. */
    private static Program keepingSome(Program program, long seed) {
        Choices choices = new Choices(seed);
        List<Program.Column> kept =
                program.columns().stream().filter(column -> choices.chance(0.3)).toList();
        return new Program(
                program.layout(),
                program.initial(),
                program.run(),
                program.step(),
                program.evaluate(),
                program.sample(),
                program.tables(),
                program.histories(),
                program.stores(),
                kept,
                SlotSet.none());
    }

    @Test
    void allPassesInTurnKeepEveryBit() {
        Pass all = program -> {
            Program result = program;
            for (Pass pass : passes()) {
                result = pass.apply(result);
            }
            return result;
        };
        for (long seed = 10_000; seed < 13_000; seed++) {
            assertSame(seed, all);
        }
    }
}
