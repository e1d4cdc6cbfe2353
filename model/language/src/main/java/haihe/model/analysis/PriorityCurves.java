package haihe.model.analysis;

import haihe.model.Clause;
import haihe.model.Diagnostic;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Model;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds allocations by priority curves that cannot be computed: constant elasticity (type 5) and whole units (types from 10
 * on), as far as constants tell the type.
 */
public final class PriorityCurves {

    /** Bodies of an operand that has priority curves: quantity, type, priority, width, extra. */
    private static final int PROFILE = 5;

    private static final int TYPE = 1;
    private static final double LAST_KNOWN = 4;

    private final Model model;
    private final List<Diagnostic> found = new ArrayList<>();

    private PriorityCurves(Model model) {
        this.model = model;
    }

    /** One {@code UNSUPPORTED} error for each allocation with such a curve, in order of definition. */
    public static List<Diagnostic> check(Model model) {
        PriorityCurves curves = new PriorityCurves(model);
        for (Variable variable : model.variables()) {
            Phase.INITIAL
                    .equationOf(variable)
                    .ifPresent(equation ->
                            equation.clauses().stream().map(Clause::expr).forEach(curves::visit));
        }
        return curves.found;
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.VectorCall call) {
            for (Expr.Operand operand : call.operands()) {
                if (operand.bodies().size() == PROFILE) {
                    types(operand.bodies().get(TYPE)).stream()
                            .filter(type -> type > LAST_KNOWN)
                            .findFirst()
                            .ifPresent(type -> report(call, type));
                }
            }
        }
        Operands.of(expr).forEach(this::visit);
    }

    private void report(Expr.VectorCall call, double type) {
        String message = "the priority curve of type " + (long) type + " in " + call.function() + " cannot be computed";
        found.add(Diagnostic.error(Diagnostic.Code.UNSUPPORTED, call.span(), message)
                .withHint("use type 0 (fixed), 1 (rectangular), 2 (triangular), 3 (normal) or 4 (exponential)"));
    }

    private List<Double> types(Expr body) {
        if (body instanceof Expr.Number number) {
            return List.of(number.value());
        }
        if (!(body instanceof Expr.Reference reference)
                || !(model.variable(reference.variable()).orElse(null) instanceof Variable.Constant constant)) {
            return List.of();
        }
        List<Integer> elements = List.of(0);
        for (int d = 0; d < constant.over().size(); d++) {
            Dimension dimension = constant.over().get(d);
            List<Integer> places = places(reference.indices().get(d), dimension);
            elements = elements.stream()
                    .flatMap(outer -> places.stream().map(place -> outer * dimension.size() + place))
                    .toList();
        }
        return elements.stream().map(constant.values()::get).toList();
    }

    private static List<Integer> places(Index index, Dimension dimension) {
        if (index instanceof Index.Computed) {
            return IntStream.range(0, dimension.size()).boxed().toList();
        }
        List<Integer> positions =
                index instanceof Index.Loop loop ? loop.positions() : List.of(((Index.Fixed) index).position());
        List<Integer> own = dimension.positionsInRoot();
        return positions.stream()
                .distinct()
                .map(own::indexOf)
                .filter(place -> place >= 0)
                .toList();
    }
}
