package haihe.report;

import haihe.model.Model;

/**
 * A causal diagram of a model's sectors: each a box with its stocks and with what it gives to others; an arrow for each
 * pair of sectors of which one uses variables of the other, with their number.
 */
public record CausalChart(Caption caption, Size size, SectorMap map) implements ChartSpec {

    private static final Size SIZE = new Size(1400, 1180);

    /** The diagram of a model. */
    public static CausalChart of(Caption caption, Model model) {
        return of(caption, SectorMap.of(model));
    }

    /** The diagram of these sectors. */
    public static CausalChart of(Caption caption, SectorMap map) {
        return new CausalChart(caption, SIZE, map);
    }

    /** This diagram in another size. */
    public CausalChart with(Size other) {
        return new CausalChart(caption, other, map);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.causal(this);
    }
}
