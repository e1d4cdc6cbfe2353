package haihe.model.units;

import static haihe.model.Exprs.add;
import static haihe.model.Exprs.at;
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
import static haihe.model.Exprs.refAt;
import static haihe.model.Exprs.subtract;
import static haihe.model.Exprs.times;
import static haihe.model.Exprs.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Function;
import haihe.model.Loop;
import haihe.model.ModelBuilder;
import haihe.model.Severity;
import haihe.model.Span;
import haihe.model.Variable.Auxiliary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnitCheckTest {

    private static final Dimension REGION = dimension("region", 3);

    @ParameterizedTest
    @MethodSource
    void acceptsWhatAgrees(Expr expr, String unit) {
        assertThat(problemsOf(expr, unit)).isEmpty();
    }

    static Stream<Arguments> acceptsWhatAgrees() {
        return Stream.of(
                arguments(add(ref("people"), ref("people")), "people"),
                arguments(add(ref("people"), number(0)), "people"),
                arguments(number(0), "people"),
                arguments(number(20), "people"),
                arguments(negative(20), "people"),
                arguments(number(3), "1"),
                arguments(times(number(3), ref("people")), "people"),
                arguments(over(ref("gdp"), ref("people")), "CNY/people/year"),
                arguments(over(ref("people"), ref("people")), "dmnl"),
                arguments(times(ref("rate"), ref("people")), "people/year"),
                arguments(binary(BinaryOperator.LESS, ref("people"), number(0)), "1"),
                arguments(binary(BinaryOperator.MODULO, call(Function.TIME), ref("lag")), "year"),
                arguments(binary(BinaryOperator.AND, ref("people"), ref("gdp")), "1"),
                arguments(binary(BinaryOperator.POWER, ref("length"), number(2)), "m^2"),
                arguments(binary(BinaryOperator.POWER, ref("length"), negative(1)), "1/m"),
                arguments(cubeOfACubicRoot(), "m"),
                arguments(binary(BinaryOperator.POWER, ref("share"), ref("share")), "1"),
                arguments(call(Function.SQRT, times(ref("length"), ref("length"))), "m"),
                arguments(call(Function.EXP, times(ref("rate"), call(Function.DT))), "1"),
                arguments(call(Function.MAX, ref("people"), number(0)), "people"),
                arguments(call(Function.MIN, number(0), ref("people")), "people"),
                arguments(call(Function.MIN, ref("people"), call(Function.INF)), "people"),
                arguments(call(Function.INT, ref("people")), "people"),
                arguments(call(Function.SAFEDIV, ref("gdp"), ref("people"), number(0)), "CNY/people/year"),
                arguments(call(Function.NORMAL, ref("people"), ref("people")), "people"),
                arguments(call(Function.SMTH3, ref("people"), ref("lag"), ref("people")), "people"),
                arguments(call(Function.DELAYN, ref("people"), ref("lag"), number(4), number(0)), "people"),
                arguments(call(Function.TREND, ref("people"), ref("lag"), ref("rate")), "1/year"),
                arguments(call(Function.FORCST, ref("people"), ref("lag"), ref("lag"), number(0)), "people"),
                arguments(call(Function.PREVIOUS, ref("people"), number(0)), "people"),
                arguments(call(Function.INIT, ref("people")), "people"),
                arguments(call(Function.STEP, ref("people"), call(Function.STARTTIME)), "people"),
                arguments(
                        call(Function.RAMP, times(ref("people"), ref("rate")), ref("lag"), call(Function.INF)),
                        "people"),
                arguments(call(Function.PULSE, ref("people"), ref("lag"), number(0)), "people/year"),
                arguments(call(Function.PI), "1"),
                arguments(when(ref("people"), ref("gdp"), number(0)), "CNY/year"),
                arguments(lookup("effect", ref("people")), "1"),
                arguments(lookup("curve", ref("gdp")), "m"),
                arguments(ref("rain"), "m/year"),
                arguments(ref("row", computed(number(2))), "people"),
                arguments(reduce(Reduction.SUM, new Loop(0, REGION), ref("row", loop(0, REGION))), "people"),
                arguments(reduce(Reduction.SIZE, new Loop(0, REGION), ref("row", loop(0, REGION))), "1"),
                arguments(rank(ref("row", loop(0, REGION)), number(2)), "1"),
                arguments(new Expr.Element(loop(0, REGION), Span.NONE), "1"));
    }

    @ParameterizedTest
    @MethodSource
    void reportsWhatDisagrees(Expr expr, String unit, String message) {
        assertThat(problemsOf(expr, unit)).extracting(Diagnostic::message).containsExactly(message);
    }

    static Stream<Arguments> reportsWhatDisagrees() {
        return Stream.of(
                arguments(
                        add(ref("people"), ref("gdp")),
                        "people",
                        "the left side of + has the unit people, but the right side has the unit cny/year"),
                arguments(
                        add(ref("people"), number(5)),
                        "people",
                        "the left side of + has the unit people, but the right side is a pure number"),
                arguments(
                        binary(BinaryOperator.GREATER_OR_EQUAL, ref("share"), ref("people")),
                        "1",
                        "the left side of >= is a pure number, but the right side has the unit people"),
                arguments(
                        binary(BinaryOperator.MODULO, ref("people"), ref("lag")),
                        "people",
                        "the left side of MOD has the unit people, but the right side has the unit year"),
                arguments(ref("gdp"), "people", "the equation has the unit cny/year, but x is declared in people"),
                arguments(
                        over(ref("people"), ref("people")),
                        "people",
                        "the equation is a pure number, but x is declared in people"),
                arguments(ref("people"), "1", "the equation has the unit people, but x is declared as a pure number"),
                arguments(
                        binary(BinaryOperator.POWER, ref("length"), ref("share")),
                        "m",
                        "the base of ^ has the unit m, but the exponent is not a number written out"),
                arguments(
                        binary(BinaryOperator.POWER, number(2), ref("lag")),
                        "1",
                        "the exponent of ^ must be a pure number, but has the unit year"),
                arguments(
                        call(Function.EXP, ref("lag")),
                        "1",
                        "the argument of EXP must be a pure number, but has the unit year"),
                arguments(
                        call(Function.MAX, ref("people"), ref("gdp")),
                        "people",
                        "the first argument of MAX has the unit people, but the second argument of MAX has the unit cny/year"),
                arguments(
                        call(Function.SAFEDIV, ref("people"), ref("lag"), ref("people")),
                        "people/year",
                        "the value for a denominator of 0 of SAFEDIV must have the unit people/year,"
                                + " but has the unit people"),
                arguments(
                        call(Function.SMTH1, ref("people"), number(3), number(0)),
                        "people",
                        "the averaging time of SMTH1 must have the unit year, but is a pure number"),
                arguments(
                        call(Function.DELAY3, ref("people"), ref("lag"), ref("gdp")),
                        "people",
                        "the input of DELAY3 has the unit people, but the initial value of DELAY3 has the unit cny/year"),
                arguments(
                        call(Function.SMTHN, ref("people"), ref("lag"), ref("lag"), number(0)),
                        "people",
                        "the order of SMTHN must be a pure number, but has the unit year"),
                arguments(
                        call(Function.TREND, ref("people"), ref("lag"), ref("share")),
                        "1/year",
                        "the initial trend of TREND must have the unit 1/year, but is a pure number"),
                arguments(
                        call(Function.RAMP, ref("people"), ref("lag"), call(Function.INF)),
                        "people",
                        "the equation has the unit people*year, but x is declared in people"),
                arguments(
                        call(Function.PULSE, ref("people"), ref("people"), number(0)),
                        "people/year",
                        "the first time of PULSE must have the unit year, but has the unit people"),
                arguments(
                        when(number(1), ref("people"), ref("gdp")),
                        "people",
                        "the value after THEN has the unit people, but the value after ELSE has the unit cny/year"),
                arguments(
                        lookup("effect", ref("gdp")),
                        "1",
                        "the input of effect must have the unit people, but has the unit cny/year"),
                arguments(
                        ref("row", computed(ref("lag"))),
                        "people",
                        "a subscript must be a pure number, but has the unit year"),
                arguments(
                        rank(ref("row", loop(0, REGION)), ref("lag")),
                        "1",
                        "the rank of RANK must be a pure number, but has the unit year"));
    }

    @Test
    void pointsAtTheExpressionAndSaysWhatIsMissing() {
        Expr sum = new Expr.Binary(BinaryOperator.ADD, refAt(20, "people"), refAt(29, "gdp"), at(20, 12));
        assertThat(problemsOf(sum, "people"))
                .containsExactly(Diagnostic.warning(
                                Code.UNIT_MISMATCH,
                                at(20, 12),
                                "the left side of + has the unit people, but the right side has the unit cny/year")
                        .withHint("multiply the right side by a constant in people*year/cny if that is what it lacks"));
        assertThat(problemsOf(refAt(20, "gdp"), "people"))
                .containsExactly(Diagnostic.warning(
                                Code.UNIT_MISMATCH,
                                at(20, 3),
                                "the equation has the unit cny/year, but x is declared in people")
                        .withHint("the equation lacks a factor in people*year/cny"));
    }

    @Test
    void tellsThatANumberInAnEquationHasNoUnit() {
        assertThat(problemsOf(subtract(number(5), ref("people")), "people"))
                .extracting(problem -> problem.hint().orElse(""))
                .containsExactly("a number in an equation has no unit: make 5 a constant in people");
        assertThat(problemsOf(call(Function.SMTH1, ref("people"), number(2.5), number(0)), "people"))
                .extracting(problem -> problem.hint().orElse(""))
                .containsExactly("a number in an equation has no unit: make 2.5 a constant in year");
    }

    @Test
    void tellsHowToMakeAPureNumber() {
        assertThat(problemsOf(call(Function.EXP, ref("people")), "1"))
                .extracting(problem -> problem.hint().orElse(""))
                .containsExactly("divide it by a reference value in people");
    }

    @Test
    void reportsEveryIndependentMismatchOfAnEquationOnce() {
        Expr first = add(ref("people"), ref("gdp"));
        Expr second = call(Function.LN, ref("length"));
        assertThat(problemsOf(times(first, second), "people")).hasSize(2);
        assertThat(problemsOf(call(Function.SMTH1, second, ref("lag"), second), "1"))
                .hasSize(1);
    }

    @Test
    void checksEveryClauseAndTheInitialValueOfAStock() {
        ModelBuilder builder = basics();
        builder.add(new Auxiliary(
                        builder.declaration("y", "people", List.of(REGION)),
                        equation(
                                clause(ref("gdp"), haihe.model.Exprs.part(REGION, 0)),
                                clause(ref("length"), haihe.model.Exprs.part(REGION, 1, 2)))))
                .stock("s", "people", ref("lag"), List.of(), List.of());
        assertThat(UnitCheck.check(builder.build()))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the equation has the unit cny/year, but y is declared in people",
                        "the equation has the unit m, but y is declared in people",
                        "the equation has the unit year, but s is declared in people");
    }

    @Test
    void wantsAFlowInItsStocksUnitPerTime() {
        ModelBuilder builder = new ModelBuilder()
                .stock("prey", "hare", number(0), List.of("births"), List.of("deaths", "hunting"))
                .flow("births", "hare/year", number(0))
                .flow("deaths", "hare", number(0))
                .flow("hunting", "1", number(0));
        assertThat(UnitCheck.check(builder.build()))
                .extracting(problem -> problem.span() + " " + problem.message())
                .containsExactly(
                        "m.conf:3:3 deaths has the unit hare, but as an outflow of prey it needs hare/year",
                        "m.conf:4:3 hunting is a pure number, but as an outflow of prey it needs hare/year");
    }

    @Test
    void reportsAMissingUnitOnceAndTakesItForAnyOther() {
        ModelBuilder builder = new ModelBuilder()
                .constant("k", "", 1)
                .aux("total", "people", times(ref("k"), ref("k")))
                .flow("f", add(ref("total"), ref("k")))
                .stock("s", "people", number(0), List.of("f"), List.of());
        assertThat(UnitCheck.check(builder.build()))
                .containsExactly(
                        Diagnostic.warning(Code.UNIT_MISSING, new Span("m.conf", 1, 3, 1), "k has no unit")
                                .withHint("add unit = \"...\", or unit = \"1\" for a pure number"),
                        Diagnostic.warning(Code.UNIT_MISSING, new Span("m.conf", 3, 3, 1), "f has no unit")
                                .withHint("its equation gives people: add unit = \"people\""));
    }

    @Test
    void saysOnceThatAModelHasNoUnitsAtAll() {
        ModelBuilder builder =
                new ModelBuilder().aux("a", number(1)).aux("b", ref("a")).constant("c", "", 1);
        assertThat(UnitCheck.check(builder.build()))
                .extracting(problem -> problem.severity() + " " + problem.code() + " " + problem.message())
                .containsExactly(Severity.WARNING
                        + " UNIT_MISSING no variable of the model has a unit, so that units are not checked");
    }

    @Test
    void findsTheUnitOfTimeWhateverItsSpelling() {
        ModelBuilder builder = new ModelBuilder("YEAR").aux("t", "year", call(Function.TIME));
        assertThat(UnitCheck.check(builder.build())).isEmpty();
    }

    @Test
    void doesNotJudgeTimesWhereTheModelNamesNoUnitOfTime() {
        ModelBuilder builder = new ModelBuilder("")
                .aux("a", "people", call(Function.SMTH1, ref("a"), number(3), number(0)))
                .flow("f", "people", number(0))
                .stock("s", "people", number(0), List.of("f"), List.of());
        assertThat(UnitCheck.check(builder.build())).isEmpty();
    }

    private static List<Diagnostic> problemsOf(Expr expr, String unit) {
        return UnitCheck.check(basics().aux("x", unit, expr).build());
    }

    private static ModelBuilder basics() {
        ModelBuilder builder = new ModelBuilder();
        return builder.constant("people", "people", 1)
                .constant("gdp", "CNY/year", 1)
                .constant("rate", "1/year", 1)
                .constant("lag", "year", 1)
                .constant("share", "1", 1)
                .constant("length", "m", 1)
                .lookup("effect", "1", "people")
                .lookup("curve", "m", "")
                .series("rain", "m/year")
                .add(new Auxiliary(
                        builder.declaration("row", "people", List.of(REGION)),
                        equation(clause(ref("people"), REGION))));
    }

    private static Expr negative(double value) {
        return new Expr.Unary(UnaryOperator.NEGATE, number(value), Span.NONE);
    }

    private static Expr cubeOfACubicRoot() {
        Expr third = over(number(1), number(3));
        return binary(BinaryOperator.POWER, binary(BinaryOperator.POWER, ref("length"), third), number(3));
    }

    private static Expr rank(Expr body, Expr rank) {
        return new Expr.Rank(new Loop(0, REGION), body, rank, Optional.empty(), Span.NONE);
    }
}
