package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static haihe.engine.internal.lower.ModelBuilder.subRange;

import haihe.engine.internal.program.Choices;
import haihe.model.Clause;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Function;
import haihe.model.GraphicalFunction;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.TimeSeries;
import haihe.model.VectorFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * A model made at random from a seed: stocks, flows and auxiliaries, single and over one or two dimensions, with every
 * kind of expression; functions that remember may have inputs that are defined later.
 */
public final class GeneratedModel {

    private static final Dimension REGION = dimension("region", "A", "B", "C", "D");
    private static final Dimension FUEL = dimension("fuel", "coal", "gas", "oil");
    private static final List<Dimension> RANGES = List.of(
            REGION,
            FUEL,
            subRange("ends", REGION, "A", "C", "D"),
            subRange("middle", REGION, "B", "C"),
            subRange("clean", FUEL, "oil", "gas"));
    private static final List<List<Dimension>> SHAPES =
            List.of(List.of(), List.of(REGION), List.of(FUEL), List.of(REGION, FUEL));

    private record Known(String name, List<Dimension> over) {}

    private final Choices choices;
    private final boolean random;
    private final ModelBuilder builder = new ModelBuilder().time(0, 3.5, 0.25);
    private final List<Known> known = new ArrayList<>();
    private final List<Known> all = new ArrayList<>();
    private final List<Known> curves = new ArrayList<>();
    private int nextLoop;

    private GeneratedModel(long seed, boolean random) {
        choices = new Choices(seed);
        this.random = random;
    }

    /**
     * The model of a seed.
     *
     * @param random whether equations draw random numbers
     */
    public static ModelBuilder of(long seed, boolean random) {
        return new GeneratedModel(seed, random).generate();
    }

    private ModelBuilder generate() {
        List<Known> stocks = named("stock", 3);
        List<Known> others = named("other", 8);
        all.addAll(stocks);
        all.addAll(others);
        data();
        known.addAll(stocks);
        for (int i = 0; i < others.size(); i++) {
            auxiliary(others.get(i));
            if (i % 3 == 2) {
                stock(stocks.get(i / 3));
            }
        }
        stock(stocks.get(2));
        return builder;
    }

    private List<Known> named(String prefix, int count) {
        List<Known> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(new Known(prefix + i, choices.oneOf(SHAPES)));
        }
        return list;
    }

    private void data() {
        for (List<Dimension> over : SHAPES) {
            int size = over.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
            Double[] values = new Double[size];
            TimeSeries[] series = new TimeSeries[size];
            GraphicalFunction[] functions = new GraphicalFunction[size];
            for (int i = 0; i < size; i++) {
                values[i] = value();
                series[i] = new TimeSeries(
                        choices.oneOf(TimeSeries.Interpolation.values()),
                        TimeSeries.Outside.HOLD,
                        List.of(0.5, 1.0, 3.0),
                        List.of(value(), value(), value()));
                functions[i] = new GraphicalFunction(
                        choices.oneOf(GraphicalFunction.Kind.values()),
                        List.of(-1.0, 0.0, 2.0),
                        List.of(value(), value(), value()));
            }
            String suffix = Integer.toString(known.size());
            builder.constant("c" + suffix, over, values).series("s" + suffix, over, series);
            builder.lookup("f" + suffix, over, functions);
            curves.add(new Known("f" + suffix, over));
            known.add(new Known("c" + suffix, over));
            known.add(new Known("s" + suffix, over));
        }
    }

    private double value() {
        return Math.round(12 * choices.uniform() - 4) / 2.0;
    }

    private void auxiliary(Known variable) {
        if (variable.over().size() == 1 && variable.over().get(0) == REGION && choices.chance(0.4)) {
            builder.aux(variable.name(), variable.over(), piece(RANGES.get(2)), piece(subRange("b", REGION, "B")));
        } else {
            builder.aux(variable.name(), variable.over(), equation(variable.over(), 4));
        }
        known.add(variable);
    }

    private Clause piece(Dimension range) {
        return ModelBuilder.clause(equation(List.of(range), 3), range);
    }

    private void stock(Known stock) {
        List<Known> flows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Known flow = new Known(stock.name() + "flow" + i, stock.over());
            builder.flow(flow.name(), stock.over(), equation(stock.over(), 3), choices.chance(0.3));
            flows.add(flow);
        }
        known.addAll(flows);
        List<String> outflows = List.of(flows.get(1).name(), flows.get(2).name());
        builder.stock(
                stock.name(),
                stock.over(),
                reference(new Known("c0", List.of()), List.of()),
                List.of(flows.get(0).name()),
                outflows,
                choices.chance(0.5));
    }

    private Expr equation(List<Dimension> over, int depth) {
        nextLoop = over.size();
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            loops.add(new Loop(i, over.get(i)));
        }
        return expr(depth, loops);
    }

    private Expr expr(int depth, List<Loop> loops) {
        if (depth == 0 || choices.chance(0.1)) {
            return leaf(loops);
        }
        return switch (choices.below(random ? 13 : 12)) {
            case 0, 1 -> binary(choices.oneOf(BinaryOperator.ADD, BinaryOperator.SUBTRACT), depth, loops);
            case 2 -> binary(choices.oneOf(BinaryOperator.values()), depth, loops);
            case 3 -> when(expr(depth - 1, loops), expr(depth - 1, loops), expr(depth - 1, loops));
            case 4 -> function(depth, loops);
            case 5 -> reduction(depth, loops);
            case 6, 7 -> remembering(depth, loops);
            case 8 -> curve(depth, loops);
            case 9 -> ranked(depth, loops);
            case 10 -> vector(depth, loops);
            case 11 -> unary(choices.oneOf(Expr.UnaryOperator.values()), expr(depth - 1, loops));
            default -> call(Function.NORMAL, expr(depth - 1, loops), number(1));
        };
    }

    private Expr binary(BinaryOperator operator, int depth, List<Loop> loops) {
        return Expressions.binary(operator, expr(depth - 1, loops), expr(depth - 1, loops));
    }

    private Expr leaf(List<Loop> loops) {
        if (choices.chance(0.3)) {
            return choices.oneOf(number(value()), time(), number(2), call(Function.DT));
        }
        if (!loops.isEmpty() && choices.chance(0.15)) {
            Loop loop = choices.oneOf(loops);
            return element(at(loop.number(), loop.range()));
        }
        return reference(choices.oneOf(known), loops);
    }

    private Expr reference(Known variable, List<Loop> loops) {
        return ref(variable.name(), indices(variable, loops));
    }

    private Index[] indices(Known variable, List<Loop> loops) {
        return variable.over().stream().map(over -> index(over, loops)).toArray(Index[]::new);
    }

    private Index index(Dimension dimension, List<Loop> loops) {
        List<Loop> fitting =
                loops.stream().filter(loop -> loop.range().root() == dimension).toList();
        if (!fitting.isEmpty() && choices.chance(0.8)) {
            Loop loop = choices.oneOf(fitting);
            return at(loop.number(), loop.range());
        }
        return choices.chance(0.3) ? computed(number(choices.below(6))) : fixed(choices.below(dimension.size()));
    }

    private Expr function(int depth, List<Loop> loops) {
        Expr a = expr(depth - 1, loops);
        Expr b = expr(depth - 1, loops);
        return choices.oneOf(
                call(Function.MAX, a, b),
                call(Function.MIN, a, b),
                call(Function.SIN, a),
                call(Function.ABS, a),
                call(Function.INT, a),
                call(Function.SAFEDIV, a, b, number(1)),
                call(Function.STEP, a, number(1.5)),
                call(Function.RAMP, a, number(1), number(2.5)),
                call(Function.XIDZ, a, b, number(1)),
                call(Function.QUANTUM, a, number(0.5)),
                call(Function.ACTIVE_INITIAL, a, b),
                call(Function.PULSE_WINDOW, number(1), number(0.5)),
                call(Function.PULSE, a, number(0.5), number(1)));
    }

    private Expr reduction(int depth, List<Loop> loops) {
        Loop loop = new Loop(nextLoop++, choices.oneOf(RANGES));
        return reduce(choices.oneOf(Reduction.values()), expr(depth - 1, plus(loops, loop)), loop);
    }

    private static List<Loop> plus(List<Loop> loops, Loop loop) {
        List<Loop> more = new ArrayList<>(loops);
        more.add(loop);
        return more;
    }

    private Expr remembering(int depth, List<Loop> loops) {
        Expr input = choices.chance(0.3) ? reference(choices.oneOf(all), loops) : expr(depth - 1, loops);
        Expr initial = choices.chance(0.5) ? number(value()) : reference(new Known("c0", List.of()), List.of());
        Expr time = number(1 + choices.below(3));
        Expr known = expr(depth - 1, loops);
        return choices.oneOf(
                call(Function.DELAY1, input, time, initial),
                call(Function.DELAY3, input, time, initial),
                call(Function.SMTH1, input, time, initial),
                call(Function.SMTHN, input, time, number(2), initial),
                call(Function.TREND, known, time, number(0.1)),
                call(Function.FORCST, known, time, number(2), number(0)),
                call(Function.DELAY, input, time, initial),
                call(Function.DELAY_FIXED, input, time, initial),
                call(Function.SAMPLE_IF_TRUE, known, expr(depth - 1, loops), initial),
                call(Function.PREVIOUS, input, initial),
                call(Function.INIT, known));
    }

    private Expr curve(int depth, List<Loop> loops) {
        Known curve = choices.oneOf(curves);
        Expr input = choices.chance(0.2) ? time() : expr(depth - 1, loops);
        return lookup(curve.name(), input, indices(curve, loops));
    }

    private Expr vector(int depth, List<Loop> loops) {
        VectorFunction function = choices.oneOf(VectorFunction.values());
        List<Expr.Operand> operands = new ArrayList<>();
        for (int arrays : function.operands()) {
            List<Loop> own = new ArrayList<>(List.of(new Loop(nextLoop++, choices.oneOf(RANGES))));
            if (function.dimensions() == 2) {
                own.add(new Loop(nextLoop++, own.get(0).range()));
            }
            List<Loop> inside = new ArrayList<>(loops);
            inside.addAll(own);
            Expr[] bodies = new Expr[arrays];
            for (int i = 0; i < arrays; i++) {
                bodies[i] = i == 1 && arrays == 5 ? number(choices.below(5)) : expr(depth - 2 > 0 ? 1 : 0, inside);
            }
            operands.add(operand(own, bodies));
        }
        Expr[] scalars = new Expr[function.scalars() + function.selectors()];
        for (int i = 0; i < scalars.length; i++) {
            scalars[i] = choices.chance(0.5) ? number(choices.below(4)) : expr(depth - 1, loops);
        }
        return Expressions.vector(function, operands, scalars);
    }

    private Expr ranked(int depth, List<Loop> loops) {
        Loop loop = new Loop(nextLoop++, choices.oneOf(RANGES));
        Expr body = expr(depth - 1, plus(loops, loop));
        Expr place = expr(depth - 1, loops);
        return choices.chance(0.5)
                ? rank(loop, body, place)
                : rank(loop, body, place, expr(depth - 1, plus(loops, loop)));
    }
}
