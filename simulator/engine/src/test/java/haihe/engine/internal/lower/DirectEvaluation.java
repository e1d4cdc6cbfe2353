package haihe.engine.internal.lower;

import haihe.engine.internal.math.Builtins;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Variable;
import haihe.model.analysis.Operands;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Evaluates expressions as the language defines them, at given turns of the loops around. */
final class DirectEvaluation implements Expr.Cases<Double> {

    private final DirectSimulation simulation;
    private final DirectMemory memory;
    private final Map<Integer, Integer> turns;

    DirectEvaluation(DirectSimulation simulation, DirectMemory memory, Map<Integer, Integer> turns) {
        this.simulation = simulation;
        this.memory = memory;
        this.turns = turns;
    }

    double valueOf(Expr expr) {
        return expr.match(this);
    }

    private DirectEvaluation at(Loop loop, int turn) {
        Map<Integer, Integer> inside = new HashMap<>(turns);
        inside.put(loop.number(), turn);
        return new DirectEvaluation(simulation, memory, inside);
    }

    /** Runs an action at all turns of loops, row-major. */
    private void forEach(List<Loop> loops, Consumer<DirectEvaluation> action) {
        if (loops.isEmpty()) {
            action.accept(this);
            return;
        }
        for (int turn = 0; turn < loops.get(0).range().size(); turn++) {
            at(loops.get(0), turn).forEach(loops.subList(1, loops.size()), action);
        }
    }

    /** Initialises all calls of an expression that are not yet. */
    void initialiseAll(Expr expr) {
        everyCall(expr, DirectEvaluation::valueOf);
    }

    /** Notes what the calls of an expression take in at this instant. */
    void remember(Expr expr) {
        everyCall(expr, (evaluation, call) -> new DirectCalls(simulation, evaluation).remember(call));
    }

    private interface CallVisitor {
        void visit(DirectEvaluation evaluation, Expr.Call call);
    }

    private void everyCall(Expr expr, CallVisitor visitor) {
        if (expr instanceof Expr.Rank rank) {
            everyCall(rank.rank(), visitor);
        }
        if (expr instanceof Expr.VectorCall call) {
            call.scalars().forEach(scalar -> everyCall(scalar, visitor));
            for (Expr.Operand operand : call.operands()) {
                operand.bodies().forEach(body -> forEach(operand.loops(), inside -> inside.everyCall(body, visitor)));
            }
            return;
        }
        for (Expr operand : Operands.of(expr)) {
            List<Loop> loops = expr instanceof Expr.Reduce reduce
                    ? reduce.loops()
                    : expr instanceof Expr.Rank rank ? List.of(rank.loop()) : List.of();
            if (!(expr instanceof Expr.Rank rank && operand == rank.rank())) {
                forEach(loops, inside -> inside.everyCall(operand, visitor));
            }
        }
        if (expr instanceof Expr.Call call) {
            visitor.visit(this, call);
        }
    }

    DirectMemory.Cell cell(Expr.Call call) {
        return memory.of(call, turns);
    }

    @Override
    public Double number(Expr.Number expr) {
        return expr.value();
    }

    @Override
    public Double reference(Expr.Reference expr) {
        Variable variable = simulation.model().variable(expr.variable()).orElseThrow();
        int element = element(variable, expr.indices());
        return element < 0 ? 0 : simulation.value(variable.name(), element);
    }

    private int element(Variable variable, List<Index> indices) {
        int element = 0;
        for (int d = 0; d < indices.size(); d++) {
            Dimension dimension = variable.over().get(d);
            int position = position(indices.get(d));
            if (position < 0 || position >= dimension.size()) {
                return -1;
            }
            element = element * dimension.size() + position;
        }
        return element;
    }

    private int position(Index index) {
        return index.match(new Index.Cases<>() {
            @Override
            public Integer fixed(Index.Fixed fixed) {
                return fixed.position();
            }

            @Override
            public Integer loop(Index.Loop loop) {
                return loop.positions().get(java.util.Objects.requireNonNull(turns.get(loop.loop())));
            }

            @Override
            public Integer computed(Index.Computed computed) {
                return (int) Math.floor(valueOf(computed.value())) - 1;
            }
        });
    }

    @Override
    public Double element(Expr.Element expr) {
        return position(expr.index()) + 1.0;
    }

    @Override
    public Double unary(Expr.Unary expr) {
        double value = valueOf(expr.operand());
        return expr.operator() == Expr.UnaryOperator.NEGATE ? -value : value == 0 ? 1.0 : 0.0;
    }

    @Override
    public Double binary(Expr.Binary expr) {
        double a = valueOf(expr.left());
        double b = valueOf(expr.right());
        return switch (expr.operator()) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Builtins.power(a, b);
            case MODULO -> Builtins.modulo(a, b);
            case LESS -> truth(a < b);
            case LESS_OR_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_OR_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    @Override
    public Double conditional(Expr.Conditional expr) {
        return valueOf(expr.condition()) != 0 ? valueOf(expr.consequent()) : valueOf(expr.alternative());
    }

    @Override
    public Double call(Expr.Call expr) {
        return new DirectCalls(simulation, this).valueOf(expr);
    }

    @Override
    public Double lookup(Expr.LookupCall expr) {
        Variable.Lookup lookup =
                (Variable.Lookup) simulation.model().variable(expr.lookup()).orElseThrow();
        int element = element(lookup, expr.indices());
        return element < 0 ? 0 : DirectTables.read(lookup.functions().get(element), valueOf(expr.input()));
    }

    @Override
    public Double reduce(Expr.Reduce expr) {
        List<Double> values = new ArrayList<>();
        forEach(expr.loops(), inside -> values.add(inside.valueOf(expr.body())));
        double sum = 0;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.size(); i++) {
            double deviation = values.get(i) - mean;
            sum += values.get(i);
            mean += deviation / (i + 1);
            squares += deviation * (values.get(i) - mean);
        }
        return switch (expr.reduction()) {
            case SUM -> sum;
            case MEAN -> sum / values.size();
            case MIN -> values.stream().reduce(Math::min).orElseThrow();
            case MAX -> values.stream().reduce(Math::max).orElseThrow();
            case STDDEV -> Math.sqrt(squares / values.size());
            case SIZE -> (double) values.size();
            case PROD -> values.stream().reduce(1.0, (a, b) -> a * b);
        };
    }

    @Override
    public Double vector(Expr.VectorCall expr) {
        List<List<Double>> arrays = new ArrayList<>();
        for (Expr.Operand operand : expr.operands()) {
            for (Expr body : operand.bodies()) {
                List<Double> values = new ArrayList<>();
                forEach(operand.loops(), inside -> values.add(inside.valueOf(body)));
                arrays.add(values);
            }
        }
        return DirectVectors.valueOf(
                expr, arrays, expr.scalars().stream().map(this::valueOf).toList());
    }

    @Override
    public Double rank(Expr.Rank expr) {
        record Candidate(int number, double value, double tie) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int turn = 0; turn < expr.loop().range().size(); turn++) {
            DirectEvaluation inside = at(expr.loop(), turn);
            double tie = expr.tieBreak().map(inside::valueOf).orElse(0.0);
            candidates.add(new Candidate(turn + 1, inside.valueOf(expr.body()) + 0.0, tie + 0.0));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::value).thenComparingDouble(Candidate::tie));
        double k = Math.floor(valueOf(expr.rank()));
        return k >= 1 && k <= candidates.size()
                ? (double) candidates.get((int) k - 1).number()
                : 0.0;
    }
}
