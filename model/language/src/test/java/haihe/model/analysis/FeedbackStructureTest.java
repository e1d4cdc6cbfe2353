package haihe.model.analysis;

import static haihe.model.Exprs.add;
import static haihe.model.Exprs.binary;
import static haihe.model.Exprs.call;
import static haihe.model.Exprs.clause;
import static haihe.model.Exprs.computed;
import static haihe.model.Exprs.dimension;
import static haihe.model.Exprs.equation;
import static haihe.model.Exprs.lookup;
import static haihe.model.Exprs.loop;
import static haihe.model.Exprs.number;
import static haihe.model.Exprs.over;
import static haihe.model.Exprs.reduce;
import static haihe.model.Exprs.ref;
import static haihe.model.Exprs.subtract;
import static haihe.model.Exprs.times;
import static haihe.model.Exprs.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Function;
import haihe.model.GraphicalFunction;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.ModelBuilder;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Variable.Auxiliary;
import haihe.model.Variable.Flow;
import haihe.model.Variable.Lookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedbackStructureTest {

    private static final Dimension REGION = dimension("region", 2);

    @Test
    void linksFlowsAndInformationAndMarksLoops() {
        Model model = new ModelBuilder()
                .stock("prey", ref("first"), List.of("births"), List.of("deaths"))
                .flow("births", times(ref("prey"), ref("rate")))
                .flow("deaths", over(ref("prey"), ref("life")))
                .aux("report", ref("prey"))
                .constant("rate", "", 1)
                .constant("life", "", 1)
                .constant("first", "", 1)
                .build();
        assertThat(FeedbackStructure.of(model).links())
                .extracting(FeedbackStructureTest::text)
                .containsExactly(
                        "births INFLOW POSITIVE prey loop",
                        "deaths OUTFLOW NEGATIVE prey loop",
                        "first INITIAL POSITIVE prey",
                        "prey INFORMATION POSITIVE births loop",
                        "rate INFORMATION POSITIVE births",
                        "prey INFORMATION POSITIVE deaths loop",
                        "life INFORMATION NEGATIVE deaths",
                        "prey INFORMATION POSITIVE report");
    }

    @Test
    void doesNotCountAnInitialValueAsFeedback() {
        Model model = new ModelBuilder()
                .stock("s", call(Function.INIT, ref("a")), List.of(), List.of())
                .aux("a", add(ref("s"), number(1)))
                .build();
        assertThat(FeedbackStructure.of(model).links())
                .extracting(FeedbackStructureTest::text)
                .containsExactly("a INITIAL POSITIVE s", "s INFORMATION POSITIVE a");
    }

    @ParameterizedTest
    @MethodSource
    void findsSigns(Expr expr, String expected) {
        assertThat(signs(expr)).isEqualTo(expected);
    }

    static Stream<Arguments> findsSigns() {
        Expr a = ref("a");
        Expr b = ref("b");
        Expr debt = ref("debt");
        Expr gap = ref("gap");
        return Stream.of(
                arguments(add(a, b), "a+ b+"),
                arguments(subtract(a, b), "a+ b-"),
                arguments(new Expr.Unary(UnaryOperator.NEGATE, a, Span.NONE), "a-"),
                arguments(new Expr.Unary(UnaryOperator.NOT, a, Span.NONE), "a?"),
                arguments(times(a, b), "a+ b+"),
                arguments(times(a, debt), "a- debt+"),
                arguments(times(a, gap), "a? gap+"),
                arguments(over(a, b), "a+ b-"),
                arguments(over(gap, b), "gap+ b?"),
                arguments(times(a, subtract(number(1), over(a, b))), "a? b+"),
                arguments(add(a, times(number(-1), a)), "a?"),
                arguments(binary(BinaryOperator.POWER, a, number(2)), "a+"),
                arguments(binary(BinaryOperator.POWER, a, number(-1)), "a-"),
                arguments(binary(BinaryOperator.POWER, gap, number(2)), "gap?"),
                arguments(binary(BinaryOperator.MODULO, a, b), "a? b?"),
                arguments(binary(BinaryOperator.GREATER, a, b), "a+ b-"),
                arguments(binary(BinaryOperator.LESS, a, b), "a- b+"),
                arguments(binary(BinaryOperator.EQUAL, a, b), "a? b?"),
                arguments(binary(BinaryOperator.AND, a, gap), "a? gap?"),
                arguments(binary(BinaryOperator.OR, a, b), "a+ b+"),
                arguments(when(a, b, number(0)), "a? b+"),
                arguments(call(Function.MAX, a, b), "a+ b+"),
                arguments(times(call(Function.MAX, gap, number(0)), a), "gap+ a+"),
                arguments(call(Function.ABS, debt), "debt-"),
                arguments(call(Function.EXP, subtract(number(0), a)), "a-"),
                arguments(call(Function.ARCCOS, a), "a-"),
                arguments(call(Function.SIN, a), "a?"),
                arguments(call(Function.SAFEDIV, a, b, number(0)), "a+ b-"),
                arguments(call(Function.SMTH1, a, b, a), "a+ b?"),
                arguments(call(Function.DELAYN, a, b, number(3), number(0)), "a+ b?"),
                arguments(call(Function.PREVIOUS, a, number(0)), "a+"),
                arguments(call(Function.TREND, a, b, number(0)), "a? b?"),
                arguments(call(Function.STEP, a, b), "a+ b-"),
                arguments(call(Function.PULSE, a, b, number(0)), "a+ b?"),
                arguments(call(Function.NORMAL, a, b), "a+ b?"),
                arguments(lookup("rising", a), "rising? a+"),
                arguments(lookup("falling", a), "falling? a-"),
                arguments(lookup("humped", a), "humped? a?"),
                arguments(times(lookup("falling", a), b), "falling? a- b+"),
                arguments(times(ref("cut"), gap), "cut? gap+"),
                arguments(reduce(Reduction.SUM, new Loop(0, REGION), ref("row", loop(0, REGION))), "row+"),
                arguments(reduce(Reduction.STDDEV, new Loop(0, REGION), ref("row", loop(0, REGION))), "row?"),
                arguments(ref("row", computed(a)), "row+ a?"));
    }

    @Test
    void leavesClausesThatDisagreeOpen() {
        ModelBuilder builder = basics();
        builder.add(new Auxiliary(
                builder.declaration("x", "", List.of(REGION)),
                equation(
                        clause(ref("a"), haihe.model.Exprs.part(REGION, 0)),
                        clause(subtract(number(1), ref("a")), haihe.model.Exprs.part(REGION, 1)))));
        assertThat(signsOf(builder.build())).isEqualTo("a?");
    }

    private static String signs(Expr expr) {
        return signsOf(basics().aux("x", expr).build());
    }

    private static String signsOf(Model model) {
        Map<Sign, String> symbols = Map.of(Sign.POSITIVE, "+", Sign.NEGATIVE, "-", Sign.UNKNOWN, "?");
        return FeedbackStructure.of(model).links().stream()
                .filter(link -> link.to().equals(Name.of("x")))
                .map(link -> link.from() + symbols.get(link.sign()))
                .collect(Collectors.joining(" "));
    }

    private static ModelBuilder basics() {
        ModelBuilder builder = new ModelBuilder()
                .constant("a", "", 1)
                .stock("b", number(1), List.of(), List.of())
                .constant("debt", "", -1)
                .aux("gap", subtract(ref("a"), ref("b")))
                .constant("row", REGION);
        builder.add(new Flow(
                builder.declaration("cut", "", List.of()), equation(clause(subtract(ref("a"), ref("b")))), true));
        addLookup(builder, "rising", 0, 1, 1);
        addLookup(builder, "falling", 2, 1, 0);
        addLookup(builder, "humped", 0, 1, 0);
        return builder;
    }

    private static void addLookup(ModelBuilder builder, String name, double... y) {
        GraphicalFunction function = new GraphicalFunction(
                GraphicalFunction.Kind.CONTINUOUS,
                List.of(0.0, 1.0, 2.0),
                java.util.Arrays.stream(y).boxed().toList());
        builder.add(new Lookup(builder.declaration(name, "", List.of()), List.of(function), Optional.empty()));
    }

    private static String text(FeedbackStructure.Link link) {
        String loop = link.feedback() ? " loop" : "";
        return link.from() + " " + link.kind() + " " + link.sign() + " " + link.to() + loop;
    }
}
