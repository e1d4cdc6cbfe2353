package haihe.model.io.internal.writing;

import haihe.model.Span;

/** Says that an expression cannot be written as it is. */
final class NotExpressible extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** No loop: writing the elements one by one does not help. */
    static final int NO_LOOP = -1;

    private final int loop;
    private final transient Span span;
    private final String what;

    /**
     * @param loop the loop of the clause whose elements can be written one by one, or {@link #NO_LOOP}
     */
    NotExpressible(int loop, Span span, String what) {
        super(what, null, false, false);
        this.loop = loop;
        this.span = span;
        this.what = what;
    }

    int loop() {
        return loop;
    }

    /** What it is that cannot be written. */
    String what() {
        return what;
    }

    Span span() {
        return span;
    }
}
