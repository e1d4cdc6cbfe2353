package haihe.model.check.macro;

import haihe.model.Diagnostics;
import haihe.model.source.Keyed;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces the calls of macros by what they stand for.
 *
 * <p>Each call gets copies of the macro's variables, called {@code caller · macro(1) · variable}, over the dimensions of
 * the variable whose equation it stands in; constants and lookups of a macro are the same for all calls. A name or a
 * number as an argument stands for the parameter directly, any other argument becomes an auxiliary. What a recursive
 * macro calls is looked at only where a condition that is known before the run does not rule it out.
 */
public final class MacroExpansion {

    private final Macros macros;

    private MacroExpansion(Macros macros) {
        this.macros = macros;
    }

    /**
     * The same model without macros.
     *
     * @param problems receives what is wrong with calls; such a call counts as 0
     */
    public static SourceModel expand(SourceModel source, Diagnostics problems) {
        if (source.macros().isEmpty()) {
            return source;
        }
        Macros macros = new Macros(source, problems);
        MacroExpansion expansion = new MacroExpansion(macros);
        List<SourceVariable> variables = new ArrayList<>();
        for (SourceVariable variable : source.variables()) {
            Optional<Caller> next = Optional.of(new Caller(variable, variable, 0));
            while (next.isPresent()) {
                variables.add(expansion.expanded(next.get()));
                next = macros.next();
            }
        }
        variables.addAll(macros.outputs().variables());
        variables.addAll(macros.shared());
        return with(source, macros.areTooMany() ? List.of() : variables);
    }

    private static SourceModel with(SourceModel source, List<SourceVariable> variables) {
        return new SourceModel(
                source.name(),
                source.doc(),
                source.semantics(),
                source.time(),
                source.units(),
                source.undeclared(),
                source.dimensions(),
                variables,
                List.of(),
                source.attachments(),
                source.exports());
    }

    private SourceVariable expanded(Caller caller) {
        SourceVariable variable = caller.variable();
        Equations equations = new Equations(equation -> expanded(caller, equation), name -> name);
        return new SourceVariable(
                variable.name(),
                variable.over(),
                variable.unit(),
                variable.doc(),
                variable.label(),
                variable.sector(),
                variable.internal(),
                variable.thresholds(),
                variable.definition().match(equations));
    }

    private SourceEquation expanded(Caller caller, SourceEquation equation) {
        SourceVariable variable = caller.variable();
        List<SourceKey> keys =
                equation.parts().stream().<SourceKey>map(part -> part.key()).toList();
        List<Keyed<Optional<SourceExpr>>> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Place place = new Place(variable.name(), variable.over(), keys, i, List.of());
            CallExpansion calls = new CallExpansion(macros, caller, place);
            parts.add(new Keyed<>(keys.get(i), equation.parts().get(i).value().map(calls::rewrite)));
        }
        return new SourceEquation(parts, equation.text(), equation.span());
    }
}
