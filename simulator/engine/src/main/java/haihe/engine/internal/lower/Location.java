package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which element of a row-major array is meant.
 *
 * @param offset the element at turn 0 of every loop and number 1 of every computed subscript
 * @param strides what each loop adds
 * @param subscripts subscripts that are no line of loops
 */
record Location(int offset, SortedMap<Integer, Integer> strides, List<Node.Gather.Subscript> subscripts) {

    Location {
        strides = Collections.unmodifiableSortedMap(strides);
        subscripts = List.copyOf(subscripts);
    }

    /** The address if the array's first element is at {@code base}. */
    Address address(int base) {
        List<Address.Term> terms = new ArrayList<>(strides.size());
        strides.forEach((loop, stride) -> {
            if (stride != 0) {
                terms.add(new Address.Term(loop, stride));
            }
        });
        return new Address(base + offset, terms);
    }

    static Location of(Variable variable, List<Index> indices, Setting setting) {
        Finder finder = new Finder(setting);
        int stride = variable.size();
        for (int d = 0; d < indices.size(); d++) {
            Dimension dimension = variable.over().get(d);
            stride /= dimension.size();
            finder.visit(indices.get(d), dimension, stride);
        }
        return new Location(finder.offset, finder.strides, finder.subscripts);
    }

    private static final class Finder {

        private final Setting setting;
        private int offset;
        private final SortedMap<Integer, Integer> strides = new TreeMap<>();
        private final List<Node.Gather.Subscript> subscripts = new ArrayList<>();

        Finder(Setting setting) {
            this.setting = setting;
        }

        void visit(Index index, Dimension dimension, int stride) {
            index.match(new Index.Cases<Boolean>() {
                @Override
                public Boolean fixed(Index.Fixed fixed) {
                    offset += stride * Ordinals.of(dimension, fixed.position());
                    return true;
                }

                @Override
                public Boolean loop(Index.Loop loop) {
                    List<Integer> ordinals = Ordinals.of(dimension, loop.positions());
                    Optional<Scope.Line> line = setting.scope().line(loop.loop(), ordinals);
                    if (line.isPresent()) {
                        offset += stride * line.get().offset();
                        strides.merge(loop.loop(), stride * line.get().stride(), Integer::sum);
                        return true;
                    }
                    Node number = new Node.Binary(
                            Expr.BinaryOperator.ADD,
                            LoopNumbers.of(loop.loop(), ordinals, setting),
                            new Node.Literal(1));
                    return subscripts.add(new Node.Gather.Subscript(number, dimension.size(), stride));
                }

                @Override
                public Boolean computed(Index.Computed computed) {
                    Node number = setting.lower(computed.value());
                    return subscripts.add(new Node.Gather.Subscript(number, dimension.size(), stride));
                }
            });
        }
    }
}
