package haihe.model.io.internal.vensim;

import haihe.model.Name;
import haihe.model.Suggestions;
import haihe.model.source.SourceName;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that equations can use: those of the model, or inside a macro its own, and with a {@code $} behind them those
 * of the model (Vensim reference manual, "Macros"). Also collects the variables that the reader makes up.
 */
final class Symbols {

    private final VariableTable variables;
    private final Set<Name> macros;
    private final @Nullable VariableTable outer;
    private final Set<Name> parameters;
    private final Set<Name> madeUp = new HashSet<>();
    private final List<SourceVariable> internal = new ArrayList<>();

    private Symbols(VariableTable variables, Set<Name> macros, @Nullable VariableTable outer, Set<Name> parameters) {
        this.variables = variables;
        this.macros = Set.copyOf(macros);
        this.outer = outer;
        this.parameters = Set.copyOf(parameters);
    }

    static Symbols ofModel(VariableTable variables, Set<Name> macros) {
        return new Symbols(variables, macros, null, Set.of());
    }

    static Symbols ofMacro(VariableTable own, Set<Name> macros, VariableTable outer, Set<Name> parameters) {
        return new Symbols(own, macros, outer, parameters);
    }

    VariableTable variables() {
        return variables;
    }

    boolean isMacro(Name name) {
        return macros.contains(name);
    }

    /** Whether a name is a parameter of the macro that is being read. */
    boolean isLocal(Name name) {
        return parameters.contains(name) || madeUp.contains(name);
    }

    /** The name without the {@code $} that means the model around a macro. */
    SourceName outer(SourceName name) {
        String text = name.text();
        return isOuter(name) ? new SourceName(Name.of(text.substring(0, text.length() - 1)), name.span()) : name;
    }

    /** Whether a name with a {@code $} means a variable of the model that has the name of one of the macro's own. */
    boolean isShadowed(SourceName name) {
        Name plain = outer(name).name();
        return isOuter(name) && (isLocal(plain) || variables.variable(plain) != null);
    }

    private boolean isOuter(SourceName name) {
        return outer != null
                && name.text().length() > 1
                && name.text().endsWith("$")
                && variables.variable(name.name()) == null;
    }

    /** The variable with a name; inside a macro that of the model, if the macro has none of the name. */
    @Nullable
    MdlVariable variable(SourceName name) {
        MdlVariable own = isOuter(name) ? null : variables.variable(name.name());
        return own != null || outer == null || isLocal(name.name())
                ? own
                : outer.variable(outer(name).name());
    }

    Optional<String> nearest(String name) {
        List<String> known = new ArrayList<>();
        variables.all().forEach(each -> known.add(each.name().text()));
        parameters.forEach(each -> known.add(each.text()));
        return Suggestions.didYouMean(name, known);
    }

    Optional<String> nearestFunction(String name) {
        List<String> known = new ArrayList<>(FunctionCalls.names());
        macros.forEach(each -> known.add(each.text()));
        variables.all().stream()
                .filter(MdlVariable::isLookup)
                .forEach(each -> known.add(each.name().text()));
        return Suggestions.didYouMean(name, known);
    }

    /** A name that nothing has yet, for a variable that the reader makes up. */
    Name fresh(String wanted) {
        Name name = Name.of(wanted);
        for (int number = 2; variables.variable(name) != null || isLocal(name); number++) {
            name = Name.of(wanted + " " + number);
        }
        madeUp.add(name);
        return name;
    }

    /** Adds a variable that the reader makes up. */
    void add(SourceVariable variable) {
        internal.add(variable);
    }

    /** The variables that the reader made up. */
    List<SourceVariable> internal() {
        return List.copyOf(internal);
    }
}
