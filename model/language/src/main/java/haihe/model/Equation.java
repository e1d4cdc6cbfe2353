package haihe.model;

import java.util.List;

/**
 * The equation of a variable: for every element exactly one clause. An apply-to-all equation has one clause.
 *
 * @param clauses the clauses, at least one; no two of them hold for the same element
 * @param text the equation as written, for display
 */
public record Equation(List<Clause> clauses, String text) {
    public Equation {
        clauses = List.copyOf(clauses);
    }
}
