package haihe.model.units;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Expr;
import haihe.model.Span;
import haihe.model.UnitExpr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares units and collects what does not agree. A unit that is unknown, or that fits anything, is an empty
 * {@link Optional} and agrees with every other.
 */
final class Mismatches {

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    /** A part of an equation: what a message calls it, the expression, and its unit. */
    record Side(String name, Expr expr, Optional<UnitExpr> unit) {}

    /**
     * Reports two sides whose units differ.
     *
     * @return the unit of both, as far as one is known; empty if they differ, so that nothing follows from the error
     */
    Optional<UnitExpr> agree(Side left, Side right, Span span) {
        if (left.unit().isEmpty() || right.unit().isEmpty()) {
            return left.unit().or(right::unit);
        }
        UnitExpr first = left.unit().get();
        UnitExpr second = right.unit().get();
        if (same(first, second)) {
            return left.unit();
        }
        report(span, left.name() + " " + has(first) + ", but " + right.name() + " " + has(second), hint(left, right));
        return Optional.empty();
    }

    /** Reports a part that has another unit than it must have. */
    void require(Side side, Optional<UnitExpr> wanted) {
        if (side.unit().isPresent() && wanted.isPresent()) {
            UnitExpr unit = side.unit().get();
            if (!same(unit, wanted.get())) {
                String must = wanted.get().isDimensionless() ? "be a pure number" : "have the unit " + wanted.get();
                report(
                        side.expr().span(),
                        side.name() + " must " + must + ", but " + has(unit),
                        hint(side, unit, wanted.get()));
            }
        }
    }

    void report(Span span, String message, Optional<String> hint) {
        Diagnostic plain = Diagnostic.warning(Code.UNIT_MISMATCH, span, message);
        found.add(hint.map(plain::withHint).orElse(plain));
    }

    static boolean same(UnitExpr a, UnitExpr b) {
        return a.dividedBy(b).isDimensionless();
    }

    /** The end of a sentence: {@code has the unit km3/year}. */
    static String has(UnitExpr unit) {
        return unit.isDimensionless() ? "is a pure number" : "has the unit " + unit;
    }

    private static Optional<String> hint(Side side, UnitExpr unit, UnitExpr wanted) {
        return wanted.isDimensionless()
                ? Optional.of("divide it by a reference value in " + unit)
                : literal(side, wanted);
    }

    private static Optional<String> hint(Side left, Side right) {
        UnitExpr first = left.unit().orElseThrow();
        UnitExpr second = right.unit().orElseThrow();
        return literal(left, second)
                .or(() -> literal(right, first))
                .or(() -> Optional.of("multiply " + right.name() + " by a constant in " + first.dividedBy(second)
                        + " if that is what it lacks"));
    }

    private static Optional<String> literal(Side side, UnitExpr wanted) {
        return side.expr() instanceof Expr.Number number && !wanted.isDimensionless()
                ? Optional.of("a number in an equation has no unit: make " + text(number.value()) + " a constant in "
                        + wanted)
                : Optional.empty();
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
