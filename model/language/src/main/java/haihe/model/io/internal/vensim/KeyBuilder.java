package haihe.model.io.internal.vensim;

import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which elements of a variable an equation is for. */
final class KeyBuilder {

    private final VariableTable table;

    KeyBuilder(VariableTable table) {
        this.table = table;
    }

    /** The variables of the model. */
    VariableTable table() {
        return table;
    }

    /** The elements of an equation's left side. */
    SourceKey key(MdlItem item, MdlVariable variable) {
        Span span = item.left().span();
        if (item.places().isEmpty()) {
            return new SourceKey.Whole(span);
        }
        SourceKey.Elements base = elements(item.places(), variable.over(), span);
        List<SourceKey.Elements> exceptions = new ArrayList<>();
        for (List<MdlSubscript> written : item.left().exceptions()) {
            Optional<List<MdlPlace>> places = table.places(written);
            if (places.isPresent() && places.get().size() == item.places().size()) {
                exceptions.addAll(exceptions(places.get(), item.places(), variable.over(), span));
            }
        }
        return exceptions.isEmpty() ? base : new SourceKey.Except(base, exceptions, span);
    }

    /** The key of a single element. */
    static SourceKey element(List<Name> element, Span span) {
        return new SourceKey.Elements(
                element.stream()
                        .map(name -> Optional.of(new SourceName(name, span)))
                        .toList(),
                span);
    }

    /** All elements that an equation is for, in row-major order. */
    static List<List<Name>> all(List<MdlPlace> places) {
        List<List<Name>> all = List.of(List.of());
        for (MdlPlace place : places) {
            List<List<Name>> longer = new ArrayList<>();
            for (List<Name> start : all) {
                for (Name element : place.range().elements()) {
                    List<Name> next = new ArrayList<>(start);
                    next.add(element);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private static SourceKey.Elements elements(List<MdlPlace> places, List<MdlRange> over, Span span) {
        List<Optional<SourceName>> parts = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            MdlPlace place = places.get(i);
            boolean whole =
                    place.range().elements().size() == over.get(i).elements().size();
            SourceName name =
                    new SourceName(place.range().name(), place.written().span());
            parts.add(whole ? Optional.empty() : Optional.of(name));
        }
        return new SourceKey.Elements(parts, span);
    }

    /** The part of an exception that lies within the equation's own elements. */
    private static List<SourceKey.Elements> exceptions(
            List<MdlPlace> exception, List<MdlPlace> own, List<MdlRange> over, Span span) {
        List<List<MdlPlace>> cut = List.of(List.of());
        for (int i = 0; i < exception.size(); i++) {
            List<List<MdlPlace>> longer = new ArrayList<>();
            for (MdlPlace part : common(exception.get(i), own.get(i))) {
                for (List<MdlPlace> start : cut) {
                    List<MdlPlace> next = new ArrayList<>(start);
                    next.add(part);
                    longer.add(next);
                }
            }
            cut = longer;
        }
        return cut.stream().map(places -> elements(places, over, span)).toList();
    }

    /** The elements that two places share, as one place if a range has just them. */
    private static List<MdlPlace> common(MdlPlace exception, MdlPlace own) {
        if (own.range().containsAll(exception.range().elements())) {
            return List.of(exception);
        }
        if (exception.range().containsAll(own.range().elements())) {
            return List.of(own);
        }
        return exception.range().elements().stream()
                .filter(own.range()::contains)
                .map(element -> MdlPlace.single(
                        new SourceName(element, exception.written().span())))
                .toList();
    }
}
