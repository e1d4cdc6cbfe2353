package haihe.model;

/** How grave a {@link Diagnostic} is. */
public enum Severity {
    /** The model cannot be used. */
    ERROR,
    /** The model can be used, but something in it deserves a look. */
    WARNING
}
