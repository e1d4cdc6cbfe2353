package haihe.model.check.macro;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of the model that calls define by further outputs of a macro. */
final class Outputs {

    private final ModelNames names;
    private final Diagnostics problems;
    private final Map<Name, SourceVariable> variables = new LinkedHashMap<>();
    private final Map<Name, List<Keyed<Optional<SourceExpr>>>> parts = new LinkedHashMap<>();

    Outputs(ModelNames names, Diagnostics problems) {
        this.names = names;
        this.problems = problems;
    }

    /**
     * Defines a variable.
     *
     * @param argument how the call names it
     * @param value the output
     */
    void define(Place place, Caller caller, SourceExpr argument, SourceExpr value) {
        if (!(argument instanceof SourceExpr.Reference reference)) {
            String message = "a further output goes to a variable, not to an expression";
            problems.error(Code.BAD_VALUE, argument.span(), message, "write the name of a variable");
            return;
        }
        if (!place.loops().isEmpty() || !isCurrent(reference, place)) {
            String message = "the output '" + reference.name().text() + "' needs the subscripts of '"
                    + place.variable().text() + "'";
            problems.error(Code.DIMENSION_MISMATCH, argument.span(), message, "write the same subscripts for both");
            return;
        }
        Name name = reference.name().name();
        SourceKey key = place.key();
        parts.computeIfAbsent(name, any -> new ArrayList<>()).add(new Keyed<>(key, Optional.of(value)));
        String sector = caller.root().sector();
        boolean internal = caller.depth() > 0;
        SourceVariable variable = new SourceVariable(
                reference.name(), place.over(), Optional.empty(), "", "", sector, internal, definition(name, argument));
        variables.put(name, variable);
        if (!names.isVariable(name)) {
            names.add(variable);
        }
    }

    private SourceDefinition definition(Name name, SourceExpr argument) {
        List<Keyed<Optional<SourceExpr>>> all = parts.getOrDefault(name, List.of());
        SourceEquation equation = new SourceEquation(all, "", argument.span());
        return new SourceDefinition.Auxiliary(Optional.of(equation), Optional.empty());
    }

    private static boolean isCurrent(SourceExpr.Reference reference, Place place) {
        List<SourceSubscript> subscripts = reference.subscripts();
        if (subscripts.isEmpty()) {
            return true;
        }
        if (subscripts.size() != place.over().size()) {
            return false;
        }
        for (int i = 0; i < subscripts.size(); i++) {
            if (!isCurrent(subscripts.get(i), i, place)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCurrent(SourceSubscript subscript, int dimension, Place place) {
        if (subscript instanceof SourceSubscript.Position position) {
            return position.number() == dimension + 1;
        }
        if (subscript instanceof SourceSubscript.Mapped mapped) {
            return mapped.dimension() == dimension
                    && mapped.targets().entrySet().stream()
                            .allMatch(each -> each.getKey().equals(each.getValue()));
        }
        if (subscript instanceof SourceSubscript.Value value && value.expr() instanceof SourceExpr.Reference name) {
            boolean own = place.over().get(dimension).name().equals(name.name().name());
            boolean byKey = place.key() instanceof SourceKey.Elements key
                    && key.parts()
                            .get(dimension)
                            .map(SourceName::name)
                            .filter(name.name().name()::equals)
                            .isPresent();
            return own || byKey;
        }
        return false;
    }

    List<SourceVariable> variables() {
        return List.copyOf(variables.values());
    }
}
