package haihe.engine.internal.integrate;

import java.util.List;

/** The integrals over time of flows, summed with the weights that the method gives their values. */
final class FlowIntegrals {

    private final int[] slots;
    private final double[] totals;
    private final double[] pending;

    FlowIntegrals(List<Integer> slots) {
        this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
        this.totals = new double[this.slots.length];
        this.pending = new double[this.slots.length];
    }

    int size() {
        return slots.length;
    }

    /** Begins the integrals of a step with the current values of the flows times a weight. */
    void begin(double[] values, double weight) {
        for (int i = 0; i < slots.length; i++) {
            pending[i] = weight * values[slots[i]];
        }
    }

    /** Adds the current values of the flows times a weight to the integrals of the step. */
    void add(double[] values, double weight) {
        for (int i = 0; i < slots.length; i++) {
            pending[i] += weight * values[slots[i]];
        }
    }

    /** The step is accepted. */
    void commit() {
        for (int i = 0; i < totals.length; i++) {
            totals[i] += pending[i];
        }
    }

    /** Copies the current values of the flows into an array, from a position on. */
    void read(double[] values, double[] target, int position) {
        for (int i = 0; i < slots.length; i++) {
            target[position + i] = values[slots[i]];
        }
    }

    /** The integrals so far; not a copy. */
    double[] totals() {
        return totals;
    }
}
