package haihe.model.io.internal.xmile;

import haihe.model.Name;
import haihe.model.source.SourceName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in one copy of a model: the root, or what a module makes of a model. Variables of a module are called
 * {@code module.variable} in the whole model (XMILE 1.0, section 4.7).
 */
final class ModuleScope {

    private final String path;
    private final Set<Name> own = new HashSet<>();
    private final Map<Name, ModuleScope> modules = new HashMap<>();
    private final Map<Name, Name> connected = new HashMap<>();
    private final Set<Name> carriers = new HashSet<>();
    private final Set<Name> flows = new HashSet<>();

    private ModuleScope(String path) {
        this.path = path;
    }

    /** The names of the root model, which stay as they are. */
    static ModuleScope root() {
        return new ModuleScope("");
    }

    /** The names of a module in this model. */
    ModuleScope module(Name name) {
        ModuleScope inner = new ModuleScope(path + name.text() + ".");
        modules.put(name, inner);
        return inner;
    }

    /** Makes a variable of this model known. */
    void declare(Name name) {
        own.add(name);
    }

    /** Notes that a variable of this model has a graphical function besides its equation. */
    void carriesFunction(Name name) {
        carriers.add(name);
    }

    /** Notes that a stock of this model has something as a flow. */
    void flow(Name name) {
        flows.add(name);
    }

    /** Whether a stock of this model has a variable as a flow. */
    boolean isFlow(Name name) {
        return flows.contains(name);
    }

    /** Lets a variable of this model stand for another one, given by its name in the whole model. */
    void connect(Name input, Name source) {
        connected.put(input, source);
    }

    /** Whether a variable of this model only stands for another one. */
    boolean isConnected(Name name) {
        return connected.containsKey(name);
    }

    /** The name in the whole model of a variable that this model defines. */
    SourceName global(SourceName name) {
        return path.isEmpty() ? name : new SourceName(Name.of(path + name.text()), name.span());
    }

    /** The name in the whole model of what an equation of this model calls by a name; empty if nothing is called so. */
    Optional<Name> resolve(Name name) {
        Name source = connected.get(name);
        if (source != null) {
            return Optional.of(source);
        }
        if (own.contains(name)) {
            return Optional.of(path.isEmpty() ? name : Name.of(path + name.text()));
        }
        String text = name.text();
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            ModuleScope inner = inner(text.substring(0, dot));
            if (inner != null && !Name.isBlank(text.substring(dot + 1))) {
                return inner.resolve(Name.of(text.substring(dot + 1)));
            }
        }
        return Optional.empty();
    }

    private @Nullable ModuleScope inner(String name) {
        return Name.isBlank(name) ? null : modules.get(Name.of(name));
    }

    /**
     * The name in the whole model of the graphical function that a variable of this model has besides its equation; empty
     * if it has none.
     */
    Optional<Name> functionOf(Name name) {
        String text = name.text();
        int dot = text.indexOf('.');
        if (carriers.contains(name)) {
            return resolve(name).map(ModuleScope::functionName);
        }
        ModuleScope inner = dot < 0 ? null : inner(text.substring(0, dot));
        return inner == null || Name.isBlank(text.substring(dot + 1))
                ? Optional.empty()
                : inner.functionOf(Name.of(text.substring(dot + 1)));
    }

    /** What the graphical function of a variable is called. */
    static Name functionName(Name variable) {
        return Name.of(variable.text() + " (lookup)");
    }
}
