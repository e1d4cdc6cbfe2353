package haihe.engine.internal.program;

import java.util.Set;

/** What a store is like and which slots it reads. Immutable. */
public interface StorePlan {

    /** An empty store. */
    Store newStore();

    /** The slots that its stores read. */
    Set<Integer> reads();
}
