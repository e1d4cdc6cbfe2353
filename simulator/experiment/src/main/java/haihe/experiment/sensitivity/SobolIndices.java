package haihe.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares of an outcome's variance that go back to factors, from the rows of a Saltelli design.
 *
 * <p>First order: what a factor brings alone, by the estimator of A. Saltelli et al., Variance based sensitivity analysis of
 * model output, Comput. Phys. Comm. 181 (2010), table 2 (b). Total: what it brings alone and together with others, by M. J.
 * W. Jansen, Analysis of variance designs for model output, Comput. Phys. Comm. 117 (1999). Second order: what two bring
 * together beyond what each brings alone, by A. Saltelli (2002). The mean is taken out of the outcome beforehand, which makes
 * the estimates steadier and changes none of what they estimate.
 *
 * @param first for each factor
 * @param total for each factor
 * @param second pairs, the first factor first; empty if the design does not serve them
 * @param blocks the blocks of the design that were used
 * @param missing the blocks left out because a run in them has no outcome
 */
public record SobolIndices(List<Estimate> first, List<Estimate> total, List<Pair> second, int blocks, int missing) {

    public SobolIndices {
        first = List.copyOf(first);
        total = List.copyOf(total);
        second = List.copyOf(second);
    }

    /**
     * Two factors together.
     *
     * @param one the number of a factor, counted from 0
     * @param other the number of a later one
     */
    public record Pair(int one, int other, Estimate index) {}

    /**
     * The indices of an outcome.
     *
     * @param factors number of factors
     * @param secondOrder whether the design serves second order indices
     * @param outcomes for each row of the design the outcome, not a number if there is none
     * @param seed of the intervals
     * @throws IllegalArgumentException if the outcomes are no whole number of blocks
     */
    public static SobolIndices of(int factors, boolean secondOrder, double[] outcomes, long seed) {
        Sample sample = new Sample(factors, secondOrder, outcomes);
        Bootstrap bootstrap = new Bootstrap(sample.size(), seed);
        List<Estimate> first = new ArrayList<>();
        List<Estimate> total = new ArrayList<>();
        List<Pair> second = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            int factor = i;
            first.add(bootstrap.of(blocks -> sample.first(factor, blocks)));
            total.add(bootstrap.of(blocks -> sample.total(factor, blocks)));
        }
        for (int i = 0; secondOrder && i < factors; i++) {
            for (int k = i + 1; k < factors; k++) {
                int one = i;
                int other = k;
                second.add(new Pair(i, k, bootstrap.of(blocks -> sample.second(one, other, blocks))));
            }
        }
        return new SobolIndices(first, total, second, sample.size(), sample.missing());
    }

    /** The outcomes block by block, without incomplete blocks, the mean taken out. */
    private static final class Sample {

        private final int factors;
        private final double[][] blocks;
        private final int missing;

        Sample(int factors, boolean secondOrder, double[] outcomes) {
            int width = (secondOrder ? 2 * factors : factors) + 2;
            if (outcomes.length % width != 0) {
                throw new IllegalArgumentException(
                        outcomes.length + " outcomes are no whole number of blocks of " + width);
            }
            this.factors = factors;
            List<double[]> whole = new ArrayList<>();
            for (int from = 0; from < outcomes.length; from += width) {
                double[] block = Arrays.copyOfRange(outcomes, from, from + width);
                if (Arrays.stream(block).allMatch(Double::isFinite)) {
                    whole.add(block);
                }
            }
            this.blocks = whole.toArray(double[][]::new);
            this.missing = outcomes.length / width - blocks.length;
            double mean = Arrays.stream(blocks)
                    .mapToDouble(block -> (block[0] + block[1]) / 2)
                    .average()
                    .orElse(0);
            for (double[] block : blocks) {
                for (int i = 0; i < width; i++) {
                    block[i] -= mean;
                }
            }
        }

        int size() {
            return blocks.length;
        }

        int missing() {
            return missing;
        }

        double first(int factor, int[] members) {
            double sum = 0;
            for (int member : members) {
                double[] block = blocks[member];
                sum += block[1] * (block[2 + factor] - block[0]);
            }
            return sum / members.length / variance(members);
        }

        double total(int factor, int[] members) {
            double sum = 0;
            for (int member : members) {
                double[] block = blocks[member];
                double difference = block[0] - block[2 + factor];
                sum += difference * difference;
            }
            return sum / (2 * members.length) / variance(members);
        }

        double second(int one, int other, int[] members) {
            double sum = 0;
            for (int member : members) {
                double[] block = blocks[member];
                sum += block[2 + factors + one] * block[2 + other] - block[0] * block[1];
            }
            return sum / members.length / variance(members) - first(one, members) - first(other, members);
        }

        private double variance(int[] members) {
            double sum = 0;
            double squares = 0;
            for (int member : members) {
                double a = blocks[member][0];
                double b = blocks[member][1];
                sum += a + b;
                squares += a * a + b * b;
            }
            int count = 2 * members.length;
            double mean = sum / count;
            return squares / count - mean * mean;
        }
    }
}
