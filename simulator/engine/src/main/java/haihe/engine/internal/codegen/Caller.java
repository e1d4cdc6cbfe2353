package haihe.engine.internal.codegen;

/** What writes calls of methods into the code of another one. */
public interface Caller {

    /** Writes a call of a static method. */
    void call(String owner, String name, String descriptor);

    /** Writes a call of a method of a class. */
    void callVirtual(String owner, String name, String descriptor);

    /** Writes a call of a method of an interface. */
    void callInterface(String owner, String name, String descriptor);
}
