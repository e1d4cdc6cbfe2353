package haihe.engine.internal.lower;

import haihe.model.Clause;
import haihe.model.Dimension;
import haihe.model.Equation;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Simulates a model straight from its equations, element by element and on demand: no slots, no order, no program. What
 * lowering is held against.
 */
final class DirectSimulation {

    private final Model model;
    private final Map<String, Double> stocks = new HashMap<>();
    private final Map<String, Double> instant = new HashMap<>();
    private final DirectMemory memory = new DirectMemory();
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private boolean initial = true;
    private int step;

    private DirectSimulation(Model model) {
        this.model = model;
    }

    /** All columns of a run by Euler's method, by name. */
    static Map<String, double[]> of(Model model) {
        DirectSimulation simulation = new DirectSimulation(model);
        simulation.run();
        return simulation.columns;
    }

    private void run() {
        double start = model.time().start();
        double dt = model.time().step();
        int steps = (int) Math.round((model.time().stop() - start) / dt);
        everyElement((variable, element) -> {
            if (!(variable instanceof Variable.Lookup)) {
                value(variable.name(), element);
                columns.put(nameOf(variable, element), new double[steps + 1]);
            }
        });
        everyClause(
                (variable, turns, clause) -> new DirectEvaluation(this, memory, turns).initialiseAll(clause.expr()));
        everyElement((variable, element) -> {
            if (variable instanceof Variable.Stock) {
                stocks.put(key(variable.name(), element), value(variable.name(), element));
            }
        });
        initial = false;
        for (step = 0; step <= steps; step++) {
            instant.clear();
            everyElement(this::save);
            Map<String, Double> next = new HashMap<>();
            everyElement((variable, element) -> {
                if (variable instanceof Variable.Stock stock) {
                    double rate = rate(stock, element);
                    String key = key(stock.name(), element);
                    next.put(key, get(stocks, key) + dt * rate);
                }
            });
            everyClause((variable, turns, clause) -> {
                if (!(variable instanceof Variable.Stock)) {
                    new DirectEvaluation(this, memory, turns).remember(clause.expr());
                }
            });
            memory.commit(dt);
            stocks.putAll(next);
        }
    }

    private void save(Variable variable, int element) {
        if (!(variable instanceof Variable.Lookup)) {
            double[] column = columns.get(nameOf(variable, element));
            java.util.Objects.requireNonNull(column)[step] = value(variable.name(), element);
        }
    }

    private double rate(Variable.Stock stock, int element) {
        double rate = Double.NaN;
        boolean first = true;
        for (Name inflow : stock.inflows()) {
            rate = first ? value(inflow, element) : rate + value(inflow, element);
            first = false;
        }
        for (Name outflow : stock.outflows()) {
            rate = first ? -value(outflow, element) : rate - value(outflow, element);
            first = false;
        }
        return stock.nonNegative() ? notBelowZero(stock, element, first ? 0 : rate) : first ? 0 : rate;
    }

    private double notBelowZero(Variable.Stock stock, int element, double rate) {
        double inflows = 0;
        for (Name inflow : stock.inflows()) {
            inflows += value(inflow, element);
        }
        return haihe.engine.internal.math.Builtins.drain(rate, inflows, value(stock.name(), element), dt());
    }

    Model model() {
        return model;
    }

    boolean isInitial() {
        return initial;
    }

    double time() {
        return model.time().start() + step * model.time().step();
    }

    double dt() {
        return model.time().step();
    }

    /** The value of an element, counted row-major from 0, at the current instant. */
    double value(Name name, int element) {
        Variable variable = model.variable(name).orElseThrow();
        String key = key(name, element);
        if (variable instanceof Variable.Stock && !initial) {
            return get(stocks, key);
        }
        Double value = instant.get(key);
        if (value == null) {
            value = compute(variable, element);
            instant.put(key, value);
        }
        return value;
    }

    private double compute(Variable variable, int element) {
        return variable.match(new Variable.Cases<>() {
            @Override
            public Double stock(Variable.Stock stock) {
                return compute(stock, stock.initial(), element);
            }

            @Override
            public Double flow(Variable.Flow flow) {
                double value = compute(flow, flow.equation(), element);
                return limited(flow, element, flow.nonNegative() ? Math.max(value, 0) : value);
            }

            @Override
            public Double auxiliary(Variable.Auxiliary auxiliary) {
                return compute(auxiliary, auxiliary.equation(), element);
            }

            @Override
            public Double constant(Variable.Constant constant) {
                return constant.values().get(element);
            }

            @Override
            public Double lookup(Variable.Lookup lookup) {
                throw new IllegalArgumentException("a lookup has no value");
            }

            @Override
            public Double series(Variable.Series series) {
                return DirectTables.read(series.series().get(element), time());
            }
        });
    }

    private double compute(Variable variable, Equation equation, int element) {
        for (Clause clause : equation.clauses()) {
            Map<Integer, Integer> turns = turnsAt(variable, clause, element);
            if (turns.size() == variable.over().size()) {
                return new DirectEvaluation(this, memory, turns).valueOf(clause.expr());
            }
        }
        throw new IllegalStateException("no clause of " + variable.name() + " holds for element " + element);
    }

    /** The turns of a clause's loops at an element; fewer than loops if the clause does not hold for it. */
    private static Map<Integer, Integer> turnsAt(Variable variable, Clause clause, int element) {
        Map<Integer, Integer> turns = new HashMap<>();
        int rest = element;
        for (int d = variable.over().size() - 1; d >= 0; d--) {
            Dimension dimension = variable.over().get(d);
            Loop loop = clause.loops().get(d);
            OptionalInt turn = loop.range().indexOf(dimension.elements().get(rest % dimension.size()));
            turn.ifPresent(it -> turns.put(loop.number(), it));
            rest /= dimension.size();
        }
        return turns;
    }

    private double limited(Variable.Flow flow, int element, double wanted) {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock
                    && stock.nonNegative()
                    && stock.outflows().contains(flow.name())) {
                double available = value(stock.name(), element) / dt();
                for (Name inflow : stock.inflows()) {
                    available += value(inflow, element);
                }
                for (Name outflow : stock.outflows().subList(0, stock.outflows().indexOf(flow.name()))) {
                    available -= value(outflow, element);
                }
                return Math.min(wanted, Math.max(available, 0));
            }
        }
        return wanted;
    }

    private interface ElementVisitor {
        void visit(Variable variable, int element);
    }

    private void everyElement(ElementVisitor visitor) {
        for (Variable variable : model.variables()) {
            for (int element = 0; element < variable.size(); element++) {
                visitor.visit(variable, element);
            }
        }
    }

    private interface ClauseVisitor {
        void visit(Variable variable, Map<Integer, Integer> turns, Clause clause);
    }

    private void everyClause(ClauseVisitor visitor) {
        everyElement((variable, element) -> haihe.model.analysis.Phase.INITIAL
                .equationOf(variable)
                .ifPresent(equation -> {
                    for (Clause clause : equation.clauses()) {
                        Map<Integer, Integer> turns = turnsAt(variable, clause, element);
                        if (turns.size() == variable.over().size()) {
                            visitor.visit(variable, turns, clause);
                        }
                    }
                }));
    }

    private static double get(Map<String, Double> values, String key) {
        return java.util.Objects.requireNonNull(values.get(key), key);
    }

    private static String key(Name name, int element) {
        return name.key() + "#" + element;
    }

    private static String nameOf(Variable variable, int element) {
        List<String> names = new ArrayList<>();
        int rest = element;
        for (int d = variable.over().size() - 1; d >= 0; d--) {
            Dimension dimension = variable.over().get(d);
            names.add(0, dimension.elements().get(rest % dimension.size()).text());
            rest /= dimension.size();
        }
        return variable.name().text() + (names.isEmpty() ? "" : "[" + String.join(",", names) + "]");
    }
}
