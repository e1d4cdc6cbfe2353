package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Dimension;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.source.Keyed;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the {@link Cover} of a divided definition and reports keys that do not fit. */
final class CoverFinder {

    private final Symbol symbol;
    private final List<? extends Keyed<?>> parts;
    private final DimensionTable table;
    private final Diagnostics problems;
    private final int[] owners;
    private final int[] specificity;
    private boolean faulty;

    CoverFinder(Symbol symbol, List<? extends Keyed<?>> parts, DimensionTable table, Diagnostics problems) {
        this.symbol = symbol;
        this.parts = parts;
        this.table = table;
        this.problems = problems;
        this.owners = new int[symbol.size()];
        this.specificity = new int[symbol.size()];
        Arrays.fill(owners, Cover.NONE);
        Arrays.fill(specificity, Cover.NONE);
    }

    Cover find() {
        List<Selection> selections = new ArrayList<>();
        for (Keyed<?> part : parts) {
            Selection selection = selection(part.key());
            faulty |= selection.faulty();
            selections.add(selection);
            for (int element : selection.elements(symbol.over())) {
                specificity[element] = Math.max(specificity[element], selection.singles());
            }
        }
        for (int part = 0; part < parts.size(); part++) {
            claim(part, selections.get(part));
        }
        fillDefault();
        List<Integer> all = Arrays.stream(owners).boxed().toList();
        return new Cover(all, Cover.members(all), faulty);
    }

    private void claim(int part, Selection selection) {
        boolean reported = false;
        for (int element : selection.elements(symbol.over())) {
            if (specificity[element] == selection.singles()) {
                if (owners[element] == Cover.NONE) {
                    owners[element] = part;
                } else if (!reported) {
                    conflict(element, part);
                    reported = true;
                }
            }
        }
    }

    private void conflict(int element, int part) {
        Span first = parts.get(owners[element]).key().span();
        String name = Elements.name(symbol, element);
        problems.error(
                Code.DUPLICATE_DEFINITION,
                parts.get(part).key().span(),
                name + " is defined twice, by this key and by the one at " + first,
                "define it by a key of its own, which comes before both");
        faulty = true;
    }

    private void fillDefault() {
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).key() instanceof SourceKey.Default) {
                for (int element = 0; element < owners.length; element++) {
                    owners[element] = owners[element] == Cover.NONE ? part : owners[element];
                }
            }
        }
    }

    private Selection selection(SourceKey key) {
        List<Dimension> over = symbol.over();
        if (key instanceof SourceKey.Whole) {
            return Selection.all(over);
        }
        if (over.isEmpty()) {
            String message = "'" + symbol.name() + "' has no dimensions, so it is not divided by element";
            problems.error(Code.DIMENSION_MISMATCH, key.span(), message, "say its dimensions: over = [ ... ]");
            return Selection.FAULTY;
        }
        if (key instanceof SourceKey.Except except) {
            return except(except);
        }
        if (!(key instanceof SourceKey.Elements elements)) {
            return Selection.NOTHING;
        }
        if (elements.parts().size() != over.size()) {
            String message = "the key has " + Text.count(elements.parts().size(), "part") + ", but '" + symbol.name()
                    + "' is over " + Text.list(over);
            problems.error(Code.DIMENSION_MISMATCH, key.span(), message, Optional.empty());
            return Selection.FAULTY;
        }
        return selection(elements);
    }

    private Selection except(SourceKey.Except key) {
        Selection base = selection((SourceKey) key.base());
        List<Selection> without = key.exceptions().stream()
                .map(each -> selection((SourceKey) each))
                .toList();
        boolean wrong = base.faulty() || without.stream().anyMatch(Selection::faulty);
        return wrong ? Selection.FAULTY : new Selection(base.positions(), base.singles(), false, without);
    }

    private Selection selection(SourceKey.Elements key) {
        List<List<Integer>> positions = new ArrayList<>();
        int singles = 0;
        for (int i = 0; i < key.parts().size(); i++) {
            Dimension dimension = symbol.over().get(i);
            Optional<SourceName> part = key.parts().get(i);
            List<Integer> found = part.isEmpty() ? Selection.all(dimension) : positions(part.get(), dimension);
            if (found.isEmpty()) {
                return Selection.FAULTY;
            }
            boolean single =
                    part.flatMap(name -> position(name.name(), dimension)).isPresent();
            singles += single ? 1 : 0;
            positions.add(found);
        }
        return new Selection(positions, singles, false);
    }

    private static Optional<Integer> position(Name element, Dimension dimension) {
        OptionalInt at = dimension.indexOf(element);
        return at.isPresent() ? Optional.of(at.getAsInt()) : Optional.empty();
    }

    private List<Integer> positions(SourceName part, Dimension dimension) {
        Optional<Integer> single = position(part.name(), dimension);
        if (single.isPresent()) {
            return List.of(single.get());
        }
        if (part.name().equals(dimension.name())) {
            return Selection.all(dimension);
        }
        Optional<Dimension> range = ranges(dimension).stream()
                .filter(each -> each.name().equals(part.name()))
                .findFirst();
        if (range.isPresent()) {
            return range.get().elements().stream()
                    .map(element -> dimension.indexOf(element).orElseThrow())
                    .toList();
        }
        unknown(part, dimension);
        return List.of();
    }

    /** The sub-ranges whose elements all belong to a dimension. */
    private List<Dimension> ranges(Dimension dimension) {
        return table.subRanges(dimension.root()).stream()
                .filter(each -> dimension.elements().containsAll(each.elements()))
                .toList();
    }

    private void unknown(SourceName part, Dimension dimension) {
        List<String> known = new ArrayList<>();
        dimension.elements().forEach(element -> known.add(element.text()));
        ranges(dimension).forEach(range -> known.add(range.name().text()));
        problems.error(
                Code.UNKNOWN_NAME,
                part.span(),
                "'" + part.text() + "' is not an element of '" + dimension.name() + "'",
                Suggestions.didYouMean(part.text(), known));
    }
}
