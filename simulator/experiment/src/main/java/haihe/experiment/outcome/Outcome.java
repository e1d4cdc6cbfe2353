package haihe.experiment.outcome;

/**
 * A number that an experiment keeps of every run.
 *
 * @param name its name in tables
 * @param column the variable or element, {@code variable[e1,e2]}
 * @param measure what is made of its values
 */
public record Outcome(String name, String column, Measure measure) {}
