package haihe.engine.internal.kinks;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.TableData;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The times at which the equations of a program jump or bend whatever its stocks are: where a comparison, MIN, MAX, ABS,
 * INT, a remainder or a table reads something linear in time, such as {@code TIME > start + 5} or
 * {@code MODULO(TIME, 12) < 3}. Immutable.
 */
public final class TimeKinks {

    /** Kinks of something periodic that are more in one run are no kinks any more: no step fits between them. */
    private static final int MOST_PERIODS = 100_000;

    private final List<Kink> kinks;
    private final List<TableData> tables;

    private TimeKinks(List<Kink> kinks, List<TableData> tables) {
        this.kinks = kinks;
        this.tables = tables;
    }

    /** The kinks of a program as it was lowered; takes time in proportion to its slots. */
    public static TimeKinks of(Program program) {
        return new TimeKinks(KinkSearch.in(program), program.tables());
    }

    /**
     * The times between two times, both excluded, increasing, each once.
     *
     * @param slots the content of all slots, of which only those are read that stand still during a run
     */
    public double[] between(double start, double stop, double[] slots) {
        if (kinks.isEmpty()) {
            return new double[0];
        }
        TreeSet<Double> times = new TreeSet<>();
        Valuation valuation = new Valuation(slots);
        for (Kink kink : kinks) {
            double slope = valuation.of(kink.line().slope());
            double intercept = valuation.of(kink.line().intercept());
            for (double value : kink.values()) {
                double first = (value - intercept) / slope;
                if (kink.period().isPresent()) {
                    repeat(first, Math.abs(valuation.of(kink.period().get()) / slope), start, stop, times);
                } else {
                    times.add(first);
                }
            }
        }
        return times.stream()
                .mapToDouble(Double::doubleValue)
                .filter(time -> time > start && time < stop)
                .toArray();
    }

    private static void repeat(double first, double interval, double start, double stop, TreeSet<Double> times) {
        if (interval > 0 && Double.isFinite(first) && (stop - start) / interval <= MOST_PERIODS) {
            double from = Math.ceil((start - first) / interval);
            double to = Math.floor((stop - first) / interval);
            for (double count = from; count <= to; count++) {
                times.add(first + count * interval);
            }
        }
    }

    /** Computes values that stand still, each once. */
    private final class Valuation {

        private final double[] slots;
        private final Map<Node, Double> known = new IdentityHashMap<>();

        Valuation(double[] slots) {
            this.slots = slots;
        }

        double of(Node node) {
            if (node instanceof Node.Literal literal) {
                return literal.value();
            }
            if (node instanceof Node.Load load) {
                return slots[load.address().base()];
            }
            Double value = known.get(node);
            if (value == null) {
                value = compute(node);
                known.put(node, value);
            }
            return value;
        }

        private double compute(Node node) {
            List<Node> operands = new ArrayList<>();
            for (Node operand : Operands.of(node)) {
                operands.add(new Node.Literal(of(operand)));
            }
            return Interpreter.valueOf(Operands.replace(node, operands), tables);
        }
    }
}
