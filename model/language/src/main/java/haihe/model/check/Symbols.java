package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Dimension;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Suggestions;
import haihe.model.source.SourceName;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of a model: its variables and dimensions. */
final class Symbols {

    /** Looking for a name among all takes time: a model with more unknown names than this has another fault. */
    private static final int SUGGESTIONS = 100;

    private final Semantics.Names names;
    private final Diagnostics problems;
    private final DimensionTable dimensions;
    private final Absences absences;
    private final Map<Name, Symbol> variables = new LinkedHashMap<>();
    private int suggestions;

    Symbols(DimensionTable dimensions, List<SourceVariable> sources, Semantics semantics, Diagnostics problems) {
        this.names = semantics.names();
        this.problems = problems;
        this.dimensions = dimensions;
        this.absences = new Absences(dimensions, semantics);
        sources.forEach(this::declare);
    }

    DimensionTable dimensions() {
        return dimensions;
    }

    /** Which elements have no definition. */
    Absences absences() {
        return absences;
    }

    /** Whether a name alone may stand for a function. */
    boolean areReserved() {
        return names != Semantics.Names.FREE;
    }

    /** The function that reads a lookup or series and that a call names; its name is a soft one. */
    Optional<TableFunction> tableFunction(Name name) {
        return isHidden(name) ? Optional.empty() : TableFunction.of(name);
    }

    private boolean isHidden(Name name) {
        Symbol variable = variables.get(name);
        return variable != null && (areReserved() || variable.isLookup());
    }

    /** The function that a call names: a soft name may be hidden by a variable, and where names are free by a lookup. */
    Optional<Builtin> function(Name name) {
        boolean hidden = isHidden(name);
        return Builtin.of(name).filter(builtin -> !hidden || areReserved() && !builtin.soft() && !isShadowed(name));
    }

    private boolean isShadowed(Name name) {
        Symbol variable = variables.get(name);
        return names == Semantics.Names.SHARED && variable != null && variable.isLookup();
    }

    /** The function that a name alone stands for. */
    Optional<Builtin> functionAlone(Name name) {
        return names == Semantics.Names.SHARED && variables.containsKey(name) ? Optional.empty() : function(name);
    }

    private boolean isTaken(Name name) {
        return names == Semantics.Names.RESERVED && Builtin.isReserved(name)
                || names == Semantics.Names.SHARED && Builtin.isReserved(name) && !Builtin.takesArguments(name);
    }

    /** Whether a call names a function of arrays that is not XMILE's; they are all soft. */
    boolean isArrayFunction(Name name) {
        Symbol variable = variables.get(name);
        return VectorCalls.isArrayFunction(name) && (variable == null || !areReserved() && !variable.isLookup());
    }

    /** All variables in order of definition, each name once. */
    List<Symbol> variables() {
        return List.copyOf(variables.values());
    }

    @Nullable
    Symbol variable(Name name) {
        return variables.get(name);
    }

    /** Reports a name that stands for nothing, with the nearest one that could be meant. */
    Optional<String> nearest(SourceName name) {
        if (suggestions++ >= SUGGESTIONS) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        variables.keySet().forEach(each -> known.add(each.text()));
        known.addAll(dimensions.names());
        known.addAll(Builtin.names());
        known.addAll(TableFunction.names());
        return Suggestions.didYouMean(name.text(), known);
    }

    private void declare(SourceVariable source) {
        SourceName name = source.name();
        if (isTaken(name.name())) {
            String message = "'" + name.text() + "' is the name of a built-in function";
            problems.error(Code.DUPLICATE_DEFINITION, name.span(), message, "choose another name");
        } else if (dimensions.isDefined(name.name())) {
            String message = "'" + name.text() + "' is the name of a dimension too";
            problems.error(Code.DUPLICATE_DEFINITION, name.span(), message, "rename one of the two");
        }
        Symbol before = variables.get(name.name());
        if (before != null) {
            String message = "'" + name.text() + "' is defined twice, first at "
                    + before.source().name().span();
            problems.error(Code.DUPLICATE_DEFINITION, name.span(), message, "keep one of the two, or rename it");
            return;
        }
        List<Dimension> over = new ArrayList<>();
        for (SourceName dimension : source.over()) {
            dimension(dimension).ifPresent(over::add);
        }
        variables.put(
                name.name(),
                new Symbol(source, over, over.size() == source.over().size()));
    }

    private Optional<Dimension> dimension(SourceName name) {
        if (!dimensions.isDefined(name.name())) {
            problems.error(
                    Code.UNKNOWN_NAME,
                    name.span(),
                    "there is no dimension '" + name.text() + "'",
                    Suggestions.didYouMean(name.text(), dimensions.names()));
        }
        return dimensions.get(name.name());
    }
}
