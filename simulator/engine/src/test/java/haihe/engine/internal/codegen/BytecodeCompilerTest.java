package haihe.engine.internal.codegen;

import static haihe.engine.internal.codegen.Programs.CONSTANT;
import static haihe.engine.internal.codegen.Programs.add;
import static haihe.engine.internal.codegen.Programs.assign;
import static haihe.engine.internal.codegen.Programs.literal;
import static haihe.engine.internal.codegen.Programs.load;
import static haihe.engine.internal.codegen.Programs.other;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BytecodeCompilerTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void generatedClassesPassTheVerifier() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(ClassFiles.problems(KernelClasses.of(GeneratedProgram.of(seed))))
                    .as("program of seed %d", seed)
                    .isEmpty();
        }
        assertThat(ClassFiles.problems(KernelClasses.of(Programs.ofEquations(1_000))))
                .isEmpty();
    }

    @Test
    void theSameProgramGivesTheSameClass() {
        assertThat(KernelClasses.of(GeneratedProgram.of(5)).files().get(KernelClasses.KERNEL))
                .isEqualTo(KernelClasses.of(GeneratedProgram.of(5)).files().get(KernelClasses.KERNEL));
    }

    @Test
    void everyPhaseRunsItsOwnStatements() {
        Program program = new Program(
                new Layout(3, 1, 3),
                List.of(assign(other(0), literal(7))),
                List.of(assign(other(1), add(load(other(0)), literal(1)))),
                List.of(assign(other(2), add(load(other(1)), literal(1)))),
                List.of(),
                0,
                List.of());
        Frame frame = Programs.frame(program);
        Kernel kernel = new BytecodeCompiler().compile(program);
        kernel.initialise(frame);
        assertThat(frame.values).endsWith(7, 0, 0);
        kernel.evaluate(frame);
        assertThat(frame.values).endsWith(7, 8, 0);
        kernel.sample(frame);
        assertThat(frame.values).endsWith(7, 8, 9);
    }

    @Test
    void fixedDelaysReadWhatWasRecorded() {
        Program program = new Program(
                new Layout(3, 1, 1),
                List.of(),
                List.of(assign(other(0), new Node.History(Address.at(1), literal(0.5), literal(-3)))),
                List.of(new Statement.Record(Address.at(1), load(CONSTANT))),
                List.of(),
                2,
                List.of());
        Frame frame = Programs.frame(program, 42);
        Kernel kernel = new BytecodeCompiler().compile(program);
        kernel.evaluate(frame);
        assertThat(frame.values).endsWith(-3);
        kernel.sample(frame);
        frame.values[Layout.TIME] = 0.5;
        frame.values[Layout.GRID_TIME] = 0.5;
        kernel.evaluate(frame);
        assertThat(frame.values).endsWith(42);
        assertThat(frame.histories[0].count).isZero();
    }

    /** The least of some rounds counts: in the first ones classes of the runtime may be initialised. */
    @Test
    void evaluationAllocatesNothing() {
        for (long seed = 0; seed < 200; seed++) {
            Program program = GeneratedProgram.of(seed);
            if (program.toString().contains(MathFunction.GAMMA_LN.name())) {
                continue; // the library that computes it allocates
            }
            Frame frame = GeneratedProgram.frame(program, seed);
            Kernel kernel = new BytecodeCompiler().compile(program);
            long least = LongStream.generate(() -> allocatedBytes(kernel, frame))
                    .limit(5)
                    .min()
                    .orElseThrow();
            assertThat(least).as("program of seed %d", seed).isZero();
        }
    }

    private static long allocatedBytes(Kernel kernel, Frame frame) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 20; i++) {
            kernel.evaluate(frame);
            kernel.sample(frame);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void severalThreadsMayUseOneKernel() {
        Program program = Programs.ofEquations(200);
        Kernel kernel = new BytecodeCompiler().compile(program);
        List<double[]> alone = IntStream.range(0, 8)
                .mapToObj(run -> evaluated(program, kernel, run))
                .toList();
        LongStream.range(0, 400).parallel().forEach(i -> {
            int run = (int) (i % 8);
            assertThat(evaluated(program, kernel, run)).isEqualTo(alone.get(run));
        });
    }

    private static double[] evaluated(Program program, Kernel kernel, int run) {
        Frame frame = Programs.frame(program, run, 1 + run);
        for (int i = 0; i < 20; i++) {
            kernel.evaluate(frame);
            frame.values[CONSTANT] = frame.values[other(199)] % 10;
        }
        return frame.values;
    }
}
