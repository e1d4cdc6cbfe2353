package haihe.model.units;

import haihe.model.Expr;
import haihe.model.UnitExpr;
import haihe.model.units.Mismatches.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The units that functions of whole arrays take and give. */
final class VectorUnits {

    private static final Optional<UnitExpr> ANY = Optional.empty();
    private static final Optional<UnitExpr> PURE = Optional.of(UnitExpr.DIMENSIONLESS);
    private static final int PRIORITY = 2;
    private static final int WIDTH = 3;

    private final Mismatches mismatches;
    private final Function<Expr, Optional<UnitExpr>> units;

    /**
     * @param units finds the unit of an argument
     */
    VectorUnits(Mismatches mismatches, Function<Expr, Optional<UnitExpr>> units) {
        this.mismatches = mismatches;
        this.units = units;
    }

    Optional<UnitExpr> unitOf(Expr.VectorCall call) {
        List<Side> arrays = new ArrayList<>();
        for (Expr.Operand operand : call.operands()) {
            for (Expr body : operand.bodies()) {
                arrays.add(side("array " + (arrays.size() + 1) + " of " + call.function(), body));
            }
        }
        List<Side> numbers = new ArrayList<>();
        for (Expr number : call.parameters()) {
            numbers.add(side("number " + (numbers.size() + 1) + " of " + call.function(), number));
        }
        for (Expr selector : call.selectors()) {
            mismatches.require(side("the element of " + call.function(), selector), PURE);
        }
        return unitOf(call, arrays, numbers);
    }

    private Optional<UnitExpr> unitOf(Expr.VectorCall call, List<Side> arrays, List<Side> numbers) {
        Side first = arrays.get(0);
        return switch (call.function()) {
            case VECTOR_SELECT -> ANY;
            case VECTOR_SORT_ORDER, VECTOR_RANK -> PURE;
            case VECTOR_REORDER -> {
                mismatches.require(arrays.get(1), PURE);
                yield first.unit();
            }
            case VECTOR_ELM_MAP -> {
                numbers.forEach(number -> mismatches.require(number, PURE));
                yield first.unit();
            }
            case INVERT_MATRIX -> first.unit().map(UnitExpr.DIMENSIONLESS::dividedBy);
            case ALLOCATE_AVAILABLE -> {
                profile(arrays);
                yield agree(first, numbers.get(0), call);
            }
            case ALLOCATE_BY_PRIORITY -> {
                agree(arrays.get(1), numbers.get(0), call);
                yield agree(first, numbers.get(1), call);
            }
            case FIND_MARKET_PRICE -> {
                int suppliers = call.operands().get(0).bodies().size();
                profile(arrays.subList(0, suppliers));
                profile(arrays.subList(suppliers, arrays.size()));
                agree(first, arrays.get(suppliers), call);
                yield agree(arrays.get(PRIORITY), arrays.get(suppliers + PRIORITY), call);
            }
            case DEMAND_AT_PRICE, SUPPLY_AT_PRICE -> {
                profile(arrays);
                agree(arrays.get(PRIORITY), numbers.get(0), call);
                yield first.unit();
            }
        };
    }

    /** The elements of a priority profile are often one array, whose unit cannot fit the type as well. */
    private void profile(List<Side> arrays) {
        Side priority = arrays.get(PRIORITY);
        mismatches.agree(priority, arrays.get(WIDTH), arrays.get(WIDTH).expr().span());
    }

    private Optional<UnitExpr> agree(Side left, Side right, Expr.VectorCall call) {
        return mismatches.agree(left, right, call.span());
    }

    private Side side(String name, Expr expr) {
        return new Side(name, expr, units.apply(expr));
    }
}
