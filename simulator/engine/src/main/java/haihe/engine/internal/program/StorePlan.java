package haihe.engine.internal.program;

/** What a store is like and which slots it reads. Immutable. */
public interface StorePlan {

    /** An empty store. */
    Store newStore();
}
