package haihe.experiment.sweep;

import haihe.engine.Scenario;
import haihe.experiment.design.Design;
import haihe.experiment.outcome.Outcome;
import haihe.model.Model;
import java.util.List;

/**
 * What a sweep computes.
 *
 * @param scenario what all runs have in common; saves the outcomes' columns
 * @param factors for each factor of the design the constant that it sets, {@code name} or {@code name[e1,e2]}
 * @param design the values of the factors in each run
 * @param outcomes what is kept of each run, at least one
 * @param partRows how many runs are kept in one file
 */
public record SweepPlan(
        Model model, Scenario scenario, List<String> factors, Design design, List<Outcome> outcomes, long partRows) {

    /** The fewest runs in a part, unless a user wants less. */
    private static final long FEWEST = 250;

    /** About how many parts a sweep of many runs has. */
    private static final long PARTS = 100;

    /**
     * @throws IllegalArgumentException if there are not as many factors as the design has, or no outcome
     */
    public SweepPlan {
        factors = List.copyOf(factors);
        outcomes = List.copyOf(outcomes);
        if (factors.size() != design.factors() || outcomes.isEmpty() || partRows < 1) {
            throw new IllegalArgumentException("a sweep needs its factors, an outcome and parts");
        }
    }

    /** How many runs a part has unless a user says so; a function of the number of runs alone. */
    public static long usualPart(long rows) {
        return Math.max(FEWEST, (rows + PARTS - 1) / PARTS);
    }

    /** Number of runs. */
    public long rows() {
        return design.rows();
    }

    /** Number of parts. */
    public int parts() {
        return Math.toIntExact((rows() + partRows - 1) / partRows);
    }

    /** Number of the first run of a part. */
    long from(int part) {
        return part * partRows;
    }

    /** Number behind the last run of a part. */
    long to(int part) {
        return Math.min(rows(), (part + 1) * partRows);
    }
}
