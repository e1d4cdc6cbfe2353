package haihe.experiment;

/** Which way an indicator should go. */
public enum Sense {
    /** The lower the better, such as a concentration: a plain number as target means at most. */
    LOWER,
    /** The higher the better, such as a share of clean water: a plain number as target means at least. */
    HIGHER
}
