package haihe.model.analysis;

/** Whether a number, or the effect of one variable on another, is positive or negative; 0 counts as either. */
public enum Sign {
    POSITIVE,
    NEGATIVE,
    /** It may be both, or simple rules do not tell. */
    UNKNOWN;

    static Sign of(double value) {
        return value < 0 ? NEGATIVE : POSITIVE;
    }

    /** The sign of a product. */
    Sign times(Sign other) {
        if (this == UNKNOWN || other == UNKNOWN) {
            return UNKNOWN;
        }
        return this == other ? POSITIVE : NEGATIVE;
    }

    /** The sign of a sum. */
    Sign plus(Sign other) {
        return this == other ? this : UNKNOWN;
    }

    Sign negated() {
        return times(NEGATIVE);
    }
}
