package haihe.model.check;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Function;
import haihe.model.Index;
import haihe.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The element of an array by one number in parentheses, counted from 1 in row-major order (XMILE 1.0, section 3.7.1). */
final class FlatIndex {

    private FlatIndex() {}

    /** One index for each dimension; outside the array that of the first is outside its dimension. */
    static List<Index> of(List<Dimension> over, Expr number) {
        if (over.size() == 1) {
            return List.of(new Index.Computed(number));
        }
        Span span = number.span();
        Expr rest = new Expr.Binary(BinaryOperator.SUBTRACT, floor(number), new Expr.Number(1, span), span);
        int stride = over.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            stride /= over.get(i).size();
            Expr at = stride == 1 ? rest : floor(binary(BinaryOperator.DIVIDE, rest, stride));
            Expr within =
                    i == 0 ? at : binary(BinaryOperator.MODULO, at, over.get(i).size());
            indices.add(new Index.Computed(binary(BinaryOperator.ADD, within, 1)));
        }
        return indices;
    }

    private static Expr floor(Expr expr) {
        return new Expr.Call(Function.INT, List.of(expr), Optional.empty(), expr.span());
    }

    private static Expr binary(BinaryOperator operator, Expr left, int right) {
        return new Expr.Binary(operator, left, new Expr.Number(right, left.span()), left.span());
    }
}
