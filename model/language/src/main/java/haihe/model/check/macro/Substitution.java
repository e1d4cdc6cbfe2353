package haihe.model.check.macro;

import haihe.model.Diagnostic.Code;
import haihe.model.Name;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Takes an expression of a macro into a call: arguments for parameters, copies for the macro's own variables. */
final class Substitution extends Rewriting {

    private final Macros macros;
    private final Place place;
    private final boolean recursive;
    private final Map<Name, SourceExpr> arguments = new HashMap<>();
    private final Map<Name, Own> own = new HashMap<>();

    /**
     * A variable of the macro.
     *
     * @param copy the copy's name
     * @param shared whether all calls share the copy, which has the macro's dimensions only
     * @param dimensions the number of dimensions that it has in the macro
     */
    private record Own(Name copy, boolean shared, int dimensions) {}

    /**
     * @param recursive whether conditions that are known before the run leave out what does not count
     */
    Substitution(Macros macros, Place place, boolean recursive) {
        this.macros = macros;
        this.place = place;
        this.recursive = recursive;
    }

    void argument(Name parameter, SourceExpr argument) {
        arguments.put(parameter, argument);
    }

    void own(Name variable, Name copy, boolean shared, int dimensions) {
        own.put(variable, new Own(copy, shared, dimensions));
    }

    /** The name of the copy of a variable. */
    SourceName copy(SourceName name) {
        Own variable = own.get(name.name());
        return variable == null ? name : new SourceName(variable.copy(), name.span());
    }

    @Override
    public SourceExpr reference(SourceExpr.Reference expr) {
        Name name = expr.name().name();
        SourceExpr argument = arguments.get(name);
        if (argument != null) {
            return expr.subscripts().isEmpty() ? argument : subscripted(expr, argument);
        }
        Own variable = own.get(name);
        return variable == null ? super.reference(expr) : copied(expr, variable);
    }

    private SourceExpr subscripted(SourceExpr.Reference expr, SourceExpr argument) {
        if (argument instanceof SourceExpr.Reference array && array.subscripts().isEmpty()) {
            return new SourceExpr.Reference(array.name(), subscripts(expr.subscripts()), expr.span());
        }
        String message = "the parameter '" + expr.name().text() + "' has subscripts, but its argument is a number";
        macros.problems()
                .error(Code.DIMENSION_MISMATCH, expr.span(), message, "call the macro with the name of an array");
        return new SourceExpr.Literal(0, expr.span());
    }

    private SourceExpr copied(SourceExpr.Reference expr, Own variable) {
        SourceName copy = new SourceName(variable.copy(), expr.name().span());
        List<SourceSubscript> subscripts = new ArrayList<>();
        if (!variable.shared()) {
            subscripts.addAll(place.current(expr.span()));
            if (!subscripts.isEmpty()
                    && variable.dimensions() > 0
                    && expr.subscripts().isEmpty()) {
                String message = "'" + expr.name().text() + "' has dimensions of its own, and so has '"
                        + place.variable().text() + "', which calls the macro";
                macros.problems().error(Code.UNSUPPORTED, expr.span(), message, "write its subscripts in the macro");
                return new SourceExpr.Literal(0, expr.span());
            }
        }
        subscripts.addAll(subscripts(expr.subscripts()));
        return new SourceExpr.Reference(copy, subscripts, expr.span());
    }

    @Override
    public SourceExpr call(SourceExpr.Call expr) {
        SourceName function = expr.function();
        List<SourceSubscript> subscripts = subscripts(expr.subscripts());
        SourceExpr argument = arguments.get(function.name());
        Own variable = own.get(function.name());
        if (argument instanceof SourceExpr.Reference lookup) {
            function = lookup.name();
            subscripts = subscripts.isEmpty() ? lookup.subscripts() : subscripts;
        } else if (argument == null && variable != null && variable.shared()) {
            function = new SourceName(variable.copy(), function.span());
        }
        List<SourceExpr> rewritten = new ArrayList<>();
        for (SourceExpr each : expr.arguments()) {
            rewritten.add(rewrite(each));
        }
        return new SourceExpr.Call(function, subscripts, rewritten, expr.span());
    }

    @Override
    public SourceExpr conditional(SourceExpr.Conditional expr) {
        if (recursive) {
            OptionalDouble condition = Folding.value(rewrite(expr.condition()));
            if (condition.isPresent()) {
                return rewrite(condition.getAsDouble() != 0 ? expr.consequent() : expr.alternative());
            }
        }
        return super.conditional(expr);
    }

    @Override
    SourceExpr inBrackets(SourceExpr expr) {
        boolean isSubscript = expr instanceof SourceExpr.Reference name
                && name.subscripts().isEmpty()
                && macros.names().isSubscript(name.name().name());
        return isSubscript ? expr : super.inBrackets(expr);
    }

    @Override
    SourceSubscript position(SourceSubscript.Position subscript) {
        return new SourceSubscript.Position(subscript.number() + shift(), subscript.span());
    }

    @Override
    SourceSubscript mapped(SourceSubscript.Mapped subscript) {
        return new SourceSubscript.Mapped(subscript.dimension() + shift(), subscript.targets(), subscript.span());
    }

    @Override
    public SourceExpr ordinal(SourceExpr.Ordinal expr) {
        return new SourceExpr.Ordinal(expr.dimension() + shift(), expr.numbers(), expr.span());
    }

    private int shift() {
        return place.dimensions().size();
    }
}
