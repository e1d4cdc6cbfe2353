package haihe.engine.internal.integrate;

/** Looks at an integration now and then. */
@FunctionalInterface
public interface Watch {

    /** Whether the integration may go on after this time. */
    boolean goesOn(double time);
}
