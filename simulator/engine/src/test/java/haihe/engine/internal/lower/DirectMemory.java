package haihe.engine.internal.lower;

import haihe.model.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the calls of a simulated model remember, for each call and each turn of the loops around it. */
final class DirectMemory {

    /** The memory of one call. */
    static final class Cell {
        boolean initialised;
        double[] stages = new double[0];
        double[] rates = new double[0];
        double delay;
        double kept;
        double next;
        final List<Double> times = new ArrayList<>();
        final List<Double> values = new ArrayList<>();
    }

    private final Map<Expr, Map<Map<Integer, Integer>, Cell>> cells = new IdentityHashMap<>();

    Cell of(Expr call, Map<Integer, Integer> turns) {
        return cells.computeIfAbsent(call, key -> new HashMap<>())
                .computeIfAbsent(Map.copyOf(turns), key -> new Cell());
    }

    /** Lets a step pass: stages move by their rates, what was seen becomes what is kept. */
    void commit(double dt) {
        for (Map<Map<Integer, Integer>, Cell> each : cells.values()) {
            for (Cell cell : each.values()) {
                cell.kept = cell.next;
                for (int i = 0; i < cell.stages.length; i++) {
                    cell.stages[i] += dt * cell.rates[i];
                }
            }
        }
    }
}
