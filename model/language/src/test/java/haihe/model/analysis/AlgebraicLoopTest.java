package haihe.model.analysis;

import static haihe.model.Exprs.add;
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
import static haihe.model.Exprs.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Dimension;
import haihe.model.Expr.Reduction;
import haihe.model.Function;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.ModelBuilder;
import haihe.model.ModelException;
import haihe.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlgebraicLoopTest {

    private static final Dimension REGION = dimension("region", "Beijing", "Tianjin", "Hebei");

    @Test
    void findsNothingInASoundModel() {
        Model model = new ModelBuilder()
                .stock("s", number(1), List.of("f"), List.of())
                .flow("f", times(ref("s"), ref("r")))
                .aux("r", ref("s"))
                .build();
        assertThat(EvaluationOrder.loops(model)).isEmpty();
    }

    @Test
    void printsTheWholeLoopWithThePlaceOfEachMember() {
        Model model = new ModelBuilder()
                .aux("a", ref("b", fixed(2)))
                .aux("b", List.of(REGION), clause(ref("c"), REGION))
                .aux("c", add(ref("a"), ref("k")))
                .constant("k", "", 1)
                .build();
        Diagnostic loop = onlyLoop(model);
        assertThat(loop.code()).isEqualTo(Code.ALGEBRAIC_LOOP);
        assertThat(loop.severity()).isEqualTo(Severity.ERROR);
        assertThat(loop.span()).hasToString("m.conf:1:3");
        assertThat(loop.message()).isEqualTo("algebraic loop: a -> b[Hebei] -> c -> a");
        assertThat(loop.hint())
                .contains("a is defined at m.conf:1:3, b[Hebei] is defined at m.conf:2:3, c is defined at m.conf:3:3; "
                        + "break the loop with a stock, a delay, a smooth or PREVIOUS");
    }

    @Test
    void findsAVariableThatReadsItself() {
        Model model = new ModelBuilder().aux("a", add(ref("a"), number(1))).build();
        assertThat(messages(model)).containsExactly("algebraic loop: a -> a");
    }

    @Test
    void reportsSeveralLoopsTogether() {
        Model model = new ModelBuilder()
                .aux("a", ref("b"))
                .aux("b", ref("a"))
                .aux("c", add(ref("d"), ref("a")))
                .flow("d", ref("c"))
                .build();
        assertThat(messages(model)).containsExactly("algebraic loop: a -> b -> a", "algebraic loop: c -> d -> c");
    }

    @Test
    void printsAShortestLoopAndCountsTheOthers() {
        Model model = new ModelBuilder()
                .aux("a", add(ref("b"), ref("d")))
                .aux("b", ref("c"))
                .aux("c", ref("a"))
                .aux("d", ref("a"))
                .build();
        Diagnostic loop = onlyLoop(model);
        assertThat(loop.message()).isEqualTo("algebraic loop: a -> d -> a");
        assertThat(loop.hint())
                .hasValueSatisfying(
                        hint -> assertThat(hint).contains("2 more elements depend on themselves through these; "));
    }

    @Test
    void tellsALoopAtInitialisationApart() {
        Model model = new ModelBuilder()
                .stock("s", ref("a"), List.of(), List.of())
                .aux("a", times(ref("s"), number(2)))
                .build();
        Diagnostic loop = onlyLoop(model);
        assertThat(loop.message()).isEqualTo("algebraic loop at initialisation: s -> a -> s");
        assertThat(loop.hint())
                .hasValueSatisfying(hint -> assertThat(hint)
                        .endsWith("give one of them an initial value that does not depend on the others"));
    }

    @Test
    void findsASmoothWhoseInitialValueIsItsOwnInput() {
        Model model = new ModelBuilder()
                .aux("expected", call(Function.SMTH1, ref("actual"), number(4), ref("actual")))
                .aux("actual", ref("expected"))
                .build();
        assertThat(messages(model)).containsExactly("algebraic loop at initialisation: expected -> actual -> expected");
    }

    @Test
    void findsALoopThroughATrend() {
        Model model = new ModelBuilder()
                .aux("growth", call(Function.TREND, ref("sales"), number(4), number(0)))
                .aux("sales", ref("growth"))
                .build();
        assertThat(messages(model)).containsExactly("algebraic loop: growth -> sales -> growth");
    }

    @Test
    void findsElementsThatDependOnEachOther() {
        Model model = new ModelBuilder()
                .aux(
                        "share",
                        List.of(REGION),
                        clause(ref("share", fixed(1)), part(REGION, 0)),
                        clause(ref("share", fixed(0)), part(REGION, 1)),
                        clause(ref("share", fixed(0)), part(REGION, 2)))
                .build();
        assertThat(messages(model))
                .containsExactly("algebraic loop: share[Beijing] -> share[Tianjin] -> share[Beijing]");
    }

    @Test
    void findsAnArrayThatReadsItsOwnTotal() {
        Model model = new ModelBuilder()
                .aux(
                        "part",
                        List.of(REGION),
                        clause(reduce(Reduction.SUM, new Loop(1, REGION), ref("part", loop(1, REGION))), REGION))
                .build();
        assertThat(messages(model)).containsExactly("algebraic loop: part[Beijing] -> part[Beijing]");
    }

    @Test
    void takesAnUnknownSubscriptForAnyElement() {
        Model model = new ModelBuilder()
                .aux(
                        "x",
                        List.of(REGION),
                        clause(number(1), part(REGION, 0)),
                        clause(ref("x", computed(ref("k"))), part(REGION, 1, 2)))
                .constant("k", "", 1)
                .build();
        assertThat(messages(model)).containsExactly("algebraic loop: x[Tianjin] -> x[Tianjin]");
    }

    @Test
    void takesASubscriptOutsideTheDimensionForNothing() {
        Model model = new ModelBuilder()
                .aux("x", List.of(REGION), clause(ref("x", computed(add(element(0, REGION), number(3)))), REGION))
                .build();
        assertThat(messages(model)).isEmpty();
    }

    @Test
    void warnsWhereACutMakesOutflowAndInflowNeedEachOther() {
        Model model = new ModelBuilder()
                .nonNegativeStock("staff", number(10), List.of("hiring"), List.of("quits"))
                .flow("hiring", ref("quits"))
                .flow("quits", number(1))
                .build();
        Diagnostic loop = onlyLoop(model);
        assertThat(loop.severity()).isEqualTo(Severity.WARNING);
        assertThat(loop.message())
                .isEqualTo(
                        "the outflows of non-negative stock staff and its inflow hiring need each other, so that what"
                                + " flows in can flow out from the next step on only");
        assertThat(EvaluationOrder.of(model, Phase.EVALUATION).computations())
                .extracting(each -> each.variable().name().text())
                .containsExactly("quits", "hiring");
    }

    @Test
    void explainsALoopThroughTheOrderOfOutflows() {
        Model model = new ModelBuilder()
                .nonNegativeStock("staff", number(10), List.of(), List.of("quits", "retirement"))
                .flow("quits", ref("retirement"))
                .flow("retirement", number(1))
                .build();
        Diagnostic loop = onlyLoop(model);
        assertThat(loop.message()).isEqualTo("algebraic loop: quits -> retirement -> quits");
        assertThat(loop.hint())
                .hasValueSatisfying(
                        hint -> assertThat(hint)
                                .contains(
                                        "; stock staff is non-negative, so that its outflow retirement depends on its inflows and the outflows before it"));
    }

    @Test
    void refusesToOrderAModelWithALoop() {
        Model model = new ModelBuilder().aux("a", ref("b")).aux("b", ref("a")).build();
        assertThatThrownBy(() -> EvaluationOrder.of(model, Phase.EVALUATION))
                .isInstanceOf(ModelException.class)
                .hasMessage("m.conf:1:3: ALGEBRAIC_LOOP algebraic loop: a -> b -> a");
    }

    private static Diagnostic onlyLoop(Model model) {
        List<Diagnostic> loops = EvaluationOrder.loops(model);
        assertThat(loops).hasSize(1);
        return loops.get(0);
    }

    private static List<String> messages(Model model) {
        return EvaluationOrder.loops(model).stream().map(Diagnostic::message).toList();
    }
}
