package haihe.engine.internal.lower;

import haihe.model.Variable;
import haihe.model.analysis.Computation;

/**
 * Where a clause stands in the model, in a form that does not depend on the order of definition.
 *
 * @param owner key of the variable that the clause computes
 * @param initial whether it is part of a stock's initial equation
 * @param clause number of the clause in its equation
 */
record Place(String owner, boolean initial, int clause) implements Comparable<Place> {

    static Place of(Variable variable, int clause) {
        return new Place(variable.name().key(), variable instanceof Variable.Stock, clause);
    }

    static Place of(Computation computation) {
        return of(computation.variable(), computation.clause());
    }

    @Override
    public int compareTo(Place other) {
        int order = owner.compareTo(other.owner);
        if (order == 0) {
            order = Boolean.compare(initial, other.initial);
        }
        return order == 0 ? Integer.compare(clause, other.clause) : order;
    }
}
