package haihe.engine.internal.codegen;

import haihe.engine.internal.math.IndexedTable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Holds the classes of one kernel, which call each other by name, until they are first used, and the tables that their
 * fields are filled with. It goes with the kernel when nobody holds it.
 */
final class KernelLoader extends ClassLoader implements Supplier<Object> {

    private final Map<String, byte[]> unloaded;
    private final IndexedTable[] tables;

    KernelLoader(KernelClasses classes) {
        super(KernelLoader.class.getClassLoader());
        this.unloaded = new HashMap<>(classes.files());
        this.tables = classes.tables();
    }

    /** The tables, for the classes' initializers. */
    @Override
    public Object get() {
        return tables;
    }

    /** The kernel's own classes are not looked for elsewhere, which takes long. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] file = unloaded.remove(name);
            return file == null ? super.loadClass(name, resolve) : defineClass(name, file, 0, file.length);
        }
    }
}
