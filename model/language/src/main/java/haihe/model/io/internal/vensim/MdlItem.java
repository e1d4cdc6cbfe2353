package haihe.model.io.internal.vensim;

import java.util.List;

/**
 * A statement that defines a variable or some elements of one.
 *
 * @param places what its subscripts stand for; empty for a single number
 * @param usable whether all subscripts are known; if not, that has been reported
 */
record MdlItem(MdlStatement statement, MdlDefinition definition, List<MdlPlace> places, boolean usable) {
    MdlItem {
        places = List.copyOf(places);
    }

    MdlDefinition.LeftSide left() {
        return definition instanceof MdlDefinition.Equation equation
                ? equation.left()
                : definition instanceof MdlDefinition.Lookup lookup
                        ? lookup.left()
                        : ((MdlDefinition.Data) definition).left();
    }
}
