package haihe.model.check;

import java.util.List;

/** Shows tests of other packages which functions there are. */
public final class BuiltinNames {

    private BuiltinNames() {}

    public static List<String> all() {
        return List.copyOf(Builtin.names());
    }
}
