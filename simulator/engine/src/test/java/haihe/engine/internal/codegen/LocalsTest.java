package haihe.engine.internal.codegen;

import static haihe.engine.internal.codegen.Programs.CONSTANT;
import static haihe.engine.internal.codegen.Programs.add;
import static haihe.engine.internal.codegen.Programs.assign;
import static haihe.engine.internal.codegen.Programs.literal;
import static haihe.engine.internal.codegen.Programs.load;
import static haihe.engine.internal.codegen.Programs.other;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.SlotSet;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.Reduction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalsTest {

    /** Slots that nothing writes keep this. */
    private static final double UNTOUCHED = -99;

    /** What is in the frame after an evaluation of which only some slots are needed. */
    private static double[] evaluated(List<Statement> evaluate, Integer... needed) {
        Program all = Programs.of(400, evaluate);
        Program program = new Program(
                all.layout(),
                List.of(),
                List.of(),
                List.of(),
                evaluate,
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                SlotSet.of(List.of(needed)));
        Frame frame = Programs.frame(program, 1, 2);
        java.util.Arrays.fill(frame.values, other(0), frame.values.length, UNTOUCHED);
        new BytecodeCompiler().compile(program).evaluate(frame);
        return frame.values;
    }

    @Test
    void aValueThatOnlyItsOwnMethodReadsStaysOutOfTheFrame() {
        double[] values = evaluated(
                List.of(
                        assign(other(0), add(load(CONSTANT), literal(4))),
                        assign(other(1), add(load(other(0)), load(other(0))))),
                other(1));
        assertThat(values[other(0)]).isEqualTo(UNTOUCHED);
        assertThat(values[other(1)]).isEqualTo(10);
    }

    @Test
    void aNeededValueIsStored() {
        List<Statement> evaluate = List.of(
                assign(other(0), add(load(CONSTANT), literal(4))), assign(other(1), add(load(other(0)), literal(1))));
        assertThat(evaluated(evaluate, other(0), other(1))[other(0)]).isEqualTo(5);
    }

    @Test
    void aValueThatALaterMethodReadsIsStored() {
        List<Statement> evaluate = new ArrayList<>();
        evaluate.add(assign(other(0), add(load(CONSTANT), literal(4))));
        for (int i = 1; i < 300; i++) {
            evaluate.add(assign(other(i), add(load(other(0)), literal(i))));
        }
        assertThat(evaluated(evaluate, other(299))[other(299)]).isEqualTo(304);
    }

    @Test
    void aValueThatALoopOverwritesIsReadAnew() {
        LoopRange loop = new LoopRange(0, 3);
        Address each = new Address(other(0), List.of(new Address.Term(0, 1)));
        List<Statement> evaluate = List.of(
                assign(other(1), literal(7)),
                new Statement.ForEach(loop, List.of(new Statement.Assign(each, new Node.Turn(0, 20, 1)))),
                assign(other(5), add(load(other(1)), load(other(1)))));
        assertThat(evaluated(evaluate, other(5))[other(5)]).isEqualTo(42);
    }

    @Test
    void aValueThatAReductionReadsIsStored() {
        Node element = new Node.Load(new Address(other(0), List.of(new Address.Term(0, 1))));
        List<Statement> evaluate = List.of(
                assign(other(0), literal(7)),
                assign(other(1), literal(8)),
                assign(other(2), add(load(other(0)), load(other(1)))),
                assign(
                        other(5),
                        add(new Node.Reduce(Reduction.SUM, List.of(new LoopRange(0, 2)), element), load(other(2)))));
        double[] values = evaluated(evaluate, other(5));
        assertThat(values[other(5)]).isEqualTo(30);
        assertThat(values[other(2)]).isEqualTo(UNTOUCHED);
    }

    @Test
    void aSlotThatIsAssignedTwiceHoldsTheLaterValue() {
        double[] values = evaluated(
                List.of(
                        assign(other(0), literal(3)),
                        assign(other(1), add(load(other(0)), load(other(0)))),
                        assign(other(0), add(load(other(0)), literal(10))),
                        assign(other(2), add(load(other(0)), load(other(1))))),
                other(2));
        assertThat(values[other(2)]).isEqualTo(19);
    }

    @Test
    void aMethodHoldsOnlySoManyValues() {
        List<Statement> evaluate = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            evaluate.add(assign(other(i), add(load(i == 0 ? CONSTANT : other(i - 1)), literal(1))));
        }
        assertThat(evaluated(evaluate, other(299))[other(299)]).isEqualTo(301);
    }
}
