package haihe.engine.internal.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.SlotSet;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two constants c0 and c1, a stock, its rate, ten other slots o0 to o9 of which those below o5 are columns. */
class PassesTest {

    private static final Layout LAYOUT = new Layout(2, 1, 10);
    private static final int RATE = LAYOUT.firstRate();
    private static final int OTHER = LAYOUT.firstOther();
    private static final Node CONSTANT = load(LAYOUT.firstConstant());
    private static final Node STOCK = load(LAYOUT.firstStock());
    private static final Node TEMPORARY = load(LAYOUT.size());
    private static final LoopRange LOOP = new LoopRange(0, 4);

    private static Node load(int slot) {
        return new Node.Load(Address.at(slot));
    }

    private static Node exp(Node node) {
        return new Node.Invoke(MathFunction.EXP, List.of(node));
    }

    private static Node times(Node left, Node right) {
        return new Node.Binary(BinaryOperator.MULTIPLY, left, right);
    }

    private static Statement assign(int slot, Node value) {
        return new Statement.Assign(Address.at(slot), value);
    }

    private static Program program(Statement... evaluate) {
        List<Program.Column> columns = List.of(
                new Program.Column("a", OTHER),
                new Program.Column("b", OTHER + 1),
                new Program.Column("c", OTHER + 2),
                new Program.Column("d", OTHER + 3),
                new Program.Column("e", OTHER + 4));
        return new Program(
                LAYOUT,
                List.of(),
                List.of(),
                List.of(),
                List.of(evaluate),
                List.of(),
                List.of(),
                0,
                List.of(),
                columns,
                SlotSet.none());
    }

    @Test
    void whatDependsOnConstantsOnlyIsComputedOnceARun() {
        Statement invariant = assign(OTHER, exp(CONSTANT));
        Statement user = assign(OTHER + 1, times(load(OTHER), CONSTANT));
        Statement varying = assign(RATE, times(STOCK, times(CONSTANT, load(OTHER))));

        Program result = InvariantCode.ofRuns().apply(program(invariant, user, varying));

        assertThat(result.run()).containsExactly(invariant, user, assign(LAYOUT.size(), times(CONSTANT, load(OTHER))));
        assertThat(result.evaluate()).containsExactly(assign(RATE, times(STOCK, TEMPORARY)));
        assertThat(result.layout().others()).isEqualTo(LAYOUT.others() + 1);
    }

    @Test
    void whatIsReadBeforeItIsWrittenDoesNotMove() {
        Program program = program(assign(OTHER, load(OTHER + 1)), assign(OTHER + 1, exp(CONSTANT)));
        Program result = InvariantCode.ofRuns().apply(program);
        assertThat(result.evaluate().get(0)).isEqualTo(assign(OTHER, load(OTHER + 1)));
        assertThat(result.evaluate().get(1)).isEqualTo(assign(OTHER + 1, TEMPORARY));
    }

    @Test
    void whatDependsOnTheEventTimeIsComputedOnceAStep() {
        Statement held = assign(OTHER, exp(load(Layout.EVENT_TIME)));
        Statement moving = assign(OTHER + 1, exp(load(Layout.TIME)));
        Program result = InvariantCode.ofSteps().apply(program(held, moving));
        assertThat(result.step()).containsExactly(held);
        assertThat(result.evaluate()).containsExactly(moving);
        assertThat(InvariantCode.ofRuns().apply(program(held, moving)).run()).isEmpty();
    }

    @Test
    void whatTwoEquationsHaveInCommonIsComputedOnce() {
        Program result = new CommonSubexpressions()
                .apply(program(
                        assign(OTHER, times(exp(STOCK), CONSTANT)), assign(OTHER + 1, times(CONSTANT, exp(STOCK)))));
        assertThat(result.evaluate())
                .containsExactly(
                        assign(LAYOUT.size(), exp(STOCK)),
                        assign(OTHER, times(TEMPORARY, CONSTANT)),
                        assign(OTHER + 1, times(CONSTANT, TEMPORARY)));
    }

    @Test
    void aVariableThatIsThatValueIsReadInstead() {
        Program result = new CommonSubexpressions()
                .apply(program(assign(OTHER, exp(STOCK)), assign(OTHER + 1, times(exp(STOCK), CONSTANT))));
        assertThat(result.evaluate())
                .containsExactly(assign(OTHER, exp(STOCK)), assign(OTHER + 1, times(load(OTHER), CONSTANT)));
    }

    @Test
    void whatOnlySidesOfConditionsHaveInCommonStaysThere() {
        Node choice = new Node.Select(CONSTANT, exp(STOCK), new Node.Literal(0));
        Program program = program(assign(OTHER, choice), assign(OTHER + 1, times(choice, CONSTANT)));
        Program other = program(
                assign(OTHER, times(choice, new Node.Literal(2))),
                assign(OTHER + 1, new Node.Select(STOCK, exp(STOCK), new Node.Literal(1))));
        assertThat(new CommonSubexpressions().apply(program).evaluate())
                .containsExactly(assign(OTHER, choice), assign(OTHER + 1, times(load(OTHER), CONSTANT)));
        assertThat(new CommonSubexpressions().apply(other)).isEqualTo(other);
    }

    @Test
    void whatIsWrittenInBetweenIsNotTheSame() {
        Program program = program(
                assign(OTHER, times(exp(load(OTHER + 6)), STOCK)),
                assign(OTHER + 6, STOCK),
                assign(OTHER + 1, times(exp(load(OTHER + 6)), STOCK)));
        assertThat(new CommonSubexpressions().apply(program)).isEqualTo(program);
    }

    @Test
    void whatIsTheSameInAllTurnsIsComputedBeforeTheLoop() {
        Address each = new Address(OTHER, List.of(new Address.Term(0, 1)));
        Node element = new Node.Load(new Address(OTHER + 5, List.of(new Address.Term(0, 1))));
        Statement loop =
                new Statement.ForEach(LOOP, List.of(new Statement.Assign(each, times(exp(STOCK), exp(element)))));
        Statement sum = assign(OTHER + 4, new Node.Reduce(Reduction.SUM, List.of(LOOP), times(exp(CONSTANT), element)));

        List<Statement> result = new LoopInvariants().apply(program(loop, sum)).evaluate();

        assertThat(result)
                .containsExactly(
                        assign(LAYOUT.size(), exp(STOCK)),
                        new Statement.ForEach(
                                LOOP, List.of(new Statement.Assign(each, times(TEMPORARY, exp(element))))),
                        assign(LAYOUT.size() + 1, exp(CONSTANT)),
                        assign(
                                OTHER + 4,
                                new Node.Reduce(
                                        Reduction.SUM, List.of(LOOP), times(load(LAYOUT.size() + 1), element))));
    }

    @Test
    void whatNobodyNeedsIsLeftOut() {
        Statement unused = assign(OTHER + 7, exp(load(OTHER + 8)));
        Statement usedByUnused = assign(OTHER + 8, STOCK);
        Statement used = assign(OTHER + 6, STOCK);
        Statement rate = assign(RATE, load(OTHER + 6));
        Statement column = assign(OTHER, STOCK);
        Program result = new DeadCode().apply(program(usedByUnused, unused, used, rate, column));
        assertThat(result.evaluate()).containsExactly(used, rate, column);
    }
}
