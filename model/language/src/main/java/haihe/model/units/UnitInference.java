package haihe.model.units;

import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.UnitExpr;
import haihe.model.Variable;
import haihe.model.units.Mismatches.Side;
import haihe.model.units.Signature.Parameter;
import haihe.model.units.Signature.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds the unit of an expression from those of its parts, and reports parts that do not agree. An empty unit is unknown
 * or fits anything (a literal 0, for example).
 */
final class UnitInference implements Expr.Cases<Optional<UnitExpr>> {

    private static final Optional<UnitExpr> ANY = Optional.empty();
    private static final Optional<UnitExpr> PURE = Optional.of(UnitExpr.DIMENSIONLESS);

    private final Model model;
    private final Optional<UnitExpr> time;
    private final Mismatches mismatches;

    /**
     * @param time the unit of time; empty if the model does not say
     */
    UnitInference(Model model, Optional<UnitExpr> time, Mismatches mismatches) {
        this.model = model;
        this.time = time;
        this.mismatches = mismatches;
    }

    Optional<UnitExpr> unitOf(Expr expr) {
        return expr.match(this);
    }

    @Override
    public Optional<UnitExpr> number(Expr.Number expr) {
        return expr.value() == 0 ? ANY : PURE;
    }

    @Override
    public Optional<UnitExpr> reference(Expr.Reference expr) {
        checkSubscripts(expr.indices());
        return declared(expr.variable());
    }

    @Override
    public Optional<UnitExpr> element(Expr.Element expr) {
        return PURE;
    }

    @Override
    public Optional<UnitExpr> unary(Expr.Unary expr) {
        Optional<UnitExpr> operand = unitOf(expr.operand());
        return switch (expr.operator()) {
            case NEGATE -> operand;
            case NOT -> PURE;
        };
    }

    @Override
    public Optional<UnitExpr> binary(Expr.Binary expr) {
        Optional<UnitExpr> left = unitOf(expr.left());
        Optional<UnitExpr> right = unitOf(expr.right());
        return switch (expr.operator()) {
            case ADD, SUBTRACT, MODULO -> agree(expr, left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> {
                agree(expr, left, right);
                yield PURE;
            }
            case AND, OR -> PURE;
            case MULTIPLY -> left.flatMap(a -> right.map(a::times));
            case DIVIDE -> left.flatMap(a -> right.map(a::dividedBy));
            case POWER -> power(expr, left, right);
        };
    }

    private Optional<UnitExpr> agree(Expr.Binary expr, Optional<UnitExpr> left, Optional<UnitExpr> right) {
        String sign = switch (expr.operator()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MODULO -> "MOD";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            default -> expr.operator().name();
        };
        return mismatches.agree(
                new Side("the left side of " + sign, expr.left(), left),
                new Side("the right side", expr.right(), right),
                expr.span());
    }

    private Optional<UnitExpr> power(Expr.Binary expr, Optional<UnitExpr> base, Optional<UnitExpr> exponent) {
        mismatches.require(new Side("the exponent of ^", expr.right(), exponent), PURE);
        if (base.isEmpty() || base.get().isDimensionless()) {
            return base;
        }
        OptionalDouble value = Literals.valueOf(expr.right());
        if (value.isPresent()) {
            return Optional.of(base.get().power(value.getAsDouble()));
        }
        mismatches.report(
                expr.left().span(),
                "the base of ^ has the unit " + base.get() + ", but the exponent is not a number written out",
                Optional.of("divide the base by a reference value in " + base.get()));
        return ANY;
    }

    @Override
    public Optional<UnitExpr> conditional(Expr.Conditional expr) {
        unitOf(expr.condition());
        return mismatches.agree(
                new Side("the value after THEN", expr.consequent(), unitOf(expr.consequent())),
                new Side("the value after ELSE", expr.alternative(), unitOf(expr.alternative())),
                expr.span());
    }

    @Override
    public Optional<UnitExpr> call(Expr.Call expr) {
        Signature signature = Signature.of(expr.function());
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < expr.arguments().size(); i++) {
            Expr argument = expr.arguments().get(i);
            String name = "the " + signature.parameters().get(i).name() + " of " + expr.function();
            sides.add(new Side(name, argument, unitOf(argument)));
        }
        Optional<UnitExpr> common = common(signature, sides);
        Optional<UnitExpr> result = result(signature.result(), sides, common);
        for (int i = 0; i < sides.size(); i++) {
            require(signature.parameters().get(i), sides.get(i), result);
        }
        return result;
    }

    private Optional<UnitExpr> common(Signature signature, List<Side> sides) {
        Optional<Side> first = Optional.empty();
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            if (signature.parameters().get(i).want() == Want.COMMON
                    && side.unit().isPresent()) {
                if (first.isEmpty()) {
                    first = Optional.of(side);
                } else if (mismatches
                        .agree(first.get(), side, side.expr().span())
                        .isEmpty()) {
                    return ANY;
                }
            }
        }
        return first.flatMap(Side::unit);
    }

    private Optional<UnitExpr> result(Signature.Result result, List<Side> sides, Optional<UnitExpr> common) {
        return switch (result) {
            case PURE -> PURE;
            case COMMON -> common;
            case COMMON_PER_TIME -> common.flatMap(unit -> time.map(unit::dividedBy));
            case COMMON_TIMES_TIME -> common.flatMap(unit -> time.map(unit::times));
            case ROOT -> sides.get(0).unit().map(unit -> unit.power(0.5));
            case QUOTIENT ->
                sides.get(0).unit().flatMap(unit -> sides.get(1).unit().map(unit::dividedBy));
            case TIME -> time;
            case PER_TIME -> perTime();
            case ANY -> ANY;
        };
    }

    private void require(Parameter parameter, Side side, Optional<UnitExpr> result) {
        switch (parameter.want()) {
            case PURE -> mismatches.require(side, PURE);
            case TIME -> mismatches.require(side, time);
            case PER_TIME -> mismatches.require(side, perTime());
            case RESULT -> mismatches.require(side, result);
            case COMMON, ANY -> {}
        }
    }

    private Optional<UnitExpr> perTime() {
        return time.map(UnitExpr.DIMENSIONLESS::dividedBy);
    }

    @Override
    public Optional<UnitExpr> lookup(Expr.LookupCall expr) {
        checkSubscripts(expr.indices());
        Optional<UnitExpr> across = model.variable(expr.lookup())
                .flatMap(variable -> variable instanceof Variable.Lookup lookup ? lookup.inputUnit() : time);
        Optional<UnitExpr> up = declared(expr.lookup());
        Optional<UnitExpr> wanted = expr.reading() == Expr.Reading.INVERSE ? up : across;
        mismatches.require(new Side("the input of " + expr.lookup(), expr.input(), unitOf(expr.input())), wanted);
        return switch (expr.reading()) {
            case INVERSE, FIRST_TIME, LAST_TIME -> across;
            case AREA -> across.flatMap(a -> up.map(a::times));
            case POINTS -> PURE;
            default -> up;
        };
    }

    @Override
    public Optional<UnitExpr> reduce(Expr.Reduce expr) {
        Optional<UnitExpr> body = unitOf(expr.body());
        return switch (expr.reduction()) {
            case SUM, MEAN, MIN, MAX, STDDEV -> body;
            case PROD -> product(expr, body);
            case SIZE -> PURE;
        };
    }

    @Override
    public Optional<UnitExpr> rank(Expr.Rank expr) {
        unitOf(expr.body());
        expr.tieBreak().ifPresent(this::unitOf);
        mismatches.require(new Side("the rank of RANK", expr.rank(), unitOf(expr.rank())), PURE);
        return PURE;
    }

    /** A pure number stays one; of any other unit the power is that of the number of factors. */
    private static Optional<UnitExpr> product(Expr.Reduce expr, Optional<UnitExpr> body) {
        int factors =
                expr.loops().stream().mapToInt(loop -> loop.range().size()).reduce(1, (a, b) -> a * b);
        return body.map(unit -> unit.isDimensionless() ? unit : unit.power(factors));
    }

    @Override
    public Optional<UnitExpr> vector(Expr.VectorCall expr) {
        return new VectorUnits(mismatches, this::unitOf).unitOf(expr);
    }

    private void checkSubscripts(List<Index> indices) {
        for (Index index : indices) {
            if (index instanceof Index.Computed computed) {
                mismatches.require(new Side("a subscript", computed.value(), unitOf(computed.value())), PURE);
            }
        }
    }

    private Optional<UnitExpr> declared(Name name) {
        return model.variable(name).flatMap(variable -> variable.declaration().unit());
    }
}
