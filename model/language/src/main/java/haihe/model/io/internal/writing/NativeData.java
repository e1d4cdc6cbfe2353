package haihe.model.io.internal.writing;

import haihe.model.GraphicalFunction;
import haihe.model.TimeSeries;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes the numbers of constants, lookups and series in the native language. */
final class NativeData {

    private final HoconText out;
    private final Losses losses;

    NativeData(HoconText out, Losses losses) {
        this.out = out;
        this.losses = losses;
    }

    /** The elements of a variable that exist. */
    private static List<Integer> present(Variable variable) {
        return IntStream.range(0, variable.size())
                .filter(i -> !variable.declaration().absent().contains(i))
                .boxed()
                .toList();
    }

    private static boolean isSame(List<Integer> elements, Function<Integer, ?> value) {
        return elements.stream().map(value).distinct().count() <= 1;
    }

    void values(Variable.Constant constant) {
        List<Double> values = constant.values();
        List<Integer> present = present(constant);
        if (present.stream().anyMatch(i -> !Double.isFinite(values.get(i)))) {
            losses.add(constant.name(), constant.declaration().span(), "a value that is no number");
            return;
        }
        boolean complete = present.size() == values.size();
        if (complete && isSame(present, values::get)) {
            out.number("value", values.get(0));
        } else if (complete) {
            out.list("value", HoconText.numbers(values));
        } else {
            out.open("value");
            present.forEach(i -> out.number(Keys.element(constant, i), values.get(i)));
            out.close();
        }
    }

    void points(Variable.Lookup lookup) {
        List<GraphicalFunction> functions = lookup.functions();
        List<Integer> present = present(lookup);
        if (!isSame(present, i -> functions.get(i).kind())) {
            losses.add(lookup.name(), lookup.declaration().span(), "graphical functions of several kinds");
        }
        GraphicalFunction first = functions.get(present.isEmpty() ? 0 : present.get(0));
        if (first.kind() != GraphicalFunction.Kind.CONTINUOUS) {
            out.raw("kind", NativeText.word(first.kind()));
        }
        lists("x", lookup, present, i -> functions.get(i).x());
        lists("y", lookup, present, i -> functions.get(i).y());
    }

    private void lists(String key, Variable variable, List<Integer> present, Function<Integer, List<Double>> values) {
        boolean complete = present.size() == variable.size();
        if (complete && isSame(present, values)) {
            out.list(key, HoconText.numbers(values.apply(0)));
            return;
        }
        out.open(key);
        present.forEach(i -> out.list(Keys.element(variable, i), HoconText.numbers(values.apply(i))));
        out.close();
    }

    void observations(Variable.Series series) {
        List<Integer> present = present(series);
        List<TimeSeries> all = series.series();
        TimeSeries first = all.get(present.isEmpty() ? 0 : present.get(0));
        if (!isSame(present, i -> all.get(i).outside())) {
            losses.add(series.name(), series.declaration().span(), "elements that end in different ways");
        }
        out.text("source", series.source());
        out.raw("interpolation", NativeText.word(first.interpolation()));
        out.raw("outside", NativeText.word(first.outside()));
        List<Integer> elements = new ArrayList<>(present);
        if (series.over().isEmpty()) {
            numbers(first);
            return;
        }
        out.open("observations");
        for (int i : elements) {
            out.open(Keys.element(series, i));
            if (all.get(i).interpolation() != first.interpolation()) {
                out.raw("interpolation", NativeText.word(all.get(i).interpolation()));
            }
            numbers(all.get(i));
            out.close();
        }
        out.close();
    }

    private void numbers(TimeSeries series) {
        out.list("times", HoconText.numbers(series.times()));
        out.list("values", HoconText.numbers(series.values()));
    }
}
