package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Dimension;
import haihe.model.Span;
import haihe.model.ValueRange;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceValues;
import haihe.model.source.SourceValues.Entry;
import haihe.model.source.SourceValues.Leaf;
import haihe.model.source.SourceValues.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the number of every element of a constant. What is missing or faulty is reported and counts as 0. */
final class ConstantResolver {

    private static final SourceNumber ABSENT = new SourceNumber(Double.NaN, Span.NONE);

    private final DimensionTable table;
    private final Absences absences;
    private final Diagnostics problems;

    ConstantResolver(Symbols symbols, Diagnostics problems) {
        this.table = symbols.dimensions();
        this.absences = symbols.absences();
        this.problems = problems;
    }

    /** The range that scenarios may set. */
    ValueRange range(SourceDefinition.Constant definition) {
        double min = definition.min().map(SourceNumber::value).orElse(Double.NEGATIVE_INFINITY);
        double max = definition.max().map(SourceNumber::value).orElse(Double.POSITIVE_INFINITY);
        if (min > max) {
            definition
                    .min()
                    .ifPresent(number -> problems.error(
                            Code.BAD_VALUE,
                            number.span(),
                            "min is " + Text.number(min) + ", more than max, " + Text.number(max)));
            return ValueRange.ANY;
        }
        return new ValueRange(min, max);
    }

    /** The values in row-major order. */
    List<Double> values(Symbol symbol, SourceDefinition.Constant definition, ValueRange range) {
        Optional<List<SourceNumber>> numbers =
                symbol.usable() ? definition.values().flatMap(values -> numbers(symbol, values)) : Optional.empty();
        if (numbers.isEmpty()) {
            return Collections.nCopies(symbol.size(), 0.0);
        }
        for (int i = 0; i < numbers.get().size(); i++) {
            SourceNumber number = numbers.get().get(i);
            if (number != ABSENT && !range.contains(number.value())) {
                String message = Elements.name(symbol, i) + " is " + Text.number(number.value())
                        + ", outside its range from " + Text.number(range.min()) + " to " + Text.number(range.max());
                problems.error(Code.OUT_OF_RANGE, number.span(), message, "change the value, or min and max");
            }
        }
        return numbers.get().stream().map(SourceNumber::value).toList();
    }

    private Optional<List<SourceNumber>> numbers(Symbol symbol, SourceValues values) {
        return values instanceof SourceValues.RowMajor rows
                ? inOrder(symbol, rows.top())
                : byKey(symbol, (SourceValues.ByKey) values);
    }

    private Optional<List<SourceNumber>> byKey(Symbol symbol, SourceValues.ByKey values) {
        List<Keyed<SourceNumber>> parts = values.parts();
        Cover cover = Cover.of(symbol, parts, table, problems);
        boolean partial = absences.allowed() && cover.missing().size() < symbol.size();
        if (!cover.missing().isEmpty() && (!partial || cover.faulty())) {
            if (!cover.faulty()) {
                String message = Elements.missing(symbol, cover.missing()) + " has no value";
                problems.error(Code.MISSING_KEY, values.span(), message, "add a key for it, or default = ...");
            }
            return Optional.empty();
        }
        return Optional.of(cover.owners().stream()
                .map(owner -> owner == Cover.NONE ? ABSENT : parts.get(owner).value())
                .toList());
    }

    private Optional<List<SourceNumber>> inOrder(Symbol symbol, Level top) {
        List<Dimension> over = symbol.over();
        if (over.isEmpty()) {
            String message = "'" + symbol.name() + "' has no dimensions, but a list of values";
            problems.error(Code.DIMENSION_MISMATCH, top.span(), message, "say its dimensions: over = [ ... ]");
            return Optional.empty();
        }
        List<SourceNumber> numbers = new ArrayList<>();
        boolean flat = top.entries().stream().allMatch(Leaf.class::isInstance);
        boolean fits = flat ? flat(symbol, top, numbers) : nested(over, 0, top, numbers);
        return fits ? Optional.of(numbers) : Optional.empty();
    }

    private boolean flat(Symbol symbol, Level top, List<SourceNumber> numbers) {
        top.entries().forEach(entry -> numbers.add(((Leaf) entry).number()));
        if (numbers.size() != symbol.size()) {
            String message = "'" + symbol.name() + "' over " + Text.list(symbol.over()) + " has "
                    + Text.count(symbol.size(), "element") + ", but " + Text.count(numbers.size(), "value");
            problems.error(Code.DIMENSION_MISMATCH, top.span(), message);
            return false;
        }
        return true;
    }

    private boolean nested(List<Dimension> over, int depth, Level level, List<SourceNumber> numbers) {
        Dimension dimension = over.get(depth);
        if (level.entries().size() != dimension.size()) {
            String message = "'" + dimension.name() + "' has " + Text.count(dimension.size(), "element")
                    + ", but the list has " + level.entries().size();
            problems.error(Code.DIMENSION_MISMATCH, level.span(), message);
            return false;
        }
        boolean fits = true;
        for (Entry entry : level.entries()) {
            boolean last = depth == over.size() - 1;
            if (last && entry instanceof Leaf leaf) {
                numbers.add(leaf.number());
            } else if (!last && entry instanceof Level inner) {
                fits &= nested(over, depth + 1, inner, numbers);
            } else {
                String message = last
                        ? "a list where the value of an element is expected"
                        : "a number where a list over '" + over.get(depth + 1).name() + "' is expected";
                problems.error(Code.DIMENSION_MISMATCH, entry.span(), message);
                return false;
            }
        }
        return fits;
    }
}
