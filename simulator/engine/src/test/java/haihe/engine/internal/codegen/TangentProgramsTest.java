package haihe.engine.internal.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.derive.TangentProgram;
import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.lower.GeneratedModel;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.Lowering;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models made at random keep their values when derivatives are computed beside them, on both back ends alike. */
class TangentProgramsTest {

    private static final int MODELS = 60;

    private static TangentProgram tangents(Program program, int directions) {
        BitSet constants = new BitSet();
        constants.set(program.layout().firstConstant(), program.layout().firstStock());
        BitSet initials = new BitSet();
        initials.set(program.layout().firstStock(), program.layout().firstRate());
        return TangentProgram.overRun(program, constants, initials, directions);
    }

    private static Frame frame(LoweredModel lowered) {
        Frame frame = Frame.of(lowered.program());
        frame.values[Layout.DT] = 0.25;
        frame.values[Layout.STOP] = 4;
        for (LoweredModel.ConstantSlots constant : lowered.constants()) {
            for (int i = 0; i < constant.constant().size(); i++) {
                frame.values[constant.first() + i] =
                        constant.constant().values().get(i);
            }
        }
        return frame;
    }

    private static Frame frame(LoweredModel lowered, TangentProgram tangents) {
        Frame plain = frame(lowered);
        Frame frame = Frame.of(tangents.program());
        System.arraycopy(
                plain.values, 0, frame.values, 0, lowered.program().layout().firstStock());
        for (int slot = Layout.CLOCK; slot < lowered.program().layout().firstStock(); slot++) {
            frame.values[tangents.derivative(slot)] = 1;
        }
        return frame;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void bothBackEndsComputeTheSameBits(int directions) {
        for (int seed = 0; seed < MODELS; seed++) {
            LoweredModel lowered = Lowering.lower(GeneratedModel.of(seed, true).build());
            TangentProgram tangents = tangents(lowered.program(), directions);
            BackEnds.assertSame(tangents.program(), frame(lowered, tangents));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void valuesAreThoseOfTheProgram(int directions) {
        for (int seed = 0; seed < MODELS; seed++) {
            LoweredModel lowered = Lowering.lower(GeneratedModel.of(seed, true).build());
            TangentProgram tangents = tangents(lowered.program(), directions);
            Frame frame = frame(lowered);
            Frame other = frame(lowered, tangents);
            run(Interpreter.of(lowered.program()), frame);
            run(Interpreter.of(tangents.program()), other);
            double[] values = IntStream.range(0, frame.values.length)
                    .mapToDouble(slot -> other.values[tangents.slot(slot)])
                    .toArray();
            assertThat(values).as("seed %d", seed).containsExactly(frame.values);
        }
    }

    private static void run(Kernel kernel, Frame frame) {
        kernel.initialise(frame);
        kernel.evaluate(frame);
        kernel.sample(frame);
        kernel.evaluate(frame);
    }
}
