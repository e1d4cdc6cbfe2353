package haihe.engine.internal.integrate;

import haihe.engine.internal.program.Layout;

/**
 * A system's equations over one stretch of time without jumps. At its ends the equations see times a few last places
 * inside, where comparisons with the times of jumps come out as they do throughout the stretch.
 */
final class SystemEquations implements RightHandSide {

    private final DynamicSystem system;
    private final double[] values;
    private final FlowIntegrals flows;
    private final int stocks;
    private final int firstStock;
    private final int firstRate;
    private final double margin;
    private double first;
    private double last;

    /** @param margin how far inside the ends of a stretch equations are evaluated */
    SystemEquations(DynamicSystem system, double margin) {
        this.system = system;
        this.values = system.values();
        this.flows = system.flows();
        this.stocks = system.stocks();
        this.firstStock = system.firstStock();
        this.firstRate = system.firstRate();
        this.margin = margin;
    }

    /** Begins a stretch. */
    void between(double begin, double end) {
        first = begin + margin * Math.ulp(begin);
        last = end - margin * Math.ulp(end);
    }

    @Override
    public int stocks() {
        return stocks;
    }

    @Override
    public int size() {
        return stocks + flows.size();
    }

    /** Copies with loops: most states are so short that {@link System#arraycopy} would take longer. */
    @Override
    public void evaluate(double time, double[] state, double[] slopes) {
        for (int i = 0; i < stocks; i++) {
            values[firstStock + i] = state[i];
        }
        values[Layout.TIME] = time < first ? first : time > last ? last : time;
        system.evaluate();
        for (int i = 0; i < stocks; i++) {
            slopes[i] = values[firstRate + i];
        }
        flows.read(values, slopes, stocks);
    }
}
