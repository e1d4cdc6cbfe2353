package haihe.model;

/**
 * Choices in which modelling tools differ; a reader sets them, and nothing after the reader asks which format a model
 * came from.
 *
 * @param integerPart how INT rounds
 * @param pulse what PULSE means
 */
public record Semantics(IntegerPart integerPart, Pulse pulse) {

    /** XMILE 1.0, also the meaning of native models. */
    public static final Semantics XMILE = new Semantics(IntegerPart.FLOOR, Pulse.MAGNITUDE_OVER_DT);

    /** How INT rounds. */
    public enum IntegerPart {
        /** Toward minus infinity (XMILE 3.5.1). */
        FLOOR,
        /** Toward zero (Vensim INTEGER). */
        TRUNCATE
    }

    /** What PULSE means. */
    public enum Pulse {
        /** PULSE(magnitude, first, interval): magnitude/DT for one step (XMILE 3.5.4). */
        MAGNITUDE_OVER_DT
    }
}
