package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The subscript ranges of a model and the families that they form: ranges that share elements belong to one family, and
 * each family has a range with all its elements. If the model has none, one is made up.
 */
final class RangeTable {

    private final Map<Name, MdlRange> ranges;
    private final Map<Name, MdlRange> families = new LinkedHashMap<>();
    private final Set<MdlRange> madeUp = new LinkedHashSet<>();
    private final Correspondences correspondences;

    private RangeTable(Map<Name, MdlRange> ranges, List<Correspondences.Mapped> mappings) {
        this.ranges = ranges;
        this.correspondences = new Correspondences(ranges, mappings);
        findFamilies();
    }

    /** The table of these definitions; what is faulty is reported and left out. */
    static RangeTable of(
            List<MdlDefinition.Range> written,
            List<MdlDefinition.Equivalence> equal,
            ExternalReader external,
            Diagnostics problems) {
        RangeReader reader = new RangeReader(external, problems);
        Map<Name, MdlRange> ranges = reader.read(written, equal);
        List<Correspondences.Mapped> mappings = new ArrayList<>();
        for (MdlDefinition.Range range : written) {
            MdlRange own = ranges.get(range.name().name());
            if (own == null) {
                continue;
            }
            for (MdlDefinition.Mapping mapping : range.mappings()) {
                MdlRange target = ranges.get(mapping.target().name());
                if (target == null) {
                    unknownTarget(mapping.target(), ranges, problems);
                } else {
                    mapped(own, target, mapping, reader, problems).ifPresent(mappings::add);
                }
            }
        }
        return new RangeTable(ranges, mappings);
    }

    private static void unknownTarget(SourceName target, Map<Name, MdlRange> ranges, Diagnostics problems) {
        List<String> known = ranges.keySet().stream().map(Name::text).toList();
        problems.error(
                Code.UNKNOWN_NAME,
                target.span(),
                "there is no range '" + target.text() + "'",
                Suggestions.didYouMean(target.text(), known));
    }

    /** For each element of the target the element of the range that stands for it. */
    private static Optional<Correspondences.Mapped> mapped(
            MdlRange own, MdlRange target, MdlDefinition.Mapping mapping, RangeReader reader, Diagnostics problems) {
        List<List<Name>> groups = new ArrayList<>();
        mapping.entries().forEach(entry -> groups.add(reader.entry(entry, new LinkedHashSet<>())));
        if (groups.isEmpty()) {
            target.elements().forEach(element -> groups.add(List.of(element)));
        }
        boolean inTarget = groups.stream().allMatch(target::containsAll);
        if (groups.size() != own.elements().size() || !inTarget) {
            String message = inTarget
                    ? "'" + own.name() + "' has " + own.elements().size() + " elements, but is mapped to "
                            + groups.size()
                    : "'" + own.name() + "' is mapped to elements that '" + target.name() + "' does not have";
            Span span = mapping.target().span();
            problems.error(Code.DIMENSION_MISMATCH, span, message, "map each element to one element or range");
            return Optional.empty();
        }
        Map<Name, Name> back = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Name element = own.elements().get(i);
            groups.get(i).forEach(each -> back.putIfAbsent(each, element));
        }
        return Optional.of(new Correspondences.Mapped(own, target, back));
    }

    /** The range with this name. */
    Optional<MdlRange> range(Name name) {
        return Optional.ofNullable(ranges.get(name));
    }

    /** Whether some range has an element of this name. */
    boolean isElement(Name name) {
        return families.containsKey(name);
    }

    /** The range with all elements of the family that an element belongs to. */
    MdlRange family(Name element) {
        return Objects.requireNonNull(families.get(element));
    }

    /** Names of ranges and elements, for suggestions. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        ranges.keySet().forEach(name -> names.add(name.text()));
        families.keySet().forEach(name -> names.add(name.text()));
        return names;
    }

    /** The element of one range that corresponds to each element of another; null if they have nothing in common. */
    @Nullable
    Map<Name, Name> correspondence(MdlRange from, MdlRange to) {
        return correspondences.find(from, to);
    }

    /**
     * The smallest range of a family with certain elements, the first one of several that are equally small.
     *
     * @param elements at least one, all of one family
     */
    MdlRange smallest(Set<Name> elements) {
        MdlRange best = family(elements.iterator().next());
        for (MdlRange range : ranges.values()) {
            boolean smaller = range.elements().size() < best.elements().size();
            if (smaller && elements.stream().allMatch(range::contains)) {
                best = range;
            }
        }
        return best;
    }

    /** All ranges as dimensions. */
    List<SourceDimension> dimensions() {
        List<SourceDimension> dimensions = new ArrayList<>();
        madeUp.forEach(range -> dimensions.add(dimension(range)));
        ranges.values().forEach(range -> dimensions.add(dimension(range)));
        return dimensions;
    }

    private SourceDimension dimension(MdlRange range) {
        MdlRange root = family(range.elements().get(0));
        Span span = range.source().span();
        List<SourceName> elements = range.elements().stream()
                .map(each -> new SourceName(each, span))
                .toList();
        Optional<SourceName> parent = root.name().equals(range.name()) ? Optional.empty() : Optional.of(root.source());
        return new SourceDimension(range.source(), elements, parent, "");
    }

    private void findFamilies() {
        Map<Name, Set<Name>> groups = new LinkedHashMap<>();
        for (MdlRange range : ranges.values()) {
            Set<Name> group = new LinkedHashSet<>();
            for (Name element : range.elements()) {
                group.addAll(groups.getOrDefault(element, Set.of()));
                group.add(element);
            }
            group.forEach(element -> groups.put(element, group));
        }
        Set<Set<Name>> distinct = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Set<Name> group : groups.values()) {
            if (distinct.add(group)) {
                MdlRange whole = whole(group);
                group.forEach(element -> families.put(element, whole));
            }
        }
    }

    private MdlRange whole(Set<Name> group) {
        List<MdlRange> members = new ArrayList<>();
        for (MdlRange range : ranges.values()) {
            if (range.elements().size() == group.size()
                    && group.contains(range.elements().get(0))) {
                return range;
            }
            if (group.contains(range.elements().get(0))) {
                members.add(range);
            }
        }
        StringBuilder name = new StringBuilder();
        members.forEach(each -> name.append(name.length() == 0 ? "" : " or ").append(each.name()));
        while (ranges.containsKey(Name.of(name.toString())) || group.contains(Name.of(name.toString()))) {
            name.append(" all");
        }
        SourceName source =
                new SourceName(Name.of(name.toString()), members.get(0).source().span());
        MdlRange range = MdlRange.of(source, List.copyOf(group));
        madeUp.add(range);
        return range;
    }
}
