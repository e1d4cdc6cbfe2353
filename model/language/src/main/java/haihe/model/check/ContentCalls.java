package haihe.model.check;

import haihe.model.Expr;
import haihe.model.Expr.Reduction;
import haihe.model.Function;
import haihe.model.Span;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceSubscript;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves array functions and subscripts of conveyors, queues and graphical functions without dimensions (XMILE 1.0,
 * section 3.7.1): they go over the parts of the content, or the y of the points, which are known beforehand.
 */
final class ContentCalls {

    private final EquationScope scope;
    private final ExpressionResolver expressions;

    ContentCalls(EquationScope scope, ExpressionResolver expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** An array function of a container by its name alone; empty if the argument is something else. */
    Optional<Expr> reduce(Reduction reduction, SourceExpr argument, Span span) {
        if (!(argument instanceof SourceExpr.Reference reference)
                || !reference.subscripts().isEmpty()) {
            return Optional.empty();
        }
        Optional<List<SourceNumber>> points = points(reference);
        if (points.isPresent()) {
            return number(reduction, points.get()).map(value -> new Expr.Number(value, span));
        }
        Optional<Expr> container = container(reference);
        Function function = function(reduction);
        if (container.isEmpty() || reduction == Reduction.SUM) {
            return container;
        }
        return function == null
                ? Optional.empty()
                : Optional.of(new Expr.Call(function, List.of(container.get()), Optional.empty(), span));
    }

    private static @Nullable Function function(Reduction reduction) {
        return switch (reduction) {
            case SIZE -> Function.CONTENT_SIZE;
            case MIN -> Function.CONTENT_MIN;
            case MAX -> Function.CONTENT_MAX;
            case MEAN -> Function.CONTENT_MEAN;
            case STDDEV -> Function.CONTENT_STDDEV;
            default -> null;
        };
    }

    /** A part of a container by its number; empty if the name in front of the bracket is something else. */
    Optional<Expr> part(SourceExpr.Reference reference) {
        if (reference.subscripts().size() != 1
                || !(reference.subscripts().get(0) instanceof SourceSubscript.Value number)) {
            return Optional.empty();
        }
        Optional<List<SourceNumber>> points = points(reference);
        if (points.isPresent()) {
            return point(reference, number.expr(), points.get());
        }
        return container(reference)
                .map(container -> new Expr.Call(
                        Function.CONTENT_PART,
                        List.of(container, expressions.resolve(number.expr())),
                        Optional.empty(),
                        reference.span()));
    }

    private Optional<List<SourceNumber>> points(SourceExpr.Reference reference) {
        Symbol symbol = scope.symbols().variable(reference.name().name());
        return symbol != null
                        && symbol.over().isEmpty()
                        && symbol.source().definition() instanceof SourceDefinition.Lookup lookup
                ? lookup.points().map(points -> points.y().get(0).value())
                : Optional.empty();
    }

    private static Optional<Double> number(Reduction reduction, List<SourceNumber> points) {
        DoubleSummaryStatistics all =
                points.stream().mapToDouble(SourceNumber::value).summaryStatistics();
        double mean = all.getAverage();
        double squares = points.stream()
                .mapToDouble(point -> (point.value() - mean) * (point.value() - mean))
                .sum();
        return Optional.ofNullable(
                switch (reduction) {
                    case SIZE -> (double) points.size();
                    case MIN -> all.getMin();
                    case MAX -> all.getMax();
                    case MEAN -> mean;
                    case SUM -> all.getSum();
                    case STDDEV -> Math.sqrt(squares / points.size());
                    default -> null;
                });
    }

    /** The y of a point; 0 if there is none of this number. */
    private Optional<Expr> point(SourceExpr.Reference reference, SourceExpr number, List<SourceNumber> points) {
        if (!(number instanceof SourceExpr.Literal literal)) {
            return Optional.empty();
        }
        int point = (int) Math.floor(literal.value()) - 1;
        double value = point >= 0 && point < points.size() ? points.get(point).value() : 0;
        return Optional.of(new Expr.Number(value, reference.span()));
    }

    private Optional<Expr> container(SourceExpr.Reference reference) {
        Symbol symbol = scope.symbols().variable(reference.name().name());
        return symbol != null
                        && symbol.usable()
                        && symbol.over().isEmpty()
                        && ContainerFlows.container(symbol).isPresent()
                ? Optional.of(new Expr.Reference(symbol.name(), List.of(), reference.span()))
                : Optional.empty();
    }
}
