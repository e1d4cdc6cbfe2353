package haihe.model.io.internal.vensim;

import haihe.model.Name;
import haihe.model.source.SourceName;
import java.util.List;
import java.util.Set;

/**
 * A subscript on the left side: the elements that the equation is for along one dimension.
 *
 * @param written the name of the range or element
 * @param range the range, for a single element one that has nothing else
 * @param single whether it is a single element
 */
record MdlPlace(SourceName written, MdlRange range, boolean single) {

    static MdlPlace of(SourceName written, MdlRange range) {
        return new MdlPlace(written, range, false);
    }

    static MdlPlace single(SourceName element) {
        return new MdlPlace(element, MdlRange.of(element, List.of(element.name())), true);
    }

    /** This place without some elements; itself if it has none of them, or no others. */
    MdlPlace without(Set<Name> left) {
        List<Name> rest = range.elements().stream()
                .filter(element -> !left.contains(element))
                .toList();
        if (single || rest.isEmpty() || rest.size() == range.elements().size()) {
            return this;
        }
        Name name = Name.of(range.name() + " without " + left);
        return new MdlPlace(written, MdlRange.of(new SourceName(name, written.span()), rest), false);
    }
}
