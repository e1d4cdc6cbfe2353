package haihe.model.io.internal;

import haihe.model.Expr.UnaryOperator;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceSubscript;
import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions with every grouping in parentheses. */
enum SourceExprText implements SourceExpr.Cases<String> {
    INSTANCE;

    @Override
    public String literal(SourceExpr.Literal expr) {
        return expr.value() == Math.rint(expr.value()) ? Long.toString((long) expr.value()) : "" + expr.value();
    }

    @Override
    public String reference(SourceExpr.Reference expr) {
        return expr.name().text() + subscripts(expr.subscripts());
    }

    @Override
    public String element(SourceExpr.ElementOf expr) {
        return expr.dimension().text() + "." + expr.element().text();
    }

    @Override
    public String call(SourceExpr.Call expr) {
        return expr.function().text() + subscripts(expr.subscripts()) + "("
                + expr.arguments().stream().map(each -> each.match(this)).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public String unary(SourceExpr.Unary expr) {
        return (expr.operator() == UnaryOperator.NOT ? "(NOT " : "(-")
                + expr.operand().match(this) + ")";
    }

    @Override
    public String binary(SourceExpr.Binary expr) {
        String sign = switch (expr.operator()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case POWER -> "^";
            case MODULO -> "MOD";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case AND -> "AND";
            case OR -> "OR";
        };
        return "(" + expr.left().match(this) + " " + sign + " " + expr.right().match(this) + ")";
    }

    @Override
    public String conditional(SourceExpr.Conditional expr) {
        return "(IF " + expr.condition().match(this) + " THEN "
                + expr.consequent().match(this) + " ELSE " + expr.alternative().match(this) + ")";
    }

    @Override
    public String transposed(SourceExpr.Transposed expr) {
        return expr.operand().match(this) + "'";
    }

    @Override
    public String ordinal(SourceExpr.Ordinal expr) {
        return expr.numbers().toString();
    }

    private String subscripts(List<SourceSubscript> subscripts) {
        return subscripts.isEmpty()
                ? ""
                : subscripts.stream().map(this::subscript).collect(Collectors.joining(", ", "[", "]"));
    }

    private String subscript(SourceSubscript subscript) {
        return subscript.match(new SourceSubscript.Cases<>() {
            @Override
            public String all(SourceSubscript.All all) {
                return "*";
            }

            @Override
            public String range(SourceSubscript.Range range) {
                return range.from().match(SourceExprText.this) + ":"
                        + range.to().match(SourceExprText.this);
            }

            @Override
            public String position(SourceSubscript.Position position) {
                return "@" + position.number();
            }

            @Override
            public String value(SourceSubscript.Value value) {
                return value.expr().match(SourceExprText.this);
            }

            @Override
            public String mapped(SourceSubscript.Mapped mapped) {
                return mapped.targets().toString();
            }

            @Override
            public String each(SourceSubscript.Each each) {
                return each.range().text() + "!";
            }
        });
    }
}
