package haihe.model.io.internal.writing;

import haihe.model.Equation;
import haihe.model.GraphicalFunction;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.TimeSeries;
import haihe.model.TimeSeries.Interpolation;
import haihe.model.TimeSeries.Outside;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes equations and the points of graphical functions, whole or by element (XMILE 1.0, section 4.1.4). */
final class XmileEquations {

    private final EquationWriter equations;
    private final XmlText out;
    private final Losses losses;

    XmileEquations(EquationWriter equations, XmlText out, Losses losses) {
        this.equations = equations;
        this.out = out;
        this.losses = losses;
    }

    void write(Variable variable, Equation equation) {
        Optional<String> whole = whole(variable, equation);
        if (whole.isPresent()) {
            out.element("eqn", whole.get());
            return;
        }
        for (WrittenPart part : equations.byElement(variable, equation)) {
            open(subscript(part.loops()));
            out.element("eqn", part.text());
            out.close();
        }
    }

    /** The equation that holds for all elements. */
    private Optional<String> whole(Variable variable, Equation equation) {
        if (equation.clauses().size() != 1) {
            return Optional.empty();
        }
        List<WrittenPart> parts = equations.write(variable, equation);
        return parts.size() == 1 && parts.get(0).isWhole(variable)
                ? Optional.of(parts.get(0).text())
                : Optional.empty();
    }

    /** The text of an equation without dimensions; of an array it has to be the same for all elements. */
    Optional<String> single(Variable variable, Equation equation) {
        Optional<String> whole = whole(variable, equation);
        if (whole.isEmpty()) {
            losses.add(variable.name(), variable.declaration().span(), "an equation by element");
        }
        return whole;
    }

    private void open(String subscript) {
        out.open("element");
        out.attribute("subscript", subscript);
    }

    private static String subscript(List<Loop> block) {
        return block.stream()
                .map(loop -> element(loop.range().elements().get(0)))
                .collect(Collectors.joining(", "));
    }

    private static String subscript(Variable variable, int number) {
        List<String> parts = new ArrayList<>();
        int rest = number;
        for (int i = variable.over().size() - 1; i >= 0; i--) {
            int size = variable.over().get(i).size();
            parts.add(0, element(variable.over().get(i).elements().get(rest % size)));
            rest /= size;
        }
        return String.join(", ", parts);
    }

    private static String element(Name name) {
        String text = XmileVariables.attribute(name);
        return text.indexOf(',') >= 0 ? '"' + text + '"' : text;
    }

    void numbers(Variable variable, List<Double> values) {
        boolean broken = present(variable).anyMatch(i -> !Double.isFinite(values.get(i)));
        if (broken) {
            losses.add(variable.name(), variable.declaration().span(), "a value that is no number");
        } else if (isSame(variable, values::get)) {
            out.element("eqn", Spelling.signed(values.get(0)));
        } else {
            byElement(variable, i -> out.element("eqn", Spelling.signed(values.get(i))));
        }
    }

    private static IntStream present(Variable variable) {
        return IntStream.range(0, variable.size())
                .filter(i -> !variable.declaration().absent().contains(i));
    }

    private static boolean isSame(Variable variable, IntFunction<?> value) {
        return variable.declaration().absent().isEmpty()
                && present(variable).mapToObj(value).distinct().count() == 1;
    }

    private void byElement(Variable variable, IntConsumer content) {
        present(variable).forEach(i -> {
            open(subscript(variable, i));
            content.accept(i);
            out.close();
        });
    }

    /** An equation whose value is looked up. */
    void writeAll(Variable variable, Equation equation, List<GraphicalFunction> functions) {
        if (isSame(variable, functions::get)) {
            write(variable, equation);
            function(functions.get(0));
            return;
        }
        Optional<String> whole = whole(variable, equation);
        if (whole.isPresent()) {
            out.element("eqn", whole.get());
            functions(variable, functions);
            return;
        }
        int[] next = present(variable).toArray();
        List<WrittenPart> parts = equations.byElement(variable, equation);
        if (parts.size() != next.length) {
            losses.add(variable.name(), variable.declaration().span(), "a graphical function for some elements only");
            return;
        }
        for (WrittenPart part : parts) {
            open(subscript(part.loops()));
            out.element("eqn", part.text());
            function(functions.get(number(variable, part.loops())));
            out.close();
        }
    }

    private static int number(Variable variable, List<Loop> block) {
        int number = 0;
        for (int i = 0; i < block.size(); i++) {
            Name element = block.get(i).range().elements().get(0);
            number = number * variable.over().get(i).size()
                    + variable.over().get(i).indexOf(element).orElseThrow();
        }
        return number;
    }

    /** The functions of an array. */
    void functions(Variable variable, List<GraphicalFunction> functions) {
        long kinds = present(variable)
                .mapToObj(i -> functions.get(i).kind())
                .distinct()
                .count();
        if (kinds > 1) {
            losses.add(variable.name(), variable.declaration().span(), "graphical functions of several kinds");
        }
        byElement(variable, i -> function(functions.get(i)));
    }

    private void function(GraphicalFunction function) {
        out.open("gf");
        type(out, function);
        points(out, function);
        out.close();
    }

    static void type(XmlText out, GraphicalFunction function) {
        if (function.kind() != GraphicalFunction.Kind.CONTINUOUS) {
            out.attribute("type", function.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    static void points(XmlText out, GraphicalFunction function) {
        out.element("xpts", String.join(",", Spelling.signed(function.x())));
        out.element("ypts", String.join(",", Spelling.signed(function.y())));
    }

    /** A series as a graphical function of time. */
    void series(Variable.Series series) {
        List<TimeSeries> all = series.series();
        boolean same = present(series)
                                .mapToObj(i -> all.get(i).interpolation())
                                .distinct()
                                .count()
                        <= 1
                && present(series)
                                .mapToObj(i -> all.get(i).outside())
                                .distinct()
                                .count()
                        <= 1;
        if (!same) {
            losses.add(series.name(), series.declaration().span(), "observations that are read in several ways");
        }
        TimeSeries first = all.get(0);
        boolean plain = (first.interpolation() == Interpolation.LINEAR)
                || (first.interpolation() == Interpolation.HOLD && first.outside() != Outside.EXTRAPOLATE);
        if (!plain || all.stream().anyMatch(each -> each.times().size() < 2)) {
            losses.note(
                    series.declaration().span(),
                    "XMILE has no data over time that is read as '" + series.name()
                            + "' is; other tools will differ between its observations, or outside them");
        }
        out.element("eqn", "TIME");
        if (series.over().isEmpty()) {
            observations(first);
        } else {
            byElement(series, i -> observations(all.get(i)));
        }
    }

    private void observations(TimeSeries series) {
        out.open("gf");
        GraphicalFunction.Kind kind = XmileVariables.kind(series);
        if (kind != GraphicalFunction.Kind.CONTINUOUS) {
            out.attribute("type", kind.name().toLowerCase(Locale.ROOT));
        }
        out.element("xpts", String.join(",", Spelling.signed(series.times())));
        out.element("ypts", String.join(",", Spelling.signed(series.values())));
        out.close();
    }
}
