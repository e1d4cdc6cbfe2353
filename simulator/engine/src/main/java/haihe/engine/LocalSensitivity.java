package haihe.engine;

import haihe.model.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The derivatives of a run: of each saved column by each parameter, at each saved time. Immutable. */
public final class LocalSensitivity {

    private final Run run;
    private final List<String> parameters;
    private final double[] values;
    private final double[][][] derivatives;
    private final Map<String, Integer> positions = new HashMap<>();
    private final ColumnIndex outcomes;

    /**
     * @param run the run, whose trajectory has the outcomes
     * @param values the value of each parameter; taken over, not copied
     * @param derivatives by parameter, outcome and row; taken over, not copied
     */
    LocalSensitivity(Run run, List<String> parameters, double[] values, double[][][] derivatives) {
        this.run = run;
        this.parameters = List.copyOf(parameters);
        this.values = values;
        this.derivatives = derivatives;
        this.outcomes = new ColumnIndex(run.trajectory().columns());
        for (int i = 0; i < parameters.size(); i++) {
            positions.put(keyOf(parameters.get(i)), i);
        }
    }

    /** The run itself; if it ended early, the derivatives end with it. */
    public Run run() {
        return run;
    }

    /** The saved columns, in order. */
    public List<String> outcomes() {
        return run.trajectory().columns();
    }

    /** The parameters, in order. */
    public List<String> parameters() {
        return parameters;
    }

    /**
     * The value of a parameter in the run.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public double value(String parameter) {
        return values[positionOf(parameter)];
    }

    /**
     * The derivative of an outcome by a parameter, in the outcome's unit over the parameter's.
     *
     * @return as many values as the trajectory has rows; a new array
     * @throws IllegalArgumentException if there is no such outcome or parameter
     */
    public double[] derivative(String outcome, String parameter) {
        return derivatives[positionOf(parameter)][outcomeOf(outcome)].clone();
    }

    /**
     * The elasticity of an outcome: by how many per cent it changes if a parameter changes by one per cent, {@code p/x *
     * dx/dp}. Where the outcome is 0 it is not a number, unless the derivative is 0 as well.
     *
     * @return as many values as the trajectory has rows; a new array
     * @throws IllegalArgumentException if there is no such outcome or parameter
     */
    public double[] elasticity(String outcome, String parameter) {
        int column = outcomeOf(outcome);
        double[] elasticity = derivative(outcome, parameter);
        double value = value(parameter);
        for (int row = 0; row < elasticity.length; row++) {
            double change = value * elasticity[row];
            double level = run.trajectory().value(row, column);
            elasticity[row] = change == 0 ? 0 : level == 0 ? Double.NaN : change / level;
        }
        return elasticity;
    }

    private int outcomeOf(String outcome) {
        return outcomes.find(outcome).orElseThrow(() -> unknown("outcome", outcome, outcomes.names()));
    }

    private int positionOf(String parameter) {
        Integer position = positions.get(keyOf(parameter));
        if (position == null) {
            throw unknown("parameter", parameter, parameters);
        }
        return position;
    }

    private static String keyOf(String parameter) {
        String text = parameter.strip();
        boolean initial = text.regionMatches(true, 0, "INIT(", 0, 5) && text.endsWith(")");
        return initial ? "(" + ColumnIndex.keyOf(text.substring(5, text.length() - 1)) : ColumnIndex.keyOf(text);
    }

    private static IllegalArgumentException unknown(String kind, String name, List<String> known) {
        String hint =
                Suggestions.didYouMean(name, known).map(text -> "; " + text).orElse("");
        return new IllegalArgumentException("there is no " + kind + " \"" + name + "\"" + hint);
    }
}
