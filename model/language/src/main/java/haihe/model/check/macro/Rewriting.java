package haihe.model.check.macro;

import haihe.model.source.SourceExpr;
import haihe.model.source.SourceSubscript;
import java.util.List;

/** Copies an expression; what changes on the way is up to the subclass. */
abstract class Rewriting implements SourceExpr.Cases<SourceExpr> {

    private final SubscriptCopy subscriptCopy = new SubscriptCopy();

    SourceExpr rewrite(SourceExpr expr) {
        return expr.match(this);
    }

    List<SourceExpr> rewrite(List<SourceExpr> expressions) {
        return expressions.stream().map(this::rewrite).toList();
    }

    List<SourceSubscript> subscripts(List<SourceSubscript> subscripts) {
        return subscripts.stream().map(each -> each.match(subscriptCopy)).toList();
    }

    /** An expression in brackets, which is first of all the name of an element or a dimension. */
    SourceExpr inBrackets(SourceExpr expr) {
        return rewrite(expr);
    }

    SourceSubscript position(SourceSubscript.Position subscript) {
        return subscript;
    }

    SourceSubscript mapped(SourceSubscript.Mapped subscript) {
        return subscript;
    }

    @Override
    public SourceExpr literal(SourceExpr.Literal expr) {
        return expr;
    }

    @Override
    public SourceExpr reference(SourceExpr.Reference expr) {
        return new SourceExpr.Reference(expr.name(), subscripts(expr.subscripts()), expr.span());
    }

    @Override
    public SourceExpr element(SourceExpr.ElementOf expr) {
        return expr;
    }

    @Override
    public SourceExpr call(SourceExpr.Call expr) {
        return new SourceExpr.Call(
                expr.function(), subscripts(expr.subscripts()), rewrite(expr.arguments()), expr.span());
    }

    @Override
    public SourceExpr unary(SourceExpr.Unary expr) {
        return new SourceExpr.Unary(expr.operator(), rewrite(expr.operand()), expr.span());
    }

    @Override
    public SourceExpr binary(SourceExpr.Binary expr) {
        return new SourceExpr.Binary(expr.operator(), rewrite(expr.left()), rewrite(expr.right()), expr.span());
    }

    @Override
    public SourceExpr conditional(SourceExpr.Conditional expr) {
        return new SourceExpr.Conditional(
                rewrite(expr.condition()), rewrite(expr.consequent()), rewrite(expr.alternative()), expr.span());
    }

    @Override
    public SourceExpr transposed(SourceExpr.Transposed expr) {
        return new SourceExpr.Transposed(rewrite(expr.operand()), expr.span());
    }

    @Override
    public SourceExpr ordinal(SourceExpr.Ordinal expr) {
        return expr;
    }

    private final class SubscriptCopy implements SourceSubscript.Cases<SourceSubscript> {
        @Override
        public SourceSubscript all(SourceSubscript.All subscript) {
            return subscript;
        }

        @Override
        public SourceSubscript range(SourceSubscript.Range subscript) {
            return new SourceSubscript.Range(
                    inBrackets(subscript.from()), inBrackets(subscript.to()), subscript.span());
        }

        @Override
        public SourceSubscript position(SourceSubscript.Position subscript) {
            return Rewriting.this.position(subscript);
        }

        @Override
        public SourceSubscript value(SourceSubscript.Value subscript) {
            return new SourceSubscript.Value(inBrackets(subscript.expr()));
        }

        @Override
        public SourceSubscript mapped(SourceSubscript.Mapped subscript) {
            return Rewriting.this.mapped(subscript);
        }

        @Override
        public SourceSubscript each(SourceSubscript.Each subscript) {
            return subscript;
        }
    }
}
