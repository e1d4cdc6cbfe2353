package haihe.experiment.design;

import haihe.experiment.factor.Copula;
import haihe.experiment.factor.Distribution;
import java.util.List;
import java.util.Optional;

/**
 * Points of the unit cube as values of distributed factors.
 *
 * @param distributions one for each coordinate
 * @param copula how the factors hang together; empty if they do not
 */
public record Sampled(Points points, List<Distribution> distributions, Optional<Copula> copula) implements Design {

    /**
     * @throws IllegalArgumentException if there are not as many distributions as coordinates
     */
    public Sampled {
        distributions = List.copyOf(distributions);
        if (points.dimensions() != distributions.size()) {
            throw new IllegalArgumentException(
                    points.dimensions() + " coordinates for " + distributions.size() + " factors");
        }
    }

    @Override
    public int factors() {
        return distributions.size();
    }

    @Override
    public long rows() {
        return points.rows();
    }

    @Override
    public void fill(long row, double[] values) {
        points.fill(row, values);
        copula.ifPresent(together -> together.apply(values));
        for (int i = 0; i < values.length; i++) {
            values[i] = distributions.get(i).quantile(values[i]);
        }
    }
}
