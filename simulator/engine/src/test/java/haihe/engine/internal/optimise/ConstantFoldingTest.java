package haihe.engine.internal.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.TableData;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Expr.UnaryOperator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstantFoldingTest {

    private static final Node X = new Node.Load(Address.at(8));
    private static final Node Y = new Node.Load(Address.at(9));

    private static Node folded(Node node) {
        TableData table = new TableData(TableData.Reading.LINEAR, new double[] {0, 1}, new double[] {10, 20});
        Program program = new Program(
                new Layout(4, 0, 4),
                List.of(),
                List.of(new Statement.Assign(Address.at(10), node)),
                List.of(),
                List.of(table),
                0,
                List.of());
        return ((Statement.Assign)
                        new ConstantFolding().apply(program).evaluate().get(0))
                .value();
    }

    private static Node number(double value) {
        return new Node.Literal(value);
    }

    private static Node binary(BinaryOperator operator, Node left, Node right) {
        return new Node.Binary(operator, left, right);
    }

    @Test
    void whatConsistsOfNumbersIsOne() {
        Node product = binary(BinaryOperator.MULTIPLY, number(6), new Node.Unary(UnaryOperator.NEGATE, number(7)));
        assertThat(folded(new Node.Invoke(MathFunction.ABS, List.of(product)))).isEqualTo(number(42));
        assertThat(folded(new Node.Table(Address.at(0), number(0.5)))).isEqualTo(number(15));
        Node size = new Node.Reduce(Reduction.SIZE, List.of(new LoopRange(0, 3)), X);
        assertThat(folded(size)).isEqualTo(number(3));
    }

    @Test
    void aKnownConditionChoosesItsSide() {
        Node holds = binary(BinaryOperator.LESS, number(1), number(2));
        assertThat(folded(new Node.Select(holds, X, Y))).isEqualTo(X);
        assertThat(folded(new Node.Select(number(0), X, Y))).isEqualTo(Y);
        assertThat(folded(new Node.Select(number(Double.NaN), X, Y))).isEqualTo(X);
    }

    @Test
    void aKnownSubscriptIsAnAddress() {
        Node inside = new Node.Gather(Address.at(8), List.of(new Node.Gather.Subscript(number(2.9), 3, 1)), -7);
        Node outside = new Node.Gather(Address.at(8), List.of(new Node.Gather.Subscript(number(4), 3, 1)), -7);
        assertThat(folded(inside)).isEqualTo(Y);
        assertThat(folded(outside)).isEqualTo(number(-7));
    }

    @Test
    void whatChangesNoBitIsLeftOut() {
        assertThat(folded(binary(BinaryOperator.MULTIPLY, number(1), X))).isEqualTo(X);
        assertThat(folded(binary(BinaryOperator.DIVIDE, X, number(1)))).isEqualTo(X);
        assertThat(folded(binary(BinaryOperator.SUBTRACT, X, number(0)))).isEqualTo(X);
        assertThat(folded(binary(BinaryOperator.ADD, X, number(-0.0)))).isEqualTo(X);
        assertThat(folded(binary(BinaryOperator.POWER, X, number(1)))).isEqualTo(X);
        Node negative = new Node.Unary(UnaryOperator.NEGATE, X);
        assertThat(folded(new Node.Unary(UnaryOperator.NEGATE, negative))).isEqualTo(X);
        assertThat(folded(binary(BinaryOperator.MULTIPLY, X, number(-1)))).isEqualTo(negative);
        Node least = new Node.Invoke(MathFunction.MIN, List.of(X, number(Double.POSITIVE_INFINITY)));
        assertThat(folded(least)).isEqualTo(X);
        Node safe = new Node.Invoke(MathFunction.SAFEDIV, List.of(X, number(4), Y));
        assertThat(folded(safe)).isEqualTo(binary(BinaryOperator.DIVIDE, X, number(4)));
    }

    @Test
    void whatMayChangeABitStays() {
        for (Node node : List.of(
                binary(BinaryOperator.ADD, X, number(0.0)),
                binary(BinaryOperator.SUBTRACT, number(0.0), X),
                binary(BinaryOperator.MULTIPLY, X, number(0)),
                binary(BinaryOperator.SUBTRACT, X, X),
                binary(BinaryOperator.DIVIDE, X, number(3)))) {
            assertThat(folded(node)).isEqualTo(node);
        }
    }
}
