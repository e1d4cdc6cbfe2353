package haihe.model.io.internal.vensim;

import haihe.model.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of two subscript ranges stand for each other: equal names, and what mappings say (Vensim reference
 * manual, "Mapping of Subscript Ranges"). A mapping holds for sub-ranges of the ranges that it names too, and mappings
 * can follow one another; the shortest way counts.
 */
final class Correspondences {

    /** More mappings than this in a row are not looked for. */
    private static final int MAX_STEPS = 4;

    private final Collection<MdlRange> ranges;
    private final Map<Name, List<Mapped>> byTarget = new HashMap<>();
    private final Map<Name, List<Mapped>> bySource = new HashMap<>();
    private final Map<List<Name>, Optional<Map<Name, Name>>> found = new HashMap<>();

    /**
     * A range that is mapped to another.
     *
     * @param back for each element of {@code target} that is mapped to, the element of {@code range}
     */
    record Mapped(MdlRange range, MdlRange target, Map<Name, Name> back) {
        Mapped {
            back = Map.copyOf(back);
        }

        /** For each element of {@code range} the element of {@code target}; null if there are several for one. */
        @Nullable
        Map<Name, Name> forth() {
            Map<Name, Name> forth = new HashMap<>();
            for (Map.Entry<Name, Name> entry : back.entrySet()) {
                if (forth.put(entry.getValue(), entry.getKey()) != null) {
                    return null;
                }
            }
            return forth;
        }
    }

    /** A way from a first range to another one. */
    private record Way(MdlRange range, Map<Name, Name> elements, int steps) {}

    Correspondences(Map<Name, MdlRange> ranges, List<Mapped> mappings) {
        this.ranges = ranges.values();
        for (Mapped mapped : mappings) {
            byTarget.computeIfAbsent(mapped.target().name(), key -> new ArrayList<>())
                    .add(mapped);
            bySource.computeIfAbsent(mapped.range().name(), key -> new ArrayList<>())
                    .add(mapped);
        }
    }

    /** For each element of a range the one of another that stands for it; null if some have none. */
    @Nullable
    Map<Name, Name> find(MdlRange from, MdlRange to) {
        List<Name> key = List.of(from.name(), to.name());
        Optional<Map<Name, Name>> known = found.get(key);
        if (known == null) {
            known = Optional.ofNullable(search(from, to));
            found.put(key, known);
        }
        return known.orElse(null);
    }

    private @Nullable Map<Name, Name> search(MdlRange from, MdlRange to) {
        Map<Name, Name> identity = new LinkedHashMap<>();
        from.elements().forEach(element -> identity.put(element, element));
        Deque<Way> open = new ArrayDeque<>(List.of(new Way(from, identity, 0)));
        Map<Name, Boolean> seen = new HashMap<>(Map.of(from.name(), true));
        while (!open.isEmpty()) {
            Way way = open.remove();
            if (to.containsAll(List.copyOf(way.elements().values()))) {
                return way.elements();
            }
            if (way.steps() < MAX_STEPS) {
                for (Way next : onward(way)) {
                    if (seen.putIfAbsent(next.range().name(), true) == null) {
                        open.add(next);
                    }
                }
            }
        }
        return null;
    }

    /** The ranges that a mapping leads to from a range or one that contains its elements. */
    private List<Way> onward(Way way) {
        List<Way> next = new ArrayList<>();
        List<Name> here = List.copyOf(way.elements().values());
        List<MdlRange> wider = new ArrayList<>(List.of(way.range()));
        ranges.stream()
                .filter(each -> each != way.range() && each.containsAll(here))
                .forEach(wider::add);
        for (MdlRange range : wider) {
            for (Mapped mapped : byTarget.getOrDefault(range.name(), List.of())) {
                step(way, mapped.range(), mapped.back()).ifPresent(next::add);
            }
        }
        for (MdlRange range : wider) {
            for (Mapped mapped : bySource.getOrDefault(range.name(), List.of())) {
                Map<Name, Name> forth = mapped.forth();
                if (forth != null) {
                    step(way, mapped.target(), forth).ifPresent(next::add);
                }
            }
        }
        return next;
    }

    private static Optional<Way> step(Way way, MdlRange to, Map<Name, Name> elements) {
        Map<Name, Name> composed = new LinkedHashMap<>();
        for (Map.Entry<Name, Name> entry : way.elements().entrySet()) {
            Name target = elements.get(entry.getValue());
            if (target == null) {
                return Optional.empty();
            }
            composed.put(entry.getKey(), target);
        }
        return Optional.of(new Way(to, composed, way.steps() + 1));
    }
}
