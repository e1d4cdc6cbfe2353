package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Suggestions;
import haihe.model.io.internal.vensim.MdlDefinition.Entry;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out the elements of subscript ranges. What is faulty is reported and left out. */
final class RangeReader {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]+)", Pattern.DOTALL);

    /** The most elements that a model can have in a range. */
    private static final int MAX_ELEMENTS = Short.MAX_VALUE;

    private final ExternalReader external;
    private final Diagnostics problems;
    private final Map<Name, MdlDefinition.Range> definitions = new LinkedHashMap<>();
    private final Map<Name, MdlDefinition.Equivalence> equivalences = new LinkedHashMap<>();
    private final Map<Name, MdlRange> ranges = new LinkedHashMap<>();

    RangeReader(ExternalReader external, Diagnostics problems) {
        this.external = external;
        this.problems = problems;
    }

    /** The ranges by name, in order of definition. */
    Map<Name, MdlRange> read(List<MdlDefinition.Range> written, List<MdlDefinition.Equivalence> equal) {
        Map<Name, SourceName> known = new LinkedHashMap<>();
        for (MdlDefinition.Range range : written) {
            if (isNew(range.name(), known)) {
                definitions.put(range.name().name(), range);
            }
        }
        for (MdlDefinition.Equivalence equivalence : equal) {
            if (isNew(equivalence.name(), known)) {
                equivalences.put(equivalence.name().name(), equivalence);
            }
        }
        known.values().forEach(name -> elements(name, new LinkedHashSet<>()));
        Map<Name, MdlRange> ordered = new LinkedHashMap<>();
        for (Name name : known.keySet()) {
            MdlRange range = ranges.get(name);
            if (range != null && !range.elements().isEmpty()) {
                ordered.put(name, range);
            }
        }
        return ordered;
    }

    private boolean isNew(SourceName name, Map<Name, SourceName> known) {
        SourceName before = known.putIfAbsent(name.name(), name);
        if (before != null) {
            String message = "the range '" + name.text() + "' is defined twice, first at " + before.span();
            problems.error(Code.DUPLICATE_DEFINITION, name.span(), message, "keep one of the two");
        }
        return before == null;
    }

    private List<Name> elements(SourceName name, Set<Name> open) {
        MdlRange known = ranges.get(name.name());
        if (known != null) {
            return known.elements();
        }
        if (!open.add(name.name())) {
            problems.error(
                    Code.BAD_VALUE,
                    name.span(),
                    "the range '" + name.text() + "' is part of itself",
                    "take it out of its own definition");
            return List.of();
        }
        List<Name> elements = new ArrayList<>();
        SourceName place = name;
        MdlDefinition.Range definition = definitions.get(name.name());
        MdlDefinition.Equivalence equivalence = equivalences.get(name.name());
        if (definition != null) {
            place = definition.name();
            definition.entries().forEach(entry -> elements.addAll(entry(entry, open)));
        } else if (equivalence != null) {
            place = equivalence.name();
            elements.addAll(equal(equivalence, open));
        }
        open.remove(name.name());
        MdlRange range = MdlRange.of(place, elements);
        ranges.put(name.name(), range);
        return range.elements();
    }

    private List<Name> equal(MdlDefinition.Equivalence equivalence, Set<Name> open) {
        SourceName of = equivalence.of();
        if (!isRange(of.name())) {
            List<String> known = definitions.keySet().stream().map(Name::text).toList();
            problems.error(
                    Code.UNKNOWN_NAME,
                    of.span(),
                    "there is no range '" + of.text() + "'",
                    Suggestions.didYouMean(of.text(), known));
            return List.of();
        }
        return elements(of, open);
    }

    private boolean isRange(Name name) {
        return definitions.containsKey(name) || equivalences.containsKey(name);
    }

    /** The elements that a part of a definition stands for. */
    List<Name> entry(Entry entry, Set<Name> open) {
        if (entry instanceof Entry.One one) {
            return isRange(one.name().name())
                    ? elements(one.name(), open)
                    : List.of(one.name().name());
        }
        if (entry instanceof Entry.Numbered numbered) {
            return numbered(numbered);
        }
        MdlExpr.Call call = ((Entry.External) entry).call();
        if (!call.function().name().key().endsWith("_subscript")) {
            problems.error(
                    Code.UNKNOWN_NAME,
                    call.span(),
                    "'" + call.function().text() + "' does not give elements",
                    "use GET DIRECT SUBSCRIPT('file', 'tab', 'first cell', 'last cell', 'prefix')");
            return List.of();
        }
        return external.elements(call).orElse(List.of());
    }

    private List<Name> numbered(Entry.Numbered range) {
        Matcher first = NUMBERED.matcher(range.first().text());
        Matcher last = NUMBERED.matcher(range.last().text());
        boolean fits = first.matches()
                && last.matches()
                && Name.of("x" + first.group(1)).equals(Name.of("x" + last.group(1)))
                && first.group(2).length() < 9
                && last.group(2).length() < 9;
        int from = fits ? Integer.parseInt(first.group(2)) : 1;
        int to = fits ? Integer.parseInt(last.group(2)) : 0;
        if (from > to || to - from >= MAX_ELEMENTS) {
            problems.error(
                    Code.BAD_VALUE,
                    range.first().span(),
                    "'" + range.first().text() + "-" + range.last().text() + "' is no range of numbered elements",
                    "write the same word with a lower and a higher number, such as (A1-A5)");
            return List.of();
        }
        List<Name> elements = new ArrayList<>();
        int digits = first.group(2).startsWith("0") ? first.group(2).length() : 1;
        for (int number = from; number <= to; number++) {
            elements.add(Name.of(first.group(1) + String.format("%0" + digits + "d", number)));
        }
        return elements;
    }
}
