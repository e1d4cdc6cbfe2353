package haihe.engine.internal.integrate;

import haihe.engine.internal.program.Layout;

/**
 * A system's equations over one stretch of time without jumps. At its ends the equations see times a few last places
 * inside, where comparisons with the times of jumps come out as they do throughout the stretch.
 */
final class SystemEquations implements RightHandSide {

    private final DynamicSystem system;
    private final double margin;
    private double first;
    private double last;

    /** @param margin how far inside the ends of a stretch equations are evaluated */
    SystemEquations(DynamicSystem system, double margin) {
        this.system = system;
        this.margin = margin;
    }

    /** Begins a stretch. */
    void between(double begin, double end) {
        first = begin + margin;
        last = end - margin;
    }

    @Override
    public int stocks() {
        return system.stocks();
    }

    @Override
    public int size() {
        return system.stocks() + system.flows().size();
    }

    @Override
    public void evaluate(double time, double[] state, double[] slopes) {
        double[] values = system.values();
        int stocks = system.stocks();
        System.arraycopy(state, 0, values, system.firstStock(), stocks);
        values[Layout.TIME] = time < first ? first : time > last ? last : time;
        system.evaluate();
        System.arraycopy(values, system.firstRate(), slopes, 0, stocks);
        system.flows().read(values, slopes, stocks);
    }
}
