package haihe.model.analysis;

import haihe.model.Equation;
import haihe.model.Variable;
import java.util.Optional;

/** A part of a run; it decides what a variable needs to have a value. */
public enum Phase {
    /**
     * The start time. Stocks get their initial values; flows and auxiliaries are computed with functions that remember
     * (delays, smooths, INIT, PREVIOUS, ...) at their own initial values.
     */
    INITIAL,
    /** Every later evaluation. Stocks and what functions remember are given; flows and auxiliaries are computed. */
    EVALUATION;

    /** The equation that gives a variable its value in this phase; empty if nothing is to be computed. */
    public Optional<Equation> equationOf(Variable variable) {
        return variable.match(new EquationCases(this));
    }

    private record EquationCases(Phase phase) implements Variable.Cases<Optional<Equation>> {
        @Override
        public Optional<Equation> stock(Variable.Stock stock) {
            return phase == INITIAL ? Optional.of(stock.initial()) : Optional.empty();
        }

        @Override
        public Optional<Equation> flow(Variable.Flow flow) {
            return Optional.of(flow.equation());
        }

        @Override
        public Optional<Equation> auxiliary(Variable.Auxiliary auxiliary) {
            return Optional.of(auxiliary.equation());
        }

        @Override
        public Optional<Equation> constant(Variable.Constant constant) {
            return Optional.empty();
        }

        @Override
        public Optional<Equation> lookup(Variable.Lookup lookup) {
            return Optional.empty();
        }

        @Override
        public Optional<Equation> series(Variable.Series series) {
            return Optional.empty();
        }
    }
}
