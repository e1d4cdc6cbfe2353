package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Suggestions;
import haihe.model.io.internal.vensim.MdlDefinition.LeftSide;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that statements define, with their dimensions. */
final class VariableTable {

    private final RangeTable ranges;
    private final Diagnostics problems;
    private final Map<Name, List<MdlItem>> items = new LinkedHashMap<>();
    private final Map<Name, MdlVariable> variables = new LinkedHashMap<>();

    VariableTable(RangeTable ranges, Diagnostics problems) {
        this.ranges = ranges;
        this.problems = problems;
    }

    /** Adds a statement; all must be added before variables are asked for. */
    void add(MdlStatement statement, MdlDefinition definition, LeftSide left) {
        Optional<List<MdlPlace>> places = places(left.subscripts());
        places.ifPresent(found -> reportTwice(left, found));
        MdlItem item = new MdlItem(statement, definition, places.orElse(List.of()), places.isPresent());
        items.computeIfAbsent(left.name().name(), key -> new ArrayList<>()).add(item);
    }

    /** Makes a name known whose definition is malformed, so that its uses are not reported too. */
    void addFaulty(SourceName name) {
        variables.put(name.name(), new MdlVariable(name, List.of(), List.of(), false));
    }

    /** Works out the dimensions. */
    void complete() {
        items.forEach((name, list) -> variables.put(name, variable(list)));
        for (MdlVariable variable : List.copyOf(variables.values())) {
            for (MdlItem item : variable.items()) {
                if (item.definition() instanceof MdlDefinition.Equation equation) {
                    equation.rows().forEach(row -> row.forEach(expr -> outputs(expr, variable)));
                }
            }
        }
    }

    /** Makes the variables known that calls of macros define by further outputs. */
    private void outputs(MdlExpr expr, MdlVariable caller) {
        if (expr instanceof MdlExpr.Call call) {
            call.outputs()
                    .forEach(output -> variables.putIfAbsent(
                            output.name(), new MdlVariable(output, List.of(), caller.over(), caller.usable())));
            call.arguments().forEach(argument -> outputs(argument, caller));
        } else if (expr instanceof MdlExpr.Binary binary) {
            outputs(binary.left(), caller);
            outputs(binary.right(), caller);
        } else if (expr instanceof MdlExpr.Unary unary) {
            outputs(unary.operand(), caller);
        }
    }

    @Nullable
    MdlVariable variable(Name name) {
        return variables.get(name);
    }

    /** All variables that statements define, in order of definition. */
    List<MdlVariable> all() {
        return variables.values().stream()
                .filter(variable -> !variable.items().isEmpty())
                .toList();
    }

    /** What subscripts of a left side stand for; empty, and reported, if one is unknown. */
    Optional<List<MdlPlace>> places(List<MdlSubscript> subscripts) {
        List<MdlPlace> places = new ArrayList<>();
        for (MdlSubscript subscript : subscripts) {
            SourceName name = subscript.name();
            Optional<MdlRange> range = ranges.range(name.name());
            if (range.isPresent()) {
                places.add(MdlPlace.of(name, range.get()));
            } else if (ranges.isElement(name.name())) {
                places.add(MdlPlace.single(name));
            } else {
                problems.error(
                        Code.UNKNOWN_NAME,
                        name.span(),
                        "there is no subscript range or element '" + name.text() + "'",
                        Suggestions.didYouMean(name.text(), ranges.names()));
            }
        }
        return places.size() == subscripts.size() ? Optional.of(places) : Optional.empty();
    }

    /** The places of a left side without the elements that its exceptions leave out altogether. */
    List<MdlPlace> needed(MdlItem item) {
        List<MdlPlace> needed = item.places();
        for (List<MdlSubscript> exception : item.left().exceptions()) {
            List<MdlPlace> left = places(exception).orElse(List.of());
            if (left.size() == needed.size()) {
                needed = without(needed, left);
            }
        }
        return needed;
    }

    private static List<MdlPlace> without(List<MdlPlace> places, List<MdlPlace> left) {
        List<Integer> parted = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (!left.get(i).range().containsAll(places.get(i).range().elements())) {
                parted.add(i);
            }
        }
        if (parted.size() != 1) {
            return places;
        }
        List<MdlPlace> rest = new ArrayList<>(places);
        int i = parted.get(0);
        rest.set(i, places.get(i).without(Set.copyOf(left.get(i).range().elements())));
        return rest;
    }

    private void reportTwice(LeftSide left, List<MdlPlace> places) {
        Set<Name> seen = new LinkedHashSet<>();
        for (MdlPlace place : places) {
            if (!place.single() && !seen.add(place.written().name())) {
                problems.error(
                        Code.UNSUPPORTED,
                        place.written().span(),
                        "'" + left.name().text() + "' has the range '"
                                + place.written().text() + "' twice",
                        "give one of the two a name of its own: other name <-> "
                                + place.written().text());
            }
        }
    }

    private MdlVariable variable(List<MdlItem> list) {
        SourceName name = list.get(0).definition().name();
        List<MdlItem> usable = list.stream().filter(MdlItem::usable).toList();
        if (usable.isEmpty()) {
            return new MdlVariable(name, list, List.of(), false);
        }
        int count = usable.get(0).places().size();
        for (MdlItem item : usable) {
            if (item.places().size() != count) {
                mismatch(item, "has " + item.places().size() + " subscripts here, but " + count + " before");
                return new MdlVariable(name, list, List.of(), false);
            }
        }
        List<MdlRange> over = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            over(usable, i).ifPresent(over::add);
        }
        return new MdlVariable(name, list, over, over.size() == count && usable.size() == list.size());
    }

    private Optional<MdlRange> over(List<MdlItem> list, int position) {
        Set<Name> elements = new LinkedHashSet<>();
        for (MdlItem item : list) {
            List<Name> here = item.places().get(position).range().elements();
            MdlRange family = ranges.family(here.get(0));
            if (!elements.isEmpty()
                    && family != ranges.family(elements.iterator().next())) {
                mismatch(item, "has elements of different subscript families in one position");
                return Optional.empty();
            }
            elements.addAll(here);
        }
        return Optional.of(ranges.smallest(elements));
    }

    private void mismatch(MdlItem item, String what) {
        SourceName name = item.definition().name();
        problems.error(
                Code.DIMENSION_MISMATCH,
                name.span(),
                "'" + name.text() + "' " + what,
                "use the same subscript ranges in all its equations");
    }
}
