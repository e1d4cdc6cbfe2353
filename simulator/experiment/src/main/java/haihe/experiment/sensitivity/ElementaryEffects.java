package haihe.experiment.sensitivity;

import haihe.experiment.design.Morris;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step of one factor does to an outcome, over the paths of a Morris design. Effects are changes of the outcome for the
 * whole way of a factor from its lowest to its highest share of values, so that factors of different units compare.
 *
 * @param factors for each factor its effects
 * @param missing the steps left out because a run has no outcome
 */
public record ElementaryEffects(List<Effect> factors, int missing) {

    public ElementaryEffects {
        factors = List.copyOf(factors);
    }

    /**
     * The effects of a factor (M. D. Morris, 1991; F. Campolongo, J. Cariboni, A. Saltelli, An effective screening design for
     * sensitivity analysis of large models, Environ. Model. Softw. 22, 2007).
     *
     * @param mean the mean effect, whose sign says in which direction the outcome goes
     * @param size mean of the sizes of the effects (mu*), with its interval
     * @param deviation standard deviation of the effects (sigma): how much they depend on the other factors or bend
     */
    public record Effect(double mean, Estimate size, double deviation) {}

    /**
     * The effects on an outcome.
     *
     * @param outcomes for each row of the design the outcome, not a number if there is none
     * @param seed of the intervals
     */
    public static ElementaryEffects of(Morris design, double[] outcomes, long seed) {
        List<List<Double>> effects = new ArrayList<>();
        for (int i = 0; i < design.dimensions(); i++) {
            effects.add(new ArrayList<>());
        }
        int missing = 0;
        double[] before = new double[design.dimensions()];
        double[] after = new double[design.dimensions()];
        for (int row = 0; row < outcomes.length - 1; row++) {
            if ((row + 1) % (design.dimensions() + 1) == 0) {
                continue;
            }
            int factor = design.moved(row);
            design.fill(row, before);
            design.fill(row + 1L, after);
            double effect = (outcomes[row + 1] - outcomes[row]) / (after[factor] - before[factor]);
            if (Double.isFinite(effect)) {
                effects.get(factor).add(effect);
            } else {
                missing++;
            }
        }
        return new ElementaryEffects(
                effects.stream().map(each -> effect(each, seed)).toList(), missing);
    }

    private static Effect effect(List<Double> list, long seed) {
        double[] effects = list.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Samples.mean(effects);
        Estimate size = new Bootstrap(effects.length, seed).of(members -> {
            double sum = 0;
            for (int member : members) {
                sum += Math.abs(effects[member]);
            }
            return sum / members.length;
        });
        return new Effect(mean, size, Samples.deviation(effects));
    }
}
