package haihe.engine.internal.codegen;

import static haihe.engine.internal.codegen.Programs.CONSTANT;
import static haihe.engine.internal.codegen.Programs.assign;
import static haihe.engine.internal.codegen.Programs.binary;
import static haihe.engine.internal.codegen.Programs.literal;
import static haihe.engine.internal.codegen.Programs.load;
import static haihe.engine.internal.codegen.Programs.other;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorsTest {

    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        2.5,
        -7.25,
        1e300,
        Double.MIN_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private static final Node A = load(CONSTANT);
    private static final Node B = load(CONSTANT + 1);

    /** As a number, and as a condition that is wanted, not wanted, and part of others. */
    @ParameterizedTest
    @EnumSource(BinaryOperator.class)
    void operatorsAgreeOnNumbersAtTheEdges(BinaryOperator operator) {
        Node node = binary(operator, A, B);
        Node not = new Node.Unary(UnaryOperator.NOT, node);
        Program program = Programs.of(
                8,
                List.of(
                        assign(other(0), node),
                        assign(other(1), not),
                        assign(other(2), new Node.Select(node, literal(3), literal(4))),
                        assign(other(3), new Node.Select(not, literal(3), literal(4))),
                        assign(other(4), binary(BinaryOperator.AND, node, A)),
                        assign(other(5), binary(BinaryOperator.OR, node, A)),
                        assign(other(6), new Node.Unary(UnaryOperator.NOT, binary(BinaryOperator.AND, node, B))),
                        assign(other(7), new Node.Unary(UnaryOperator.NOT, binary(BinaryOperator.OR, not, B)))));
        assertSameOnAllPairs(program);
    }

    @ParameterizedTest
    @EnumSource(UnaryOperator.class)
    void operatorsWithOneOperandAgreeOnNumbersAtTheEdges(UnaryOperator operator) {
        assertSameOnAllPairs(Programs.of(new Node.Unary(operator, A)));
    }

    @ParameterizedTest
    @EnumSource(MathFunction.class)
    void functionsAgreeOnNumbersAtTheEdges(MathFunction function) {
        List<Node> arguments = Collections.nCopies(function.arity(), B);
        List<Node> first = new java.util.ArrayList<>(arguments);
        first.set(0, A);
        assertSameOnAllPairs(Programs.of(new Node.Invoke(function, first)));
    }

    @Test
    void comparisonsWithNaNDoNotHoldExceptThatItDiffers() {
        Node nan = literal(Double.NaN);
        assertThat(value(binary(BinaryOperator.LESS, nan, literal(1)))).isZero();
        assertThat(value(binary(BinaryOperator.GREATER_OR_EQUAL, nan, literal(1))))
                .isZero();
        assertThat(value(binary(BinaryOperator.EQUAL, nan, nan))).isZero();
        assertThat(value(binary(BinaryOperator.NOT_EQUAL, nan, nan))).isOne();
        assertThat(value(new Node.Select(nan, literal(7), literal(8)))).isEqualTo(7);
    }

    @Test
    void literalsKeepTheirSignAndTheirBits() {
        for (double number : NUMBERS) {
            assertThat(Double.doubleToRawLongBits(value(literal(number))))
                    .isEqualTo(Double.doubleToRawLongBits(number));
        }
    }

    private static double value(Node node) {
        Program program = Programs.of(node);
        Frame frame = Programs.frame(program);
        new BytecodeCompiler().compile(program).evaluate(frame);
        return frame.values[other(0)];
    }

    private static void assertSameOnAllPairs(Program program) {
        for (double a : NUMBERS) {
            for (double b : NUMBERS) {
                BackEnds.assertSame(program, Programs.frame(program, a, b));
            }
        }
    }
}
