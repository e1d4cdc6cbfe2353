package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.TableData;
import haihe.model.Expr.BinaryOperator;
import java.util.ArrayList;
import java.util.List;

/** Programs and nodes for tests, written short. Programs have three constants, one stock and the rest. */
final class Programs {

    /** First slot of the constants. */
    static final int CONSTANT = Layout.CLOCK;

    private static final int CONSTANTS = 3;

    private Programs() {}

    static Node load(int slot) {
        return new Node.Load(Address.at(slot));
    }

    static Node literal(double value) {
        return new Node.Literal(value);
    }

    static Node binary(BinaryOperator operator, Node left, Node right) {
        return new Node.Binary(operator, left, right);
    }

    static Node add(Node left, Node right) {
        return binary(BinaryOperator.ADD, left, right);
    }

    /** Slot of the n-th value of the rest. */
    static int other(int number) {
        return new Layout(CONSTANTS, 1, 0).firstOther() + number;
    }

    static Statement assign(int slot, Node value) {
        return new Statement.Assign(Address.at(slot), value);
    }

    /** A program that only evaluates. */
    static Program of(int others, List<Statement> evaluate, TableData... tables) {
        Layout layout = new Layout(CONSTANTS, 1, others);
        return new Program(layout, List.of(), evaluate, List.of(), List.of(tables), 2, List.of());
    }

    /** A program that evaluates one node into {@code other(0)}. */
    static Program of(Node node, TableData... tables) {
        return of(8, List.of(assign(other(0), node)), tables);
    }

    /** Many equations, each a small expression of earlier results. */
    static Program ofEquations(int count) {
        List<Statement> equations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node earlier = load(i == 0 ? CONSTANT : other(i - 1));
            Node product = binary(BinaryOperator.MULTIPLY, literal(0.5 + i), load(CONSTANT + 1));
            equations.add(assign(other(i), add(binary(BinaryOperator.DIVIDE, earlier, literal(3)), product)));
        }
        return of(count, equations);
    }

    /** A frame with these values of the three constants. */
    static Frame frame(Program program, double... constants) {
        Frame frame = Frame.of(program);
        frame.values[Layout.DT] = 0.5;
        System.arraycopy(constants, 0, frame.values, CONSTANT, constants.length);
        return frame;
    }
}
