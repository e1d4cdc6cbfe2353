package haihe.engine.internal.integrate;

/**
 * Heun's method, the explicit trapezoidal rule, order 2: {@code k1 = f(t, y)}, {@code k2 = f(t + h, y + h k1)},
 * {@code y + h/2 (k1 + k2)}.
 */
final class HeunFormula implements StepFormula {

    private final DynamicSystem system;
    private final double[] values;
    private final FlowIntegrals flows;
    private final int stock;
    private final int rate;
    private final double[] slope;

    HeunFormula(DynamicSystem system) {
        this.system = system;
        this.values = system.values();
        this.flows = system.flows();
        this.stock = system.firstStock();
        this.rate = system.firstRate();
        this.slope = new double[system.stocks()];
    }

    @Override
    public void advance(double time, double end, double length, double[] begin, double[] next) {
        double half = length / 2;
        flows.begin(values, half);
        for (int i = 0; i < next.length; i++) {
            double k = values[rate + i];
            slope[i] = k;
            values[stock + i] = begin[i] + length * k;
        }
        system.evaluateStage(end);
        flows.add(values, half);
        for (int i = 0; i < next.length; i++) {
            next[i] = begin[i] + half * (slope[i] + values[rate + i]);
        }
    }

    @Override
    public boolean hasStages() {
        return true;
    }
}
