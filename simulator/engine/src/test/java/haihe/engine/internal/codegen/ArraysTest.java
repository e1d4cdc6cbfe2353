package haihe.engine.internal.codegen;

import static haihe.engine.internal.codegen.Programs.CONSTANT;
import static haihe.engine.internal.codegen.Programs.add;
import static haihe.engine.internal.codegen.Programs.assign;
import static haihe.engine.internal.codegen.Programs.literal;
import static haihe.engine.internal.codegen.Programs.load;
import static haihe.engine.internal.codegen.Programs.other;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.ArrayFunction;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.TableData;
import haihe.model.Expr.Reduction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArraysTest {

    private static final LoopRange ROWS = new LoopRange(0, 3);
    private static final LoopRange COLUMNS = new LoopRange(1, 2);

    private static Address at(int base, int rowStride, int columnStride) {
        return new Address(base, List.of(new Address.Term(0, rowStride), new Address.Term(1, columnStride)));
    }

    private static double[] others(Program program, double... constants) {
        Frame frame = Programs.frame(program, constants);
        new BytecodeCompiler().compile(program).evaluate(frame);
        BackEnds.assertSame(program, Programs.frame(program, constants));
        return Arrays.copyOfRange(frame.values, other(0), frame.values.length);
    }

    private static Statement nested(Statement... body) {
        return new Statement.ForEach(ROWS, List.of(new Statement.ForEach(COLUMNS, List.of(body))));
    }

    @Test
    void nestedLoopsVisitEveryElement() {
        Node cell = add(new Node.Turn(0, 1, 10), new Node.Turn(1, 0, 1));
        Program program = Programs.of(6, List.of(nested(new Statement.Assign(at(other(0), 2, 1), cell))));
        assertThat(others(program)).containsExactly(1, 2, 11, 12, 21, 22);
    }

    @Test
    void stridesMayBeNegativeAndLoopsMayBeUnused() {
        Address reversed = new Address(other(2), List.of(new Address.Term(0, -1)));
        Statement fill = new Statement.Assign(reversed, new Node.Turn(0, 0, 1));
        Program program = Programs.of(4, List.of(nested(fill)));
        assertThat(others(program)).containsExactly(2, 1, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(Reduction.class)
    void reductionsOverTwoLoopsAgree(Reduction reduction) {
        Node body =
                add(new Node.Load(new Address(CONSTANT, List.of(new Address.Term(0, 1)))), new Node.Turn(1, 0.1, 0.7));
        Program program = Programs.of(new Node.Reduce(reduction, List.of(ROWS, COLUMNS), body));
        BackEnds.assertSame(program, Programs.frame(program, 1.5, -4, 1e-3));
        BackEnds.assertSame(program, Programs.frame(program, 1.5, Double.NaN, 1e300));
        BackEnds.assertSame(program, Programs.frame(program, -0.0, 0.0, -0.0));
    }

    @Test
    void reductionsYieldTheirDefinitions() {
        Node body = new Node.Load(new Address(CONSTANT, List.of(new Address.Term(0, 1))));
        for (Reduction reduction : Reduction.values()) {
            double expected = switch (reduction) {
                case SUM -> 12;
                case MEAN -> 4;
                case MIN -> 2;
                case MAX -> 6;
                case STDDEV -> Math.sqrt(8.0 / 3);
                case SIZE -> 3;
                case PROD -> 48;
            };
            Program program = Programs.of(new Node.Reduce(reduction, List.of(ROWS), body));
            assertThat(others(program, 2, 6, 4)[0]).as("%s", reduction).isEqualTo(expected);
        }
    }

    @Test
    void reductionsOfReductionsKeepTheirLoopsApart() {
        Node inner =
                new Node.Reduce(Reduction.SUM, List.of(COLUMNS), add(new Node.Turn(0, 0, 10), new Node.Turn(1, 1, 1)));
        Node outer = new Node.Reduce(Reduction.MAX, List.of(ROWS), add(literal(0.5), inner));
        assertThat(others(Programs.of(add(literal(1), outer)))[0]).isEqualTo(44.5);
    }

    @Test
    void aReductionInALoopSeesTheLoopsTurn() {
        Node sum =
                new Node.Reduce(Reduction.SUM, List.of(COLUMNS), add(new Node.Turn(0, 0, 10), new Node.Turn(1, 1, 1)));
        Statement assign = new Statement.Assign(new Address(other(0), List.of(new Address.Term(0, 1))), sum);
        Program program = Programs.of(3, List.of(new Statement.ForEach(ROWS, List.of(assign))));
        assertThat(others(program)).containsExactly(3, 23, 43);
    }

    @Test
    void computedSubscriptsOutsideTheirDimensionYieldZero() {
        Node.Gather.Subscript row = new Node.Gather.Subscript(load(CONSTANT), 3, 2);
        Node.Gather.Subscript column = new Node.Gather.Subscript(load(CONSTANT + 1), 2, 1);
        Statement fill = new Statement.Assign(at(other(0), 2, 1), add(new Node.Turn(0, 1, 10), new Node.Turn(1, 0, 1)));
        Node gather = new Node.Gather(Address.at(other(0)), List.of(row, column));
        Program program = Programs.of(7, List.of(nested(fill), assign(other(6), gather)));
        assertThat(others(program, 2, 1)[6]).isEqualTo(11);
        assertThat(others(program, 3.9, 2.5)[6]).isEqualTo(22);
        for (double outside : new double[] {0, 0.99, 4, -1, 1e300, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThat(others(program, outside, 1)[6]).as("row %s", outside).isZero();
        }
        assertThat(others(program, 1, 3)[6]).isZero();
    }

    @Test
    void ranksComeFromTheSharedMethod() {
        Address values = Address.at(CONSTANT);
        assertThat(others(Programs.of(6, List.of(ranked(values, values, 3))), 5, 9, 7))
                .startsWith(1, 3, 2);
        assertThat(others(Programs.of(6, List.of(ranked(values, Address.at(CONSTANT + 1), 2))), 5, 5, 3))
                .startsWith(2, 1);
    }

    private static Statement ranked(Address values, Address ties, int size) {
        return new Statement.Fill(
                ArrayFunction.RANK_ORDER, Address.at(other(0)), List.of(values, ties), List.of(size), List.of());
    }

    @Test
    void tablesAreReadByNumberAndByLoop() {
        TableData[] tables = new TableData[3];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new TableData(TableData.Reading.LINEAR, new double[] {0, 1}, new double[] {i, 10 * i});
        }
        Address ofRow = new Address(0, List.of(new Address.Term(0, 1)));
        Statement byLoop = new Statement.Assign(
                new Address(other(0), List.of(new Address.Term(0, 1))), new Node.Table(ofRow, load(CONSTANT)));
        Statement byNumber = assign(other(3), new Node.Table(Address.at(2), load(CONSTANT)));
        Program program = Programs.of(4, List.of(new Statement.ForEach(ROWS, List.of(byLoop)), byNumber), tables);
        assertThat(others(program, 0.5)).containsExactly(0, 5.5, 11, 11);
    }
}
