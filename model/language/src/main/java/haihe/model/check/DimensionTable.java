package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Dimension;
import haihe.model.Name;
import haihe.model.Suggestions;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dimensions and sub-ranges of a model by name. */
final class DimensionTable {

    private final Diagnostics problems;
    private final Map<Name, Dimension> byName = new LinkedHashMap<>();
    private final Map<Name, SourceDimension> sources = new LinkedHashMap<>();

    private DimensionTable(Diagnostics problems) {
        this.problems = problems;
    }

    static DimensionTable of(List<SourceDimension> dimensions, Diagnostics problems) {
        DimensionTable table = new DimensionTable(problems);
        table.collect(dimensions);
        table.sources.values().forEach(source -> table.define(source, new LinkedHashSet<>()));
        table.checkElementsAgainstNames();
        return table;
    }

    /** The dimensions without faults, in order of definition. */
    List<Dimension> all() {
        return sources.keySet().stream()
                .filter(byName::containsKey)
                .map(byName::get)
                .toList();
    }

    /** A dimension without faults. */
    Optional<Dimension> get(Name name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether a dimension of that name is defined, faulty or not. */
    boolean isDefined(Name name) {
        return sources.containsKey(name);
    }

    /** The names of all dimensions as written. */
    List<String> names() {
        return sources.keySet().stream().map(Name::text).toList();
    }

    /** The sub-ranges of a dimension. */
    List<Dimension> subRanges(Dimension root) {
        return byName.values().stream()
                .filter(each -> each.parent().isPresent() && each.root().equals(root))
                .toList();
    }

    /** The defined dimension or sub-range of a root that has exactly these elements. */
    Optional<Dimension> withElements(Dimension root, List<Name> elements) {
        if (root.elements().equals(elements)) {
            return Optional.of(root);
        }
        return subRanges(root).stream()
                .filter(each -> each.elements().equals(elements))
                .findFirst();
    }

    /** The first dimension that has an element of this name. */
    Optional<Dimension> withElement(Name element) {
        return byName.values().stream()
                .filter(each -> each.indexOf(element).isPresent())
                .findFirst();
    }

    private void collect(List<SourceDimension> dimensions) {
        for (SourceDimension source : dimensions) {
            SourceName name = source.name();
            SourceDimension before = sources.putIfAbsent(name.name(), source);
            if (before != null) {
                String message = "dimension '" + name.text() + "' is defined twice, first at "
                        + before.name().span();
                problems.error(Code.DUPLICATE_DEFINITION, name.span(), message, "keep one of the two");
            }
        }
    }

    private void define(SourceDimension source, Set<Name> open) {
        Name name = source.name().name();
        if (byName.containsKey(name)) {
            return;
        }
        if (!open.add(name)) {
            problems.error(Code.BAD_VALUE, source.name().span(), "sub-range '" + name + "' is part of itself");
            return;
        }
        Optional<Dimension> parent = source.parent().flatMap(of -> parent(of, open));
        if (source.parent().isPresent() && parent.isEmpty()) {
            return;
        }
        List<Name> elements = elements(source, parent);
        if (!elements.isEmpty()) {
            Optional<Dimension> root = parent.map(Dimension::root);
            byName.put(
                    name,
                    new Dimension(
                            name, elements, root, source.doc(), source.name().span()));
        }
    }

    private Optional<Dimension> parent(SourceName of, Set<Name> open) {
        SourceDimension source = sources.get(of.name());
        if (source == null) {
            problems.error(
                    Code.UNKNOWN_NAME,
                    of.span(),
                    "there is no dimension '" + of.text() + "'",
                    Suggestions.didYouMean(of.text(), names()));
            return Optional.empty();
        }
        define(source, open);
        return get(of.name());
    }

    private List<Name> elements(SourceDimension source, Optional<Dimension> parent) {
        if (source.elements().isEmpty()) {
            String message = "dimension '" + source.name().text() + "' has no elements";
            problems.error(Code.BAD_VALUE, source.name().span(), message);
        }
        Set<Name> seen = new HashSet<>();
        List<Name> elements = new ArrayList<>();
        for (SourceName element : source.elements()) {
            if (!seen.add(element.name())) {
                String message = "element '" + element.text() + "' occurs twice in '"
                        + source.name().text() + "'";
                problems.error(Code.DUPLICATE_DEFINITION, element.span(), message);
            } else if (parent.isPresent()
                    && parent.get().indexOf(element.name()).isEmpty()) {
                notIn(element, parent.get());
            } else {
                elements.add(element.name());
            }
        }
        return elements;
    }

    private void notIn(SourceName element, Dimension parent) {
        List<String> known = parent.elements().stream().map(Name::text).toList();
        problems.error(
                Code.UNKNOWN_NAME,
                element.span(),
                "'" + element.text() + "' is not an element of '" + parent.name() + "'",
                Suggestions.didYouMean(element.text(), known));
    }

    private void checkElementsAgainstNames() {
        for (SourceDimension source : sources.values()) {
            for (SourceName element : source.elements()) {
                if (isDefined(element.name()) && source.parent().isEmpty()) {
                    String message = "'" + element.text() + "' is the name of an element and of a dimension";
                    problems.error(Code.DUPLICATE_DEFINITION, element.span(), message, "rename one of the two");
                }
            }
        }
    }
}
