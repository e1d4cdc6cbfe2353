package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The subscripts of an equation's left side, and what names of ranges on its right side mean by them: the current element
 * of the range itself, or what corresponds to it by a mapping (Vensim reference manual, "Subscript Rules").
 */
final class LeftScope {

    private final RangeTable ranges;
    private final List<MdlPlace> places;
    private final Faults faults;

    /**
     * Where a range takes its current element from.
     *
     * @param place which subscript of the left side
     * @param elements for each of its elements the one of the range
     */
    record Source(int place, Map<Name, Name> elements) {}

    LeftScope(RangeTable ranges, List<MdlPlace> places, Faults faults) {
        this.ranges = ranges;
        this.places = List.copyOf(places);
        this.faults = faults;
    }

    RangeTable ranges() {
        return ranges;
    }

    /** The subscripts of an array over certain ranges. */
    List<SourceSubscript> subscripts(List<MdlSubscript> written, List<MdlRange> over) {
        Set<Integer> taken = new HashSet<>();
        for (MdlSubscript subscript : written) {
            if (!subscript.each()) {
                named(subscript.name().name()).ifPresent(taken::add);
            }
        }
        List<SourceSubscript> subscripts = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            subscripts.add(subscript(written.get(i), over.get(i), taken));
        }
        return subscripts;
    }

    private SourceSubscript subscript(MdlSubscript written, MdlRange dimension, Set<Integer> taken) {
        SourceName name = written.name();
        Optional<MdlRange> range = ranges.range(name.name());
        if (range.isEmpty()) {
            return element(name.name(), name.span());
        }
        if (written.each()) {
            return each(range.get(), dimension, name.span());
        }
        Optional<Source> source = source(range.get(), taken);
        if (source.isEmpty()) {
            faults.report(
                    Code.DIMENSION_MISMATCH,
                    name.span(),
                    "'" + name.text() + "' is not a subscript of the left side, nor mapped to one",
                    "use a subscript of the left side, or " + name.text() + "! in a function such as SUM");
            return element(range.get().elements().get(0), name.span());
        }
        return along(source.get(), range.get(), dimension, name.span());
    }

    private SourceSubscript along(Source source, MdlRange range, MdlRange dimension, Span span) {
        Map<Name, Name> onward = ranges.correspondence(range, dimension);
        Map<Name, Name> targets = new LinkedHashMap<>();
        if (dimension.containsAll(List.copyOf(source.elements().values()))) {
            targets = source.elements();
        } else if (onward != null) {
            for (Map.Entry<Name, Name> entry : source.elements().entrySet()) {
                targets.put(entry.getKey(), Objects.requireNonNull(onward.get(entry.getValue())));
            }
        } else {
            mismatch(range, dimension, span);
            return element(dimension.elements().get(0), span);
        }
        return places.get(source.place()).single()
                ? element(targets.values().iterator().next(), span)
                : new SourceSubscript.Mapped(source.place(), targets, span);
    }

    /** Each element of a range in turn, for the array function around it. */
    SourceSubscript each(MdlRange range, MdlRange dimension, Span span) {
        Map<Name, Name> targets = ranges.correspondence(range, dimension);
        if (targets == null) {
            mismatch(range, dimension, span);
            return element(dimension.elements().get(0), span);
        }
        List<Name> list = range.elements().stream()
                .map(element -> Objects.requireNonNull(targets.get(element)))
                .toList();
        return new SourceSubscript.Each(new SourceName(range.name(), span), list, span);
    }

    private void mismatch(MdlRange range, MdlRange dimension, Span span) {
        faults.report(
                Code.DIMENSION_MISMATCH,
                span,
                "the subscript '" + range.name() + "' does not fit: the array is over '" + dimension.name() + "' there",
                "use '" + dimension.name() + "', a sub-range of it, or a range that is mapped to it");
    }

    static SourceSubscript element(Name element, Span span) {
        return new SourceSubscript.Value(new SourceExpr.Reference(new SourceName(element, span), List.of(), span));
    }

    /** The place that has a range by its own name. */
    private Optional<Integer> named(Name range) {
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).single() && places.get(i).written().name().equals(range)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Where a range takes its current element from, best from a place that is not taken. */
    Optional<Source> source(MdlRange range, Set<Integer> taken) {
        Optional<Integer> own = named(range.name());
        if (own.isPresent()) {
            return Optional.of(new Source(
                    own.get(),
                    Objects.requireNonNull(
                            ranges.correspondence(places.get(own.get()).range(), range))));
        }
        for (boolean single : new boolean[] {false, true}) {
            for (boolean free : new boolean[] {true, false}) {
                for (int i = 0; i < places.size(); i++) {
                    MdlPlace place = places.get(i);
                    Map<Name, Name> elements = place.single() == single && taken.contains(i) != free
                            ? ranges.correspondence(place.range(), range)
                            : null;
                    if (elements != null) {
                        return Optional.of(new Source(i, elements));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The number, counted from 1, of the current element of a range.
     *
     * @param in the range in which it is counted
     * @return empty if the range has no current element, or none in {@code in}
     */
    Optional<SourceExpr> ordinal(MdlRange range, MdlRange in, Span span) {
        Optional<Source> source = source(range, Set.of());
        Map<Name, Name> onward = ranges.correspondence(range, in);
        if (source.isEmpty() || onward == null) {
            return Optional.empty();
        }
        Map<Name, Integer> numbers = new HashMap<>();
        source.get()
                .elements()
                .forEach((element, target) ->
                        numbers.put(element, in.number(Objects.requireNonNull(onward.get(target)))));
        int place = source.get().place();
        return Optional.of(
                places.get(place).single()
                        ? new SourceExpr.Literal(numbers.values().iterator().next(), span)
                        : new SourceExpr.Ordinal(place, numbers, span));
    }
}
