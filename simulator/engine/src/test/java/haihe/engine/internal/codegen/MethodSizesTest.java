package haihe.engine.internal.codegen;

import static haihe.engine.internal.codegen.Programs.CONSTANT;
import static haihe.engine.internal.codegen.Programs.add;
import static haihe.engine.internal.codegen.Programs.assign;
import static haihe.engine.internal.codegen.Programs.binary;
import static haihe.engine.internal.codegen.Programs.literal;
import static haihe.engine.internal.codegen.Programs.load;
import static haihe.engine.internal.codegen.Programs.other;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.TableData;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MethodSizesTest {

    private static final int NEVER_COMPILED = 8_000;

    private static Frame compiled(Program program, double... constants) {
        Map<String, Integer> sizes = ClassFiles.methodSizes(KernelClasses.of(program));
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).isLessThan(NEVER_COMPILED));
        Frame frame = Programs.frame(program, constants);
        new BytecodeCompiler().compile(program).evaluate(frame);
        return frame;
    }

    private static double value(Program program, double... constants) {
        return compiled(program, constants).values[other(0)];
    }

    private static Node repeat(int times, Node start, UnaryOperator<Node> step) {
        Node node = start;
        for (int i = 0; i < times; i++) {
            node = step.apply(node);
        }
        return node;
    }

    @Test
    void fiveThousandEquationsAreDividedIntoMethods() {
        Program program = Programs.ofEquations(5_000);
        compiled(program, 1, 2);
        BackEnds.assertSame(program, Programs.frame(program, 1, 2));
        assertThat(ClassFiles.methodSizes(KernelClasses.of(program))).hasSizeGreaterThan(100);
    }

    @Test
    void aBlockHasSomeFortyEquations() {
        Map<String, Integer> sizes = ClassFiles.methodSizes(KernelClasses.of(Programs.ofEquations(400)));
        assertThat(sizes.keySet().stream().filter(name -> name.startsWith("block")))
                .hasSize(10);
    }

    @Test
    void aSumOfThreeThousandTermsIsDividedIntoMethods() {
        Node sum = repeat(2_999, load(CONSTANT), left -> add(left, load(CONSTANT + 1)));
        assertThat(value(Programs.of(sum), 1, 2)).isEqualTo(1 + 2 * 2_999);
    }

    @Test
    void operandsOfManyInstructionsAreDividedBySize() {
        List<Node> arguments = Collections.nCopies(5, wide(11));
        Node pulse = new Node.Invoke(MathFunction.PULSE, arguments);
        Program program = Programs.of(add(wide(12), pulse));
        compiled(program, 1, 2);
        BackEnds.assertSame(program, Programs.frame(program, 1, 2));
    }

    /** A balanced tree of additions with 2^depth leaves. */
    private static Node wide(int depth) {
        return depth == 0 ? load(CONSTANT) : add(wide(depth - 1), wide(depth - 1));
    }

    @Test
    void expressionsMayNestDeeplyToTheRight() {
        Node sum = repeat(20_000, load(CONSTANT), right -> add(load(CONSTANT + 1), right));
        assertThat(value(Programs.of(sum), 1, 2)).isEqualTo(1 + 2 * 20_000);
    }

    @Test
    void alternativesMayFormALongChain() {
        Node never = binary(BinaryOperator.LESS, load(CONSTANT), literal(0));
        Node chain = repeat(5_000, load(CONSTANT + 1), tail -> new Node.Select(never, literal(-1), tail));
        assertThat(value(Programs.of(chain), 1, 2)).isEqualTo(2);
    }

    @Test
    void theBodyOfALoopIsDividedIntoMethods() {
        LoopRange loop = new LoopRange(7, 3);
        List<Statement> body = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Address target = new Address(other(3 * i), List.of(new Address.Term(7, 1)));
            body.add(new Statement.Assign(target, add(new Node.Turn(7, i, 1), load(CONSTANT))));
        }
        Program program = Programs.of(15_000, List.of(new Statement.ForEach(loop, body)));
        Frame frame = compiled(program, 0.5);
        assertThat(frame.values[other(3 * 4_999 + 2)]).isEqualTo(4_999 + 2 + 0.5);
        BackEnds.assertSame(program, Programs.frame(program, 0.5));
    }

    @Test
    void moreNumbersThanThePoolOfConstantsHoldsAreRead() {
        Program program = Programs.ofEquations(12_000);
        Frame frame = compiled(program, 1, 2);
        assertThat(frame.values[other(11_999)]).isFinite().isNotZero();
        BackEnds.assertSame(program, Programs.frame(program, 1, 2));
    }

    @Test
    void thousandsOfTablesAreRead() {
        TableData[] tables = new TableData[5_000];
        List<Statement> reads = new ArrayList<>();
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new TableData(TableData.Reading.LINEAR, new double[] {0}, new double[] {i});
            reads.add(assign(other(i), new Node.Table(Address.at(i), load(CONSTANT))));
        }
        Frame frame = compiled(Programs.of(tables.length, reads, tables));
        assertThat(frame.values[other(4_999)]).isEqualTo(4_999);
    }

    @Test
    void aReductionInManyEquationsStaysSmall() {
        LoopRange loop = new LoopRange(0, 3);
        List<Statement> equations = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Node element = new Node.Load(new Address(CONSTANT, List.of(new Address.Term(0, 1))));
            equations.add(assign(other(i), new Node.Reduce(Reduction.STDDEV, List.of(loop), element)));
        }
        Frame frame = compiled(Programs.of(500, equations), 1, 1, 4);
        assertThat(frame.values[other(499)]).isEqualTo(Math.sqrt(2));
    }

    @Test
    void aProgramTooLargeForAClassIsDividedIntoClasses() {
        Program program = Programs.ofEquations(200_000);
        assertThat(KernelClasses.of(program).files()).hasSizeGreaterThan(40);
        BackEnds.assertSame(program, Programs.frame(program, 1, 2));
    }

    @Test
    void manyReductionsAreDividedIntoClasses() {
        Node element = new Node.Load(new Address(CONSTANT, List.of(new Address.Term(0, 1))));
        List<Statement> equations = new ArrayList<>();
        for (int i = 0; i < 22_000; i++) {
            equations.add(assign(other(0), new Node.Reduce(Reduction.SUM, List.of(new LoopRange(0, 3)), element)));
        }
        Program program = Programs.of(1, equations);
        Frame frame = compiled(program, 1, 1, 4);
        assertThat(frame.values[other(0)]).isEqualTo(6);
    }
}
