package haihe.model.check;

import haihe.model.Name;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceSubscript;
import java.util.List;

/**
 * Whether an expression has many elements where the variable being defined has one: it names all elements or a range of
 * an array, a dimension that is not the variable's, or an array that does not fit the variable's dimensions. Inside
 * another array function a named dimension is that function's.
 */
record ArrayForm(EquationScope scope, ArrayReferences arrays) implements SourceExpr.Cases<Boolean> {

    @Override
    public Boolean literal(SourceExpr.Literal expr) {
        return false;
    }

    @Override
    public Boolean reference(SourceExpr.Reference expr) {
        return expr.subscripts().isEmpty() ? isWholeArray(expr.name().name(), false) : anyFree(expr.subscripts());
    }

    private boolean isWholeArray(Name name, boolean transposed) {
        Symbol symbol = scope.symbols().variable(name);
        if (symbol == null || !symbol.usable() || symbol.over().isEmpty()) {
            return false;
        }
        return scope.array() != null || !arrays.agrees(symbol, transposed);
    }

    private boolean anyFree(List<SourceSubscript> subscripts) {
        return subscripts.stream().anyMatch(this::isFree);
    }

    private boolean isFree(SourceSubscript subscript) {
        if (subscript instanceof SourceSubscript.Value value) {
            return value.expr() instanceof SourceExpr.Reference name
                    && name.subscripts().isEmpty()
                    && scope.array() == null
                    && scope.symbols().dimensions().isDefined(name.name().name())
                    && !scope.isTwice(name.name().name())
                    && scope.current(name.name().name()).isEmpty();
        }
        if (subscript instanceof SourceSubscript.Each) {
            return scope.array() == null;
        }
        return !(subscript instanceof SourceSubscript.Position || subscript instanceof SourceSubscript.Mapped);
    }

    @Override
    public Boolean element(SourceExpr.ElementOf expr) {
        return false;
    }

    /** The arguments of an array function are its own matter. */
    @Override
    public Boolean call(SourceExpr.Call expr) {
        boolean isArrayFunction = scope.symbols()
                        .function(expr.function().name())
                        .filter(builtin -> builtin.reduction().isPresent() || builtin.isArrayFunction())
                        .isPresent()
                || scope.symbols().isArrayFunction(expr.function().name());
        return !isArrayFunction
                && (anyFree(expr.subscripts()) || expr.arguments().stream().anyMatch(this::test));
    }

    @Override
    public Boolean unary(SourceExpr.Unary expr) {
        return test(expr.operand());
    }

    @Override
    public Boolean binary(SourceExpr.Binary expr) {
        return test(expr.left()) || test(expr.right());
    }

    @Override
    public Boolean conditional(SourceExpr.Conditional expr) {
        return test(expr.condition()) || test(expr.consequent()) || test(expr.alternative());
    }

    @Override
    public Boolean transposed(SourceExpr.Transposed expr) {
        return expr.operand() instanceof SourceExpr.Reference reference
                && reference.subscripts().isEmpty()
                && isWholeArray(reference.name().name(), true);
    }

    boolean test(SourceExpr expr) {
        return expr.match(this);
    }

    @Override
    public Boolean ordinal(SourceExpr.Ordinal expr) {
        return false;
    }
}
