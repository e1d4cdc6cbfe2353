package haihe.engine.internal.integrate;

import haihe.engine.internal.program.Layout;

/** A system's equations over one stretch of time without jumps. */
final class SystemEquations implements RightHandSide {

    private final DynamicSystem system;
    private final double[] values;
    private final FlowIntegrals flows;
    private final int stocks;
    private final int firstStock;
    private final int firstRate;
    private final Interior interior = new Interior();

    SystemEquations(DynamicSystem system) {
        this.system = system;
        this.values = system.values();
        this.flows = system.flows();
        this.stocks = system.stocks();
        this.firstStock = system.firstStock();
        this.firstRate = system.firstRate();
    }

    /** Begins a stretch. */
    void between(double begin, double end) {
        interior.between(begin, end);
    }

    @Override
    public int stocks() {
        return stocks;
    }

    @Override
    public int size() {
        return stocks + flows.size();
    }

    @Override
    public double[] stage() {
        return values;
    }

    @Override
    public int firstStock() {
        return firstStock;
    }

    /** Copies with loops: most states are so short that {@link System#arraycopy} would take longer. */
    @Override
    public void evaluate(double time, double[] state, double[] slopes) {
        for (int i = 0; i < stocks; i++) {
            values[firstStock + i] = state[i];
        }
        evaluateStage(time, values, slopes);
    }

    @Override
    public void evaluateStage(double time, double[] stage, double[] slopes) {
        stage[Layout.TIME] = interior.nearest(time);
        system.evaluate();
        for (int i = 0; i < stocks; i++) {
            slopes[i] = stage[firstRate + i];
        }
        flows.read(stage, slopes, stocks);
    }
}
