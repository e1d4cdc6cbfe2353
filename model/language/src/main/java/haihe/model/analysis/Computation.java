package haihe.model.analysis;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Variable;
import java.util.List;

/**
 * A step of a phase: computes all elements, or a block of them, that one clause of an equation holds for. The elements
 * of one computation do not depend on each other.
 *
 * @param variable what is computed; for a stock its initial value
 * @param equation the equation used: a stock's initial one
 * @param clause number of the clause in the equation, counted from 0
 * @param windows for each loop of the clause the turns to run, in the order of {@link Clause#loops()}
 */
public record Computation(Variable variable, Equation equation, int clause, List<Window> windows) {

    public Computation {
        windows = List.copyOf(windows);
        if (windows.size() != equation.clauses().get(clause).loops().size()) {
            throw new IllegalArgumentException("one window for each loop of the clause");
        }
    }

    static Computation whole(Variable variable, Equation equation, int clause) {
        List<Window> windows = equation.clauses().get(clause).loops().stream()
                .map(loop -> new Window(0, loop.range().size()))
                .toList();
        return new Computation(variable, equation, clause, windows);
    }

    /** The clause itself. */
    public Clause definition() {
        return equation.clauses().get(clause);
    }

    /** Whether every turn of every loop of the clause is run. */
    public boolean isWhole() {
        return equals(whole(variable, equation, clause));
    }

    /**
     * Turns of a loop that follow each other.
     *
     * @param first the first turn, counted from 0
     * @param count how many, at least 1
     */
    public record Window(int first, int count) {
        public Window {
            if (first < 0 || count < 1) {
                throw new IllegalArgumentException("no such turns: " + count + " from " + first);
            }
        }
    }
}
