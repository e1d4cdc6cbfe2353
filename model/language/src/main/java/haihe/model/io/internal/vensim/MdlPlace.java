package haihe.model.io.internal.vensim;

import haihe.model.source.SourceName;
import java.util.List;

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
}
