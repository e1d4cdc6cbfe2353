package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.Passage;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads dimensions (XMILE 1.0, section 2.6). */
final class DimensionReader {

    private static final int LARGEST = Short.MAX_VALUE;

    private final Diagnostics problems;
    private final Names names;
    private final Numbers numbers;

    DimensionReader(Diagnostics problems) {
        this.problems = problems;
        this.names = new Names(problems);
        this.numbers = new Numbers(problems);
    }

    List<SourceDimension> read(List<Tag> sections) {
        List<SourceDimension> all = new ArrayList<>();
        for (Tag dimension : Documents.definitions(sections, "dim", problems)) {
            names.nameOf(dimension).ifPresent(name -> all.add(dimension(name, dimension)));
        }
        return all.stream()
                .map(each -> isNumbered(each) ? each : ranged(each, all))
                .toList();
    }

    private static boolean isNumbered(SourceDimension dimension) {
        return dimension.elements().stream()
                .anyMatch(element -> Character.isDigit(element.text().charAt(0)));
    }

    /**
     * A dimension with some of the elements of one other is a sub-range of it: the older versions of the format have no
     * other way to write one, and translators of Vensim's models use it.
     */
    private static SourceDimension ranged(SourceDimension dimension, List<SourceDimension> all) {
        List<SourceDimension> larger = all.stream()
                .filter(other -> other.elements().size() > dimension.elements().size())
                .filter(other -> elementNames(other).containsAll(elementNames(dimension)))
                .toList();
        List<SourceDimension> roots = larger.stream()
                .filter(other -> larger.stream()
                        .noneMatch(each ->
                                each.elements().size() > other.elements().size()))
                .toList();
        return roots.size() == 1 && !dimension.elements().isEmpty()
                ? new SourceDimension(
                        dimension.name(),
                        dimension.elements(),
                        Optional.of(roots.get(0).name()),
                        dimension.doc())
                : dimension;
    }

    private static Set<Name> elementNames(SourceDimension dimension) {
        return dimension.elements().stream().map(SourceName::name).collect(Collectors.toSet());
    }

    private SourceDimension dimension(SourceName name, Tag dimension) {
        List<SourceName> elements = new ArrayList<>();
        for (Tag element : dimension.children("elem")) {
            names.nameOf(element).ifPresent(elements::add);
        }
        Optional<Passage> size = dimension.attribute("size");
        if (elements.isEmpty() && size.isPresent()) {
            elements = numbered(size.get());
        }
        Optional<SourceName> parent =
                dimension.element().attribute("haihe", "of").flatMap(names::name);
        return new SourceDimension(name, elements, parent, OwnWords.text(dimension, "doc"));
    }

    /** Elements called 1, 2, ... */
    private List<SourceName> numbered(Passage size) {
        double count = numbers.number(size).map(SourceNumber::value).orElse(1.0);
        if (count != Math.rint(count) || count < 1 || count > LARGEST) {
            problems.error(Code.BAD_VALUE, size.span(), "a dimension has 1 to " + LARGEST + " elements");
            return List.of();
        }
        return IntStream.rangeClosed(1, (int) count)
                .mapToObj(number -> new SourceName(Name.of(Integer.toString(number)), size.span()))
                .toList();
    }
}
