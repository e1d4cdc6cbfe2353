package haihe.model.io.internal.xmile;

import haihe.model.Name;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Gives the names in an equation the meaning they have in the whole model. */
final class Translation implements SourceExpr.Cases<SourceExpr> {

    private static final Name LOOKUP = Name.of("LOOKUP");
    private static final Set<Name> EXTREMES = Set.of(Name.of("MAX"), Name.of("MIN"));
    private static final Name IF_THEN_ELSE = Name.of("IF_THEN_ELSE");

    private final ModuleScope scope;
    private final Predicate<Name> isDimension;
    private final Set<Name> called;

    /**
     * @param called receives the functions that are called, and the names alone, which may be functions too
     */
    Translation(ModuleScope scope, Predicate<Name> isDimension, Set<Name> called) {
        this.called = called;
        this.scope = scope;
        this.isDimension = isDimension;
    }

    SourceExpr translate(SourceExpr expr) {
        return expr.match(this);
    }

    private List<SourceExpr> translate(List<SourceExpr> all) {
        return all.stream().map(this::translate).toList();
    }

    private SourceName resolved(SourceName name) {
        Name found = scope.resolve(name.name()).orElseGet(() -> VendorFunctions.unqualified(name.name()));
        return new SourceName(found, name.span());
    }

    @Override
    public SourceExpr literal(SourceExpr.Literal expr) {
        return expr;
    }

    @Override
    public SourceExpr reference(SourceExpr.Reference expr) {
        SourceName name = resolved(expr.name());
        called.add(name.name());
        return new SourceExpr.Reference(name, subscripts(expr.subscripts()), expr.span());
    }

    @Override
    public SourceExpr element(SourceExpr.ElementOf expr) {
        if (isDimension.test(expr.dimension().name())) {
            return expr;
        }
        Name joined = Name.of(expr.dimension().text() + "." + expr.element().text());
        return reference(new SourceExpr.Reference(new SourceName(joined, expr.span()), List.of(), expr.span()));
    }

    @Override
    public SourceExpr call(SourceExpr.Call expr) {
        List<SourceExpr> arguments = expr.arguments();
        if (expr.function().name().equals(LOOKUP)
                && arguments.size() == 2
                && arguments.get(0) instanceof SourceExpr.Reference function) {
            return new SourceExpr.Call(
                    called(function.name()),
                    subscripts(function.subscripts()),
                    List.of(translate(arguments.get(1))),
                    expr.span());
        }
        if (expr.function().name().equals(IF_THEN_ELSE) && arguments.size() == 3) {
            return new SourceExpr.Conditional(
                    translate(arguments.get(0)), translate(arguments.get(1)), translate(arguments.get(2)), expr.span());
        }
        if (EXTREMES.contains(expr.function().name()) && arguments.size() > 2) {
            return extreme(expr);
        }
        return new SourceExpr.Call(
                called(expr.function()), subscripts(expr.subscripts()), translate(arguments), expr.span());
    }

    /** MAX or MIN of more than two values, as Stella writes it. */
    private SourceExpr extreme(SourceExpr.Call expr) {
        List<SourceExpr> arguments = translate(expr.arguments());
        SourceExpr result = arguments.get(0);
        for (SourceExpr next : arguments.subList(1, arguments.size())) {
            result = new SourceExpr.Call(expr.function(), List.of(), List.of(result, next), expr.span());
        }
        return result;
    }

    private SourceName called(SourceName name) {
        Name function = scope.functionOf(name.name())
                .or(() -> scope.resolve(name.name()))
                .orElseGet(() -> VendorFunctions.canonical(name.name()));
        called.add(function);
        return new SourceName(function, name.span());
    }

    private List<SourceSubscript> subscripts(List<SourceSubscript> all) {
        List<SourceSubscript> translated = new ArrayList<>();
        for (SourceSubscript each : all) {
            if (each instanceof SourceSubscript.Value value) {
                translated.add(new SourceSubscript.Value(index(value.expr())));
            } else {
                translated.add(each);
            }
        }
        return translated;
    }

    /** A name alone in brackets may be an element or a dimension, which modules do not rename. */
    private SourceExpr index(SourceExpr expr) {
        return translate(expr);
    }

    @Override
    public SourceExpr unary(SourceExpr.Unary expr) {
        return new SourceExpr.Unary(expr.operator(), translate(expr.operand()), expr.span());
    }

    @Override
    public SourceExpr binary(SourceExpr.Binary expr) {
        return new SourceExpr.Binary(expr.operator(), translate(expr.left()), translate(expr.right()), expr.span());
    }

    @Override
    public SourceExpr conditional(SourceExpr.Conditional expr) {
        return new SourceExpr.Conditional(
                translate(expr.condition()), translate(expr.consequent()), translate(expr.alternative()), expr.span());
    }

    @Override
    public SourceExpr transposed(SourceExpr.Transposed expr) {
        return new SourceExpr.Transposed(translate(expr.operand()), expr.span());
    }

    @Override
    public SourceExpr ordinal(SourceExpr.Ordinal expr) {
        return expr;
    }
}
