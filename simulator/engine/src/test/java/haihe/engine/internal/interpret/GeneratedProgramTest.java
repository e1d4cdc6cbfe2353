package haihe.engine.internal.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Program;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedProgramTest {

    @Test
    void generatedProgramsCanBeExecutedAndRepeated() {
        Set<Integer> outcomes = new HashSet<>();
        int finite = 0;
        for (long seed = 0; seed < 500; seed++) {
            double[] once = execute(seed);
            assertThat(execute(seed)).isEqualTo(once);
            outcomes.add(Arrays.hashCode(once));
            finite += (int) Arrays.stream(once).filter(Double::isFinite).count() * 2 > once.length ? 1 : 0;
        }
        assertThat(outcomes).hasSize(500);
        assertThat(finite).as("runs whose values are numbers for the most part").isGreaterThan(400);
    }

    private static double[] execute(long seed) {
        Program program = GeneratedProgram.of(seed);
        Kernel kernel = Interpreter.of(program);
        Frame frame = GeneratedProgram.frame(program, seed);
        kernel.initialise(frame);
        kernel.evaluate(frame);
        kernel.sample(frame);
        kernel.evaluate(frame);
        return frame.values;
    }
}
