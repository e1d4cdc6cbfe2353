package haihe.model.check.macro;

import haihe.model.Diagnostic.Code;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call of a macro, with its own copies of the macro's variables. */
final class MacroCall {

    private final Macros macros;
    private final Caller caller;
    private final Place place;
    private final SourceMacro macro;
    private final SourceExpr.Call call;
    private final Substitution substitution;

    MacroCall(Macros macros, Caller caller, Place place, SourceMacro macro, SourceExpr.Call call) {
        this.macros = macros;
        this.caller = caller;
        this.place = place;
        this.macro = macro;
        this.call = call;
        this.substitution = new Substitution(macros, place, macros.isRecursive(macro));
    }

    /**
     * What stands for the call in the equation.
     *
     * @param loops the subscripts that select the elements of the array functions around the call
     */
    SourceExpr result(List<SourceSubscript> loops) {
        SourceExpr nothing = new SourceExpr.Literal(0, call.span());
        if (macros.isTooMuch(macro, caller, call) || !isCallable() || !hasRightArity()) {
            return nothing;
        }
        String prefix = macros.prefix(macro, caller);
        name(prefix);
        bindParameters(prefix);
        macro.variables().stream().filter(each -> !Macros.isShared(each)).forEach(this::copy);
        furtherOutputs();
        return macro.result().map(result -> value(result, prefix, loops)).orElse(nothing);
    }

    private boolean isCallable() {
        if (macro.time().isPresent()) {
            macros.problems()
                    .error(
                            Code.UNSUPPORTED,
                            macro.time().get().span(),
                            "the macro " + macro.name().text()
                                    + " has time settings of its own, so that each call is a "
                                    + "whole run of its own, which is not possible here",
                            "remove its time settings, or compute what it gives beforehand");
            return false;
        }
        return true;
    }

    private boolean hasRightArity() {
        int given = call.arguments().size();
        int greatest = macro.parameters().size() + macro.outputs().size();
        int least = macro.parameters().size();
        while (least > 0
                && macro.defaults().size() >= least
                && macro.defaults().get(least - 1).isPresent()) {
            least--;
        }
        if (given >= least && given <= greatest) {
            return true;
        }
        String wanted = least == greatest ? "" + least : least + " to " + greatest;
        String message = macro.name().text() + " takes " + wanted + (greatest == 1 ? " argument" : " arguments")
                + ", not " + given;
        String usage = macro.name().text() + "("
                + String.join(
                        ", ", macro.parameters().stream().map(SourceName::text).toList()) + ")";
        macros.problems().error(Code.WRONG_ARITY, call.span(), message, usage);
        return false;
    }

    private void name(String prefix) {
        for (SourceVariable each : macro.variables()) {
            boolean shared = Macros.isShared(each);
            Name copy = shared
                    ? macros.shared(macro, each)
                    : macros.names().fresh(prefix + " \u00b7 " + each.name().text());
            substitution.own(each.name().name(), copy, shared, each.over().size());
        }
        for (Name output : macros.outputsInside(macro)) {
            substitution.own(output, macros.names().fresh(prefix + " \u00b7 " + output.text()), false, 0);
        }
    }

    private void bindParameters(String prefix) {
        for (int i = 0; i < macro.parameters().size(); i++) {
            SourceName parameter = macro.parameters().get(i);
            SourceExpr argument = i < call.arguments().size()
                    ? new Inside(macros.names(), place).rewrite(call.arguments().get(i))
                    : substitution.rewrite(macro.defaults().get(i).orElseThrow());
            substitution.argument(parameter.name(), bound(parameter, argument, prefix));
        }
    }

    /** What stands for a parameter: the argument if it is a number or a name, otherwise a variable that computes it. */
    private SourceExpr bound(SourceName parameter, SourceExpr argument, String prefix) {
        SourceExpr folded = Folding.fold(argument);
        if (folded instanceof SourceExpr.Literal || folded instanceof SourceExpr.Reference name && isAlias(name)) {
            return folded;
        }
        Name name = macros.names().fresh(prefix + " \u00b7 " + parameter.text());
        SourceName written = new SourceName(name, argument.span());
        auxiliary(written, argument);
        return new SourceExpr.Reference(written, place.current(argument.span()), argument.span());
    }

    /** Whether a name means the same everywhere in the call: arrays, whose elements depend on where, do not. */
    private boolean isAlias(SourceExpr.Reference reference) {
        Name name = reference.name().name();
        if (macros.names().isLookup(name)) {
            return true;
        }
        return reference.subscripts().isEmpty()
                && !macros.names().isDimension(name)
                && (!macros.names().isArray(name) || place.dimensions().isEmpty());
    }

    private void auxiliary(SourceName name, SourceExpr expr) {
        SourceKey whole = new SourceKey.Whole(expr.span());
        List<Keyed<Optional<SourceExpr>>> own = List.of(new Keyed<>(whole, Optional.of(expr)));
        SourceEquation equation = new SourceEquation(parts().of(own, 0).orElseThrow(), "", expr.span());
        SourceDefinition definition = new SourceDefinition.Auxiliary(Optional.of(equation), Optional.empty());
        String sector = caller.root().sector();
        SourceVariable variable =
                new SourceVariable(name, place.dimensions(), Optional.empty(), "", "", sector, true, definition);
        macros.add(variable, caller);
    }

    private Parts parts() {
        return new Parts(place, macros.elementsMayBeAbsent());
    }

    private void copy(SourceVariable variable) {
        List<SourceName> over = new ArrayList<>(place.dimensions());
        over.addAll(variable.over());
        int dimensions = variable.over().size();
        SourceDefinition definition = variable.definition()
                .match(new Equations(equation -> equation(equation, dimensions), substitution::copy));
        Name name = substitution.copy(variable.name()).name();
        macros.add(internal(name, variable, over, definition, caller.root().sector()), caller);
    }

    private SourceEquation equation(SourceEquation equation, int dimensions) {
        List<Keyed<Optional<SourceExpr>>> own = equation.parts().stream()
                .map(part -> new Keyed<>(part.key(), part.value().map(substitution::rewrite)))
                .toList();
        Optional<List<Keyed<Optional<SourceExpr>>>> parts = parts().of(own, dimensions);
        if (parts.isEmpty()) {
            macros.problems()
                    .error(
                            Code.UNSUPPORTED,
                            call.span(),
                            "the call stands in a part of the equation of '"
                                    + place.variable().text() + "' that cannot be joined with a divided equation in "
                                    + macro.name().text(),
                            "give the call a variable of its own");
        }
        return new SourceEquation(parts.orElse(own), equation.text(), equation.span());
    }

    /** A copy of a variable of a macro; units of macros depend on the call, so the copy has none. */
    static SourceVariable internal(
            Name name, SourceVariable variable, List<SourceName> over, SourceDefinition definition, String sector) {
        SourceName written = new SourceName(name, variable.name().span());
        return new SourceVariable(written, over, Optional.empty(), variable.doc(), "", sector, true, definition);
    }

    private void furtherOutputs() {
        int parameters = macro.parameters().size();
        for (int i = parameters; i < call.arguments().size(); i++) {
            SourceName output = macro.outputs().get(i - parameters);
            SourceExpr argument = call.arguments().get(i);
            SourceExpr value = outside(substitution.copy(output), List.of(), argument.span());
            macros.outputs().define(place, caller, argument, value);
        }
    }

    private SourceExpr value(SourceExpr result, String prefix, List<SourceSubscript> loops) {
        boolean own = result instanceof SourceExpr.Reference name
                && name.subscripts().isEmpty()
                && macro.variables().stream()
                        .anyMatch(each -> !Macros.isShared(each)
                                && each.name().name().equals(name.name().name()));
        if (own) {
            return outside(substitution.copy(((SourceExpr.Reference) result).name()), loops, call.span());
        }
        SourceExpr inside = Folding.fold(substitution.rewrite(result));
        if (inside instanceof SourceExpr.Literal) {
            return inside;
        }
        SourceName name = new SourceName(macros.names().fresh(prefix), call.span());
        auxiliary(name, inside);
        return outside(name, loops, call.span());
    }

    /** A variable of the call, seen from the equation that the call stands in. */
    private SourceExpr outside(SourceName name, List<SourceSubscript> loops, Span span) {
        List<SourceSubscript> subscripts = new ArrayList<>(place.own(span));
        subscripts.addAll(loops);
        return new SourceExpr.Reference(name, subscripts, span);
    }
}
