package haihe.model.analysis;

import static haihe.model.Exprs.add;
import static haihe.model.Exprs.binary;
import static haihe.model.Exprs.call;
import static haihe.model.Exprs.clause;
import static haihe.model.Exprs.computed;
import static haihe.model.Exprs.dimension;
import static haihe.model.Exprs.element;
import static haihe.model.Exprs.fixed;
import static haihe.model.Exprs.loop;
import static haihe.model.Exprs.number;
import static haihe.model.Exprs.part;
import static haihe.model.Exprs.reduce;
import static haihe.model.Exprs.ref;
import static haihe.model.Exprs.subtract;
import static haihe.model.Exprs.times;
import static haihe.model.Exprs.when;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Function;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.ModelBuilder;
import haihe.model.analysis.Computation.Window;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvaluationOrderTest {

    private static final Dimension REGION = dimension("region", "Beijing", "Tianjin", "Hebei");
    private static final Dimension AGE = dimension("age", 5);

    @Test
    void computesWhatIsNeededFirst() {
        Model model = new ModelBuilder()
                .aux("c", add(ref("a"), ref("b")))
                .aux("b", ref("a"))
                .aux("a", ref("k"))
                .constant("k", "", 1)
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("a", "b", "c");
    }

    @Test
    void keepsTheOrderOfDefinitionWhereNothingElseDecides() {
        Model model = new ModelBuilder()
                .aux("x", number(1))
                .aux("y", number(2))
                .aux("z", number(3))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("x", "y", "z");
    }

    @Test
    void takesStocksAsGivenAfterTheStart() {
        Model model = new ModelBuilder()
                .flow("f", times(ref("s"), ref("r")))
                .stock("s", ref("s0"), List.of("f"), List.of())
                .aux("r", number(0.1))
                .aux("s0", times(ref("r"), number(2)))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("r", "f", "s0");
        assertThat(order(model, Phase.INITIAL)).containsExactly("r", "s0", "s", "f");
    }

    @Test
    void cutsWhatASmoothReadsAfterTheStart() {
        Model model = new ModelBuilder()
                .aux("expected", call(Function.SMTH1, ref("actual"), ref("time"), number(3)))
                .aux("actual", times(ref("expected"), number(1.1)))
                .aux("time", add(ref("actual"), number(1)))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("expected", "actual", "time");
        assertThat(order(model, Phase.INITIAL)).containsExactly("expected", "actual", "time");
    }

    @Test
    void computesTheInitialValueOfASmoothBeforeIt() {
        Model model = new ModelBuilder()
                .aux("expected", call(Function.SMTH3, ref("actual"), number(4), ref("first")))
                .aux("first", number(3))
                .aux("actual", ref("expected"))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("expected", "first", "actual");
        assertThat(order(model, Phase.INITIAL)).containsExactly("first", "expected", "actual");
    }

    @Test
    void needsTheTimeOfADelayWithinTheInstant() {
        Model model = new ModelBuilder()
                .aux("out", call(Function.DELAY3, ref("in"), ref("lag"), number(0)))
                .aux("in", ref("out"))
                .aux("lag", number(2))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("lag", "out", "in");
    }

    @Test
    void readsTheInputOfATrendDirectly() {
        Model model = new ModelBuilder()
                .aux("growth", call(Function.TREND, ref("sales"), number(5), ref("first")))
                .aux("sales", number(3))
                .aux("first", ref("sales"))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("sales", "growth", "first");
        assertThat(order(model, Phase.INITIAL)).containsExactly("sales", "first", "growth");
    }

    @Test
    void computesWhatInitKeepsAtTheStartOnly() {
        Model model = new ModelBuilder()
                .aux("base", call(Function.INIT, ref("now")))
                .aux("now", number(3))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("base", "now");
        assertThat(order(model, Phase.INITIAL)).containsExactly("now", "base");
    }

    @Test
    void letsAVariableReadItsOwnPreviousValue() {
        Model model = new ModelBuilder()
                .aux("count", add(call(Function.PREVIOUS, ref("count"), ref("first")), number(1)))
                .aux("first", number(3))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("count", "first");
        assertThat(order(model, Phase.INITIAL)).containsExactly("first", "count");
    }

    @Test
    void keepsWholeArraysWhole() {
        Model model = new ModelBuilder()
                .aux("b", List.of(REGION), clause(ref("a", loop(0, REGION)), REGION))
                .aux("a", List.of(REGION), clause(number(1), part(REGION, 0)), clause(number(2), part(REGION, 1, 2)))
                .aux("total", reduce(Reduction.SUM, new Loop(0, REGION), ref("b", loop(0, REGION))))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("a#0[0+1]", "a#1[0+2]", "b#0[0+3]", "total");
        assertThat(EvaluationOrder.of(model, Phase.EVALUATION).computations()).allMatch(Computation::isWhole);
    }

    @Test
    void letsOneElementDependOnAnother() {
        Expr others = add(ref("share", fixed(0)), ref("share", fixed(1)));
        Model model = new ModelBuilder()
                .aux(
                        "share",
                        List.of(REGION),
                        clause(subtract(number(1), others), part(REGION, 2)),
                        clause(number(0.2), part(REGION, 0, 1)))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("share#1[0+2]", "share#0[0+1]");
    }

    @Test
    void computesACohortChainOneAgeAfterTheOtherInWholeRows() {
        Expr before = ref("cohort", computed(subtract(element(0, AGE), number(1))), loop(1, REGION));
        Model model = new ModelBuilder()
                .aux("cohort", List.of(AGE, REGION), clause(times(before, number(0.9)), AGE, REGION))
                .build();
        assertThat(order(model, Phase.EVALUATION))
                .containsExactly(
                        "cohort#0[0+1,0+3]",
                        "cohort#0[1+1,0+3]",
                        "cohort#0[2+1,0+3]",
                        "cohort#0[3+1,0+3]",
                        "cohort#0[4+1,0+3]");
        assertThat(EvaluationOrder.of(model, Phase.EVALUATION).computations()).noneMatch(Computation::isWhole);
    }

    @Test
    void mergesColumnsOfAnOuterDimension() {
        Expr before = ref("cohort", loop(0, REGION), computed(subtract(element(1, AGE), number(1))));
        Model model = new ModelBuilder()
                .aux("cohort", List.of(REGION, AGE), clause(before, REGION, AGE))
                .build();
        assertThat(order(model, Phase.EVALUATION).subList(0, 2))
                .containsExactly("cohort#0[0+3,0+1]", "cohort#0[0+3,1+1]");
    }

    @Test
    void seesThroughABranchThatIsNeverTaken() {
        Expr first = binary(BinaryOperator.EQUAL, element(0, AGE), number(1));
        Expr earlier = reduce(
                Reduction.SUM,
                new Loop(1, AGE),
                when(binary(BinaryOperator.LESS, element(1, AGE), element(0, AGE)), ref("x", loop(1, AGE)), number(0)));
        Model model = new ModelBuilder()
                .aux("x", List.of(AGE), clause(when(first, number(1), earlier), AGE))
                .build();
        assertThat(order(model, Phase.EVALUATION))
                .containsExactly("x#0[0+1]", "x#0[1+1]", "x#0[2+1]", "x#0[3+1]", "x#0[4+1]");
    }

    @Test
    void ordersElementsOfSeveralArraysTogether() {
        Model model = new ModelBuilder()
                .aux(
                        "a",
                        List.of(REGION),
                        clause(number(1), part(REGION, 0)),
                        clause(ref("b", fixed(0)), part(REGION, 1)),
                        clause(ref("b", fixed(1)), part(REGION, 2)))
                .aux("b", List.of(REGION), clause(ref("a", loop(0, REGION)), REGION))
                .build();
        assertThat(order(model, Phase.EVALUATION))
                .containsExactly("a#0[0+1]", "b#0[0+1]", "a#1[0+1]", "b#0[1+1]", "a#2[0+1]", "b#0[2+1]");
    }

    @Test
    void followsAnArrayOverAPartOfADimension() {
        Dimension ends = part(REGION, 0, 2);
        Model model = new ModelBuilder()
                .aux(
                        "x",
                        List.of(ends),
                        clause(ref("x", fixed(2)), part(REGION, 0)),
                        clause(number(1), part(REGION, 2)))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("x#1[0+1]", "x#0[0+1]");
    }

    @Test
    void computesWhatLimitsAnOutflowBeforeIt() {
        Model model = new ModelBuilder()
                .nonNegativeStock("s", number(3), List.of("in"), List.of("first", "second"))
                .flow("second", number(1))
                .flow("first", number(1))
                .flow("in", number(1))
                .build();
        assertThat(order(model, Phase.EVALUATION)).containsExactly("in", "first", "second");
        assertThat(order(model, Phase.INITIAL)).containsExactly("s", "in", "first", "second");
    }

    static List<String> order(Model model, Phase phase) {
        return EvaluationOrder.of(model, phase).computations().stream()
                .map(EvaluationOrderTest::name)
                .toList();
    }

    private static String name(Computation computation) {
        String name = computation.variable().name().text();
        if (computation.windows().isEmpty()) {
            return name;
        }
        return computation.windows().stream()
                .map(EvaluationOrderTest::name)
                .collect(Collectors.joining(",", name + "#" + computation.clause() + "[", "]"));
    }

    private static String name(Window window) {
        return window.first() + "+" + window.count();
    }
}
