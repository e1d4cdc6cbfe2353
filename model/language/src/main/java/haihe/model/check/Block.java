package haihe.model.check;

import haihe.model.Loop;
import haihe.model.Name;
import java.util.List;
import java.util.Optional;

/**
 * A block of elements that one part of an equation is for.
 *
 * @param loops a loop over the elements along each dimension, numbered 0, 1, ...
 * @param keyNames for each dimension the name that the part's key uses for it, if it names a sub-range or the dimension
 */
record Block(List<Loop> loops, List<Optional<Name>> keyNames) {

    Block {
        loops = List.copyOf(loops);
        keyNames = List.copyOf(keyNames);
    }

    Optional<Name> named(int dimension) {
        return keyNames.get(dimension);
    }
}
