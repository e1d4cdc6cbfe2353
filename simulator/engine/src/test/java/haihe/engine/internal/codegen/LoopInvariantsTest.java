package haihe.engine.internal.codegen;

import static haihe.engine.internal.codegen.Programs.CONSTANT;
import static haihe.engine.internal.codegen.Programs.add;
import static haihe.engine.internal.codegen.Programs.load;
import static haihe.engine.internal.codegen.Programs.other;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.Reduction;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopInvariantsTest {

    private static final int ROWS = 0;
    private static final int COLUMNS = 1;
    private static final int SUMMED = 2;

    private static Address grid(int first, int column) {
        return new Address(first, List.of(new Address.Term(ROWS, 4), new Address.Term(column, 1)));
    }

    private static Node sumOfRow(int first) {
        return new Node.Reduce(Reduction.SUM, List.of(new LoopRange(SUMMED, 4)), new Node.Load(grid(first, SUMMED)));
    }

    private static Statement overGrid(Statement... body) {
        Statement columns = new Statement.ForEach(new LoopRange(COLUMNS, 4), List.of(body));
        return new Statement.ForEach(new LoopRange(ROWS, 3), List.of(columns));
    }

    private static Frame executed(Statement... statements) {
        Program program = Programs.of(60, List.of(statements));
        BackEnds.assertSame(program, Programs.frame(program, 1, 2));
        Frame frame = Programs.frame(program, 1, 2);
        new BytecodeCompiler().compile(program).evaluate(frame);
        return frame;
    }

    private static Statement numbers() {
        return overGrid(new Statement.Assign(
                grid(other(0), COLUMNS), add(new Node.Turn(ROWS, 0, 10), new Node.Turn(COLUMNS, 1, 1))));
    }

    @Test
    void aSumOfEachRowIsTheSameForAllItsElements() {
        Frame frame = executed(
                numbers(),
                overGrid(new Statement.Assign(
                        grid(other(20), COLUMNS), add(sumOfRow(other(0)), new Node.Load(grid(other(0), COLUMNS))))));
        assertThat(frame.values[other(20)]).isEqualTo(10 + 1);
        assertThat(frame.values[other(20) + 11]).isEqualTo(90 + 24);
    }

    @Test
    void aSumOfWhatTheLoopWritesIsComputedInEveryTurn() {
        Frame frame = executed(numbers(), overGrid(new Statement.Assign(grid(other(0), COLUMNS), sumOfRow(other(0)))));
        assertThat(frame.values[other(0) + 1]).isEqualTo(10 + 2 + 3 + 4);
    }

    @Test
    void aSumOfARowThatAnotherTurnWritesIsComputedInEveryTurn() {
        Frame frame = executed(numbers(), overGrid(new Statement.Assign(grid(other(4), COLUMNS), sumOfRow(other(0)))));
        assertThat(frame.values[other(4)]).isEqualTo(10);
        assertThat(frame.values[other(8)]).isEqualTo(40);
    }

    @Test
    void aScalarThatTheLoopAddsToIsReadInEveryTurn() {
        Address sum = Address.at(other(30));
        Frame frame = executed(overGrid(
                new Statement.Assign(sum, add(new Node.Load(sum), load(CONSTANT))),
                new Statement.Assign(grid(other(0), COLUMNS), new Node.Load(sum))));
        assertThat(frame.values[other(0) + 11]).isEqualTo(12);
    }
}
