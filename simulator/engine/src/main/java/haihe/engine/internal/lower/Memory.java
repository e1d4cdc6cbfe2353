package haihe.engine.internal.lower;

import haihe.engine.internal.program.Layout;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives out slots and histories: to variables at once, to temporary values on demand. */
final class Memory {

    private final Map<Name, Integer> bases = new HashMap<>();
    private final int constants;
    private final int stocks;
    private final int firstHiddenStock;
    private int others;
    private int histories;

    /**
     * @param hiddenStocks how many stocks delays and smooths need
     */
    Memory(Model model, int hiddenStocks) {
        List<Variable> variables = model.variables();
        int next = place(variables, Variable.Constant.class, Layout.CLOCK);
        constants = next - Layout.CLOCK;
        firstHiddenStock = place(variables, Variable.Stock.class, next);
        stocks = firstHiddenStock - next + hiddenStocks;
        int firstOther = new Layout(constants, stocks, 0).firstOther();
        next = place(variables, Variable.Flow.class, firstOther);
        next = place(variables, Variable.Auxiliary.class, next);
        others = place(variables, Variable.Series.class, next) - firstOther;
    }

    private int place(List<Variable> variables, Class<? extends Variable> kind, int first) {
        int next = first;
        for (Variable variable : variables) {
            if (kind.isInstance(variable)) {
                bases.put(variable.name(), next);
                next += variable.size();
            }
        }
        return next;
    }

    Layout layout() {
        return new Layout(constants, stocks, others);
    }

    /** The slot of a variable's first element. */
    int baseOf(Name variable) {
        Integer base = bases.get(variable);
        if (base == null) {
            throw new IllegalStateException(variable + " has no slots");
        }
        return base;
    }

    int firstHiddenStock() {
        return firstHiddenStock;
    }

    /** The slot of a stock's net flow. */
    int rateOf(int stock) {
        return stock + stocks;
    }

    /** The first of so many fresh slots. */
    int reserve(int slots) {
        int base = layout().firstOther() + others;
        others += slots;
        return base;
    }

    /** The first of so many fresh histories. */
    int reserveHistories(int count) {
        int base = histories;
        histories += count;
        return base;
    }

    int histories() {
        return histories;
    }
}
