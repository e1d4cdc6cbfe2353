package haihe.model.check;

import static haihe.model.check.Sources.call;
import static haihe.model.check.Sources.each;
import static haihe.model.check.Sources.element;
import static haihe.model.check.Sources.equation;
import static haihe.model.check.Sources.key;
import static haihe.model.check.Sources.number;
import static haihe.model.check.Sources.part;
import static haihe.model.check.Sources.ref;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.GraphicalFunction;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.TimeSeries;
import haihe.model.Variable;
import haihe.model.analysis.EvaluationOrder;
import haihe.model.analysis.Phase;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceSeries;
import haihe.model.source.SourceValues;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Arrays of which some elements have no definition, where that is no mistake. */
class PartialArrayTest {

    private static Sources sources() {
        return new Sources().dimension("region", "A", "B", "C").dimension("fuel", "coal", "gas");
    }

    private static List<Integer> absent(Model model, String name) {
        return model.variable(Name.of(name)).orElseThrow().declaration().absent();
    }

    private static SourceDefinition constant(List<Keyed<SourceNumber>> parts) {
        return new SourceDefinition.Constant(
                Optional.of(new SourceValues.ByKey(parts, Span.NONE)), Optional.empty(), Optional.empty(), "");
    }

    private static Keyed<SourceNumber> value(double number, String... key) {
        return new Keyed<>(key(key), new SourceNumber(number, Span.NONE));
    }

    @Test
    void equationsLeaveElementsOut() {
        Model model = sources()
                .aux("a", "region fuel", part(key("A", "*"), number(1)), part(key("C", "gas"), number(2)))
                .aux("whole", "region", part(key(), number(1)))
                .model();
        assertThat(absent(model, "a")).containsExactly(2, 3, 4);
        assertThat(absent(model, "whole")).isEmpty();
    }

    @Test
    void absentElementsOfVariablesThatDependOnThemselvesAreNotComputed() {
        Model model = sources()
                .aux("a", "region", part(key("C"), ref("a", element("A"))), part(key("A"), number(2)))
                .model();
        assertThat(EvaluationOrder.of(model, Phase.EVALUATION).computations()).hasSize(2);
    }

    @Test
    void constantsAreNoNumbersThere() {
        Model model = sources()
                .variable("c", "region", constant(List.of(value(5, "B"))))
                .model();
        Variable.Constant constant =
                (Variable.Constant) model.variable(Name.of("c")).orElseThrow();
        assertThat(constant.values()).containsExactly(Double.NaN, 5.0, Double.NaN);
        assertThat(absent(model, "c")).containsExactly(0, 2);
    }

    @Test
    void stocksAndFlowsLeaveElementsOut() {
        Model model = sources()
                .variable("f", "region", new SourceDefinition.Flow(equation(part(key("B"), number(1))), false))
                .variable(
                        "s",
                        "region",
                        new SourceDefinition.Stock(
                                equation(part(key("B"), number(1))), List.of(Sources.name("f")), List.of(), false))
                .model();
        assertThat(absent(model, "s")).containsExactly(0, 2);
        assertThat(absent(model, "f")).containsExactly(0, 2);
    }

    @Test
    void lookupsAreNoNumbersThere() {
        Keyed<List<SourceNumber>> x = new Keyed<>(key(), numbers(0, 1));
        Keyed<List<SourceNumber>> y = new Keyed<>(key("C"), numbers(3, 4));
        SourceLookup points =
                new SourceLookup(GraphicalFunction.Kind.CONTINUOUS, List.of(x), List.of(), List.of(y), Span.NONE);
        Model model = sources()
                .variable("l", "region", new SourceDefinition.Lookup(Optional.of(points), Optional.empty()))
                .model();
        Variable.Lookup lookup = (Variable.Lookup) model.variable(Name.of("l")).orElseThrow();
        assertThat(absent(model, "l")).containsExactly(0, 1);
        assertThat(lookup.functions().get(0).y()).containsOnly(Double.NaN);
        assertThat(lookup.functions().get(2).y()).containsExactly(3.0, 4.0);
    }

    private static List<SourceNumber> numbers(double... values) {
        return java.util.Arrays.stream(values)
                .mapToObj(value -> new SourceNumber(value, Span.NONE))
                .toList();
    }

    @Test
    void seriesAreNoNumbersThere() {
        SourceSeries.Column column =
                new SourceSeries.Column(List.of(Name.of("B")), List.of(0.0), List.of(9.0), List.of());
        SourceSeries data = new SourceSeries(
                TimeSeries.Interpolation.LINEAR, TimeSeries.Outside.HOLD, List.of(column), "data.csv", Span.NONE);
        Model model = sources()
                .variable("d", "region", new SourceDefinition.Series(Optional.of(data)))
                .model();
        Variable.Series series = (Variable.Series) model.variable(Name.of("d")).orElseThrow();
        assertThat(absent(model, "d")).containsExactly(0, 2);
        assertThat(series.series().get(1).values()).containsExactly(9.0);
        assertThat(series.series().get(2).values()).containsExactly(Double.NaN);
    }

    @Test
    void anElementThatIsAbsentCannotBeUsed() {
        assertThat(sources()
                        .aux("a", "region", part(key("A"), number(1)))
                        .aux("b", "", part(key(), ref("a", element("C"))))
                        .errors())
                .containsExactly("7:3+1 MISSING_EQUATION a[C] is used here, but has no definition"
                        + " | define it, or use elements that are defined");
    }

    @Test
    void arraysThatAreAbsentInPartsCanBeGoneOver() {
        Model model = sources()
                .aux("a", "region", part(key("A"), number(1)))
                .aux("b", "", part(key(), call("SUM", ref("a", each("region", "A", "B", "C")))))
                .model();
        assertThat(absent(model, "b")).isEmpty();
    }

    @Test
    void stocksCanBeGoneOverOnlyWhereTheyAreDefined() {
        SourceDefinition stock =
                new SourceDefinition.Stock(equation(part(key("B"), number(1))), List.of(), List.of(), false);
        assertThat(sources()
                        .variable("s", "region", stock)
                        .aux("b", "", part(key(), call("SUM", ref("s", each("region", "A", "B", "C")))))
                        .errors())
                .hasSize(1)
                .first()
                .asString()
                .contains("s[A] is used here, but has no definition");
        assertThat(sources()
                        .range(Optional.of(Sources.name("region")), "only", "B")
                        .variable("s", "region", stock)
                        .aux("b", "", part(key(), call("SUM", ref("s", each("only", "B")))))
                        .errors())
                .isEmpty();
    }

    @Test
    void aVariableWithoutAnyDefinitionIsAMistake() {
        assertThat(sources().aux("a", "region", part(key("nowhere"), number(1))).errors())
                .hasSize(1)
                .first()
                .asString()
                .contains("UNKNOWN_NAME");
        assertThat(sources().variable("c", "region", constant(List.of())).errors())
                .hasSize(1)
                .first()
                .asString()
                .contains("MISSING_KEY c[A] (with 2 more) has no value");
    }
}
