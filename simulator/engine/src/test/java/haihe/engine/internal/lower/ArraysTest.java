package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.clause;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static haihe.engine.internal.lower.ModelBuilder.subRange;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Statement;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.GraphicalFunction;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.TimeSeries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArraysTest {

    private static final Dimension REGION = dimension("region", "A", "B", "C", "D");
    private static final Dimension ENDS = subRange("ends", REGION, "A", "C", "D");
    private static final Dimension MIDDLE = subRange("middle", REGION, "B", "C");
    private static final Dimension FUEL = dimension("fuel", "coal", "gas");

    /** A model with c[region,fuel] = 1, 2 / 3, 4 / 5, 6 / 7, 8 and v[region] = 4, -1, 4, 0.5. */
    private static ModelBuilder model() {
        return new ModelBuilder()
                .time(0, 1, 1)
                .constant("c", List.of(REGION, FUEL), 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)
                .constant("v", List.of(REGION), 4.0, -1.0, 4.0, 0.5);
    }

    private static double[] regions(Model model, String name) {
        EulerRun run = EulerRun.of(model);
        return List.of("A", "B", "C", "D").stream()
                .mapToDouble(element -> run.column(name + "[" + element + "]")[0])
                .toArray();
    }

    private static double single(ModelBuilder model, Expr expr) {
        return EulerRun.of(model.aux("x", expr).build()).column("x")[0];
    }

    @Test
    void anEquationForAllElementsStaysOneLoop() {
        Model model = model().aux("x", List.of(REGION), multiply(ref("v", at(0, REGION)), number(2)))
                .build();
        assertThat(regions(model, "x")).containsExactly(8, -2, 8, 1);
        assertThat(Lowering.lower(model).program().evaluate()).singleElement().isInstanceOf(Statement.ForEach.class);
    }

    @Test
    void elementsMayHaveEquationsOfTheirOwn() {
        Model model = model().aux(
                        "x",
                        List.of(REGION),
                        clause(number(7), subRange("a", REGION, "A")),
                        clause(ref("v", at(0, MIDDLE)), MIDDLE),
                        clause(ref("x", fixed(0)), subRange("d", REGION, "D")))
                .build();
        assertThat(regions(model, "x")).containsExactly(7, -1, 4, 7);
    }

    @Test
    void subRangesWithGapsAreCutIntoLines() {
        Model model = model().aux(
                        "x",
                        List.of(REGION),
                        clause(multiply(ref("v", at(0, ENDS)), element(at(0, ENDS))), ENDS),
                        clause(number(-9), subRange("b", REGION, "B")))
                .build();
        assertThat(regions(model, "x")).containsExactly(4, -9, 12, 2);
    }

    @Test
    void subscriptsMayRunInAnyOrder() {
        Model model =
                model().aux("x", List.of(REGION), ref("v", at(0, 3, 0, 1, 2))).build();
        assertThat(regions(model, "x")).containsExactly(0.5, 4, -1, 4);
        Model reversed =
                model().aux("x", List.of(REGION), ref("v", at(0, 3, 2, 1, 0))).build();
        assertThat(regions(reversed, "x")).containsExactly(0.5, 4, -1, 4);
    }

    @Test
    void oneLoopMayServeTwoSubscripts() {
        Dimension other = dimension("other", "P", "Q", "R", "S");
        Double[] squares = new Double[16];
        for (int i = 0; i < 16; i++) {
            squares[i] = (double) i;
        }
        Model model = model().constant("m", List.of(REGION, other), squares)
                .aux("x", List.of(REGION), ref("m", at(0, REGION), at(0, other)))
                .build();
        assertThat(regions(model, "x")).as("the diagonal").containsExactly(0, 5, 10, 15);
    }

    @Test
    void twoDimensionsAreTransposedByTheirLoops() {
        EulerRun run = EulerRun.of(model().aux("t", List.of(FUEL, REGION), ref("c", at(1, REGION), at(0, FUEL)))
                .build());
        assertThat(run.column("t[gas,C]")[0]).isEqualTo(6);
        assertThat(run.column("t[coal,B]")[0]).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"SUM, 7.5", "MEAN, 1.875", "MIN, -1", "MAX, 4", "SIZE, 4"})
    void reducesAnArray(Reduction reduction, double expected) {
        assertThat(single(model(), reduce(reduction, ref("v", at(5, REGION)), new Loop(5, REGION))))
                .isEqualTo(expected);
    }

    @Test
    void standardDeviationIsThatOfThePopulation() {
        double mean = 1.875;
        double squares = 2 * (4 - mean) * (4 - mean) + (-1 - mean) * (-1 - mean) + (0.5 - mean) * (0.5 - mean);
        double deviation = single(model(), reduce(Reduction.STDDEV, ref("v", at(0, REGION)), new Loop(0, REGION)));
        // Four updates of a running mean and sum, about one rounding each.
        assertThat(deviation).isCloseTo(Math.sqrt(squares / 4), org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void reducesPartsOfArrays() {
        Expr ends = reduce(Reduction.SUM, ref("v", at(0, ENDS)), new Loop(0, ENDS));
        Expr slice = reduce(Reduction.SUM, ref("c", at(0, MIDDLE), fixed(1)), new Loop(0, MIDDLE));
        Expr all = reduce(Reduction.SUM, ref("c", at(0, REGION), at(1, FUEL)), new Loop(0, REGION), new Loop(1, FUEL));
        assertThat(single(model(), ends)).as("a sub-range with a gap").isEqualTo(8.5);
        assertThat(single(model(), slice)).isEqualTo(10);
        assertThat(single(model(), all)).isEqualTo(36);
    }

    @Test
    void reductionsNestAndMixWithTheLoopsAround() {
        Expr inner = reduce(Reduction.SUM, ref("c", at(0, REGION), at(2, FUEL)), new Loop(2, FUEL));
        Expr outer = reduce(Reduction.MAX, multiply(inner, ref("v", at(1, REGION))), new Loop(1, REGION));
        assertThat(regions(model().aux("x", List.of(REGION), outer).build(), "x"))
                .containsExactly(12, 28, 44, 60);
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2.9, -1", "4, 0.5", "0.9, 0", "5, 0", "-3, 0"})
    void computedSubscriptsRoundDownAndAreZeroOutside(double number, double expected) {
        assertThat(single(model(), ref("v", computed(number(number))))).isEqualTo(expected);
    }

    @Test
    void computedSubscriptsMixWithLoops() {
        Expr last = ref("c", at(0, REGION), computed(subtract(number(3), element(at(0, 0, 1, 0, 1)))));
        assertThat(regions(model().aux("x", List.of(REGION), last).build(), "x"))
                .containsExactly(2, 3, 6, 7);
    }

    @Test
    void arraysMayBeDefinedElementByElementFromThemselves() {
        Expr before = ref("x", computed(subtract(element(at(0, REGION)), number(1))));
        Model model = model().aux("x", List.of(REGION), add(before, ref("v", at(0, REGION))))
                .build();
        assertThat(regions(model, "x")).as("running total").containsExactly(4, 3, 7, 7.5);
    }

    @Test
    void lookupsMayBeArraysWithFixedLoopAndComputedSubscripts() {
        Model model = model().lookup("f", List.of(REGION), line(1), line(10), line(100), line(1000))
                .aux("each", List.of(REGION), lookup("f", ref("v", at(0, REGION)), at(0, REGION)))
                .aux("second", List.of(REGION), lookup("f", ref("v", at(0, REGION)), fixed(1)))
                .aux("next", List.of(REGION), lookup("f", number(2), computed(add(element(at(0, REGION)), number(1)))))
                .aux("some", reduce(Reduction.SUM, lookup("f", number(3), at(0, ENDS)), new Loop(0, ENDS)))
                .build();
        assertThat(regions(model, "each")).containsExactly(4, -10, 400, 500);
        assertThat(regions(model, "second")).containsExactly(40, -10, 40, 5);
        assertThat(regions(model, "next")).containsExactly(20, 200, 2000, 0);
        assertThat(EulerRun.of(model).column("some")[0]).isEqualTo(3303);
    }

    private static GraphicalFunction line(double slope) {
        return new GraphicalFunction(GraphicalFunction.Kind.EXTRAPOLATE, List.of(0.0, 1.0), List.of(0.0, slope));
    }

    @Test
    void ranksByValueThenByTieBreakThenByOrder() {
        Loop loop = new Loop(1, REGION);
        Expr values = ref("v", at(1, REGION));
        Expr place = element(at(0, REGION));
        assertThat(regions(
                        model().aux("x", List.of(REGION), rank(loop, values, place))
                                .build(),
                        "x"))
                .containsExactly(2, 4, 1, 3);
        Expr backwards = unary(Expr.UnaryOperator.NEGATE, element(at(1, REGION)));
        assertThat(regions(
                        model().aux("x", List.of(REGION), rank(loop, values, place, backwards))
                                .build(),
                        "x"))
                .containsExactly(2, 4, 3, 1);
        assertThat(single(model(), rank(new Loop(0, REGION), ref("v", at(0, REGION)), number(5))))
                .isZero();
    }

    @Test
    void ranksInsideReductionsUseTheRowTheyAreIn() {
        Expr row = multiply(ref("c", at(0, REGION), at(1, FUEL)), ref("v", at(0, REGION)));
        Expr first = rank(new Loop(1, FUEL), row, number(1));
        Expr sum = reduce(Reduction.SUM, first, new Loop(0, REGION));
        assertThat(single(model(), sum))
                .as("coal is smallest but where v is negative")
                .isEqualTo(5);
    }

    @Test
    void seriesAreReadElementByElement() {
        TimeSeries up = new TimeSeries(
                TimeSeries.Interpolation.LINEAR, TimeSeries.Outside.HOLD, List.of(0.0, 2.0), List.of(0.0, 8.0));
        TimeSeries down = new TimeSeries(
                TimeSeries.Interpolation.LINEAR, TimeSeries.Outside.HOLD, List.of(0.0, 2.0), List.of(9.0, 1.0));
        EulerRun run = EulerRun.of(new ModelBuilder()
                .time(0, 3, 1)
                .series("s", List.of(FUEL), up, down)
                .aux("x", List.of(FUEL), ref("s", at(0, 1, 0)))
                .build());
        assertThat(run.column("s[coal]")).containsExactly(0, 4, 8, 8);
        assertThat(run.column("x[coal]")).containsExactly(9, 5, 1, 1);
    }

    @Test
    void comparisonsAndLogicGiveOneAndZero() {
        Expr small = binary(BinaryOperator.LESS, ref("v", at(0, REGION)), number(1));
        Expr both =
                binary(BinaryOperator.AND, small, binary(BinaryOperator.GREATER, ref("v", at(0, REGION)), number(0)));
        assertThat(regions(model().aux("x", List.of(REGION), both).build(), "x"))
                .containsExactly(0, 0, 0, 1);
        Expr chosen = when(small, number(10), unary(Expr.UnaryOperator.NOT, small));
        assertThat(regions(model().aux("x", List.of(REGION), chosen).build(), "x"))
                .containsExactly(1, 10, 1, 10);
    }

    @Test
    void variablesOverSubRangesAreAddressedByPositionInTheirDimension() {
        EulerRun run = EulerRun.of(model().aux("s", List.of(ENDS), multiply(ref("v", at(0, ENDS)), number(10)))
                .aux("last", ref("s", fixed(3)))
                .aux("sum", reduce(Reduction.SUM, ref("s", at(0, ENDS)), new Loop(0, ENDS)))
                .build());
        assertThat(run.column("s[C]")[0]).isEqualTo(40);
        assertThat(run.column("s[D]")[0]).isEqualTo(5);
        assertThat(run.column("last")[0]).isEqualTo(5);
        assertThat(run.column("sum")[0]).isEqualTo(85);
    }
}
