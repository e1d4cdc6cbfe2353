package haihe.experiment.design;

import java.util.List;

/**
 * Every combination of some values of each factor; the last factor changes fastest.
 *
 * @param values for each factor the values it takes
 */
public record Grid(List<List<Double>> values) implements Design {

    /**
     * @throws IllegalArgumentException if a factor takes no value
     */
    public Grid {
        values = values.stream().map(List::copyOf).toList();
        if (values.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a factor takes no value");
        }
    }

    @Override
    public int factors() {
        return values.size();
    }

    @Override
    public long rows() {
        return values.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    @Override
    public void fill(long row, double[] target) {
        long rest = row;
        for (int i = target.length - 1; i >= 0; i--) {
            List<Double> choices = values.get(i);
            target[i] = choices.get((int) (rest % choices.size()));
            rest /= choices.size();
        }
    }
}
