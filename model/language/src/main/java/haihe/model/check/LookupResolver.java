package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.GraphicalFunction;
import haihe.model.Span;
import haihe.model.source.Keyed;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the points of every element of a graphical function. Faulty ones are reported and count as constant 0. */
final class LookupResolver {

    private static final GraphicalFunction NOTHING =
            new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, List.of(0.0, 1.0), List.of(0.0, 0.0));

    private static final GraphicalFunction ABSENT = new GraphicalFunction(
            GraphicalFunction.Kind.CONTINUOUS, List.of(0.0, 1.0), List.of(Double.NaN, Double.NaN));

    private final DimensionTable table;
    private final Absences absences;
    private final Diagnostics problems;

    LookupResolver(Symbols symbols, Diagnostics problems) {
        this.table = symbols.dimensions();
        this.absences = symbols.absences();
        this.problems = problems;
    }

    /** The functions in row-major order. */
    List<GraphicalFunction> functions(Symbol symbol, Optional<SourceLookup> source) {
        if (source.isEmpty() || !symbol.usable()) {
            return Collections.nCopies(symbol.size(), NOTHING);
        }
        SourceLookup lookup = source.get();
        boolean scaled = lookup.x().isEmpty();
        String key = scaled ? "xscale" : "x";
        Optional<List<Keyed<List<SourceNumber>>>> x =
                byElement(symbol, scaled ? lookup.scale() : lookup.x(), key, lookup.span());
        Optional<List<Keyed<List<SourceNumber>>>> y = byElement(symbol, lookup.y(), "y", lookup.span());
        if (x.isEmpty() || y.isEmpty()) {
            return Collections.nCopies(symbol.size(), NOTHING);
        }
        Set<Integer> absent = absences.of(symbol);
        List<GraphicalFunction> functions = new ArrayList<>();
        for (int i = 0; i < symbol.size(); i++) {
            functions.add(
                    absent.contains(i)
                            ? ABSENT
                            : function(
                                    lookup.kind(),
                                    scaled,
                                    x.get().get(i),
                                    y.get().get(i)));
        }
        return functions;
    }

    private Optional<List<Keyed<List<SourceNumber>>>> byElement(
            Symbol symbol, List<Keyed<List<SourceNumber>>> parts, String key, Span span) {
        Cover cover = Cover.of(symbol, parts, table, problems);
        boolean partial = absences.allowed() && cover.missing().size() < symbol.size();
        if (!cover.missing().isEmpty() && (!partial || cover.faulty())) {
            if (!cover.faulty()) {
                String message = Elements.missing(symbol, cover.missing()) + " has no " + key;
                problems.error(Code.MISSING_KEY, span, message);
            }
            return Optional.empty();
        }
        return Optional.of(cover.owners().stream()
                .map(owner -> owner == Cover.NONE ? parts.get(0) : parts.get(owner))
                .toList());
    }

    private GraphicalFunction function(
            GraphicalFunction.Kind kind, boolean scaled, Keyed<List<SourceNumber>> x, Keyed<List<SourceNumber>> y) {
        List<Double> values = y.value().stream().map(SourceNumber::value).toList();
        if (values.size() < 2) {
            problems.error(Code.BAD_LOOKUP, y.key().span(), "a lookup needs two or more points");
            return NOTHING;
        }
        boolean fits = scaled ? isScale(x) : isIncreasing(x.value());
        if (!scaled && x.value().size() != values.size()) {
            String message = "the lookup has " + Text.count(x.value().size(), "x value") + ", but "
                    + Text.count(values.size(), "y value");
            problems.error(Code.BAD_LOOKUP, y.key().span(), message);
            fits = false;
        }
        if (!fits) {
            return NOTHING;
        }
        List<Double> points = scaled
                ? spaced(x.value().get(0).value(), x.value().get(1).value(), values.size())
                : x.value().stream().map(SourceNumber::value).toList();
        return new GraphicalFunction(kind, points, values);
    }

    private boolean isIncreasing(List<SourceNumber> x) {
        boolean increasing = true;
        for (int i = 1; i < x.size(); i++) {
            SourceNumber number = x.get(i);
            if (!(number.value() > x.get(i - 1).value())) {
                String message = "x must increase, but " + Text.number(number.value()) + " comes after "
                        + Text.number(x.get(i - 1).value());
                problems.error(Code.NON_MONOTONIC_LOOKUP, number.span(), message, "put the points in order of x");
                increasing = false;
            }
        }
        return increasing;
    }

    private boolean isScale(Keyed<List<SourceNumber>> scale) {
        if (scale.value().size() != 2) {
            problems.error(Code.BAD_LOOKUP, scale.key().span(), "xscale is the first and the last x: [0, 10]");
            return false;
        }
        return isIncreasing(scale.value());
    }

    private static List<Double> spaced(double first, double last, int count) {
        List<Double> points = new ArrayList<>(count);
        for (int i = 0; i < count - 1; i++) {
            points.add(first + (last - first) * i / (count - 1));
        }
        points.add(last);
        return points;
    }
}
