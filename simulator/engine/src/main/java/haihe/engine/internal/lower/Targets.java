package haihe.engine.internal.lower;

import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.analysis.Computation;
import java.util.ArrayList;
import java.util.List;

/** The elements that a computation computes. */
final class Targets {

    private Targets() {}

    /** The element of the current turns. */
    static Location of(Computation computation, Setting setting) {
        List<Index> indices = new ArrayList<>();
        for (Loop loop : computation.definition().loops()) {
            indices.add(new Index.Loop(loop.number(), loop.range().positionsInRoot()));
        }
        return Location.of(computation.variable(), indices, setting);
    }
}
