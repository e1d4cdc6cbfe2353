package haihe.engine.internal.integrate;

/** Euler's method: {@code y + h f(t, y)}, order 1. */
final class EulerFormula implements StepFormula {

    private final double[] values;
    private final FlowIntegrals flows;
    private final int rate;

    EulerFormula(DynamicSystem system) {
        this.values = system.values();
        this.flows = system.flows();
        this.rate = system.firstRate();
    }

    @Override
    public void advance(double time, double end, double length, double[] begin, double[] next) {
        for (int i = 0; i < next.length; i++) {
            next[i] = begin[i] + length * values[rate + i];
        }
        flows.begin(values, length);
    }

    @Override
    public boolean hasStages() {
        return false;
    }
}
