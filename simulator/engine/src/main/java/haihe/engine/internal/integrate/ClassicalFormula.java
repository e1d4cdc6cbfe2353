package haihe.engine.internal.integrate;

/**
 * The classical Runge-Kutta method, order 4 (W. Kutta, Beitrag zur näherungsweisen Integration totaler
 * Differentialgleichungen, 1901): {@code y + h/6 (k1 + 2 k2 + 2 k3 + k4)}.
 */
final class ClassicalFormula implements StepFormula {

    private final DynamicSystem system;
    private final double[] values;
    private final FlowIntegrals flows;
    private final int stock;
    private final int rate;
    private final double[] slopes;

    ClassicalFormula(DynamicSystem system) {
        this.system = system;
        this.values = system.values();
        this.flows = system.flows();
        this.stock = system.firstStock();
        this.rate = system.firstRate();
        this.slopes = new double[system.stocks()];
    }

    @Override
    public void advance(double time, double end, double length, double[] begin, double[] next) {
        double middle = time + length / 2;
        flows.begin(values, length / 6);
        for (int i = 0; i < next.length; i++) {
            double k = values[rate + i];
            slopes[i] = k;
            values[stock + i] = begin[i] + length / 2 * k;
        }
        inner(middle, length, length / 2, begin);
        inner(middle, length, length, begin);
        system.evaluateStage(end);
        flows.add(values, length / 6);
        for (int i = 0; i < next.length; i++) {
            next[i] = begin[i] + length / 6 * (slopes[i] + values[rate + i]);
        }
    }

    /** Evaluates in the middle of the step and goes from its beginning as far as {@code reach} along the slope found. */
    private void inner(double middle, double length, double reach, double[] begin) {
        system.evaluateStage(middle);
        flows.add(values, length / 3);
        for (int i = 0; i < begin.length; i++) {
            double k = values[rate + i];
            slopes[i] += 2 * k;
            values[stock + i] = begin[i] + reach * k;
        }
    }

    @Override
    public boolean hasStages() {
        return true;
    }
}
