package haihe.engine;

/**
 * How an {@link Ensemble} computes.
 *
 * @param kind the way
 * @param lanes how many runs go together
 * @param reason a sentence for a person: the vectors in use, or why not a faster way
 */
public record EnsembleBackend(Kind kind, int lanes, String reason) {

    /** The ways, the fastest first. */
    public enum Kind {
        /** Several runs together, in vectors of the processor. */
        VECTOR,
        /** Several runs together, in loops. */
        PLAIN,
        /** One run after the other. */
        SCALAR
    }
}
