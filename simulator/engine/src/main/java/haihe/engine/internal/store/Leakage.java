package haihe.engine.internal.store;

import haihe.engine.internal.store.ConveyorPlan.Port;
import java.util.Arrays;
import java.util.List;

/**
 * What leaks from a conveyor in one step (XMILE 1.0, section 3.7.2; isee systems, Stella help, "Traditional Conveyor
 * Computation" and "Initializing Discrete Stocks", whose equilibrium formulas follow from these rules).
 *
 * <p>A batch leaks once in each step that it is on the belt, the one in which it comes off included. Linear: in all the
 * fraction of what came in, in equal parts over the steps in the zone. Exponential: fraction times DT of what is on the
 * belt in the zone. A slat that is partly in the zone leaks in proportion. Leaks take in order of priority, and never more
 * than there is.
 */
final class Leakage {

    /** Sums of fractions that are nearer to a whole number than this count as that number. */
    private static final double ROUNDING = 1e-9;

    private final Port[] ports;
    private final boolean exponential;
    private final double[] leaked;
    private final double[] owed;
    private double[] rest = new double[16];

    Leakage(List<Port> ports, boolean exponential) {
        this.ports = ports.toArray(Port[]::new);
        this.exponential = exponential;
        this.leaked = new double[this.ports.length];
        this.owed = new double[this.ports.length];
    }

    /** The amount that leaked through a port. */
    double leaked(int port) {
        return leaked[port];
    }

    /** What the last step left of a batch. */
    double rest(int batch) {
        return rest[batch];
    }

    /**
     * Computes what leaks.
     *
     * @param owed what each port has not yet leaked because it was no whole number
     */
    void compute(Belt belt, int now, double[] values, double dt, double[] owed) {
        if (rest.length < belt.count) {
            rest = new double[belt.left.length];
        }
        System.arraycopy(belt.left, 0, rest, 0, belt.count);
        System.arraycopy(owed, 0, this.owed, 0, owed.length);
        Arrays.fill(leaked, 0);
        for (int port = 0; port < ports.length; port++) {
            if (ports[port].isLeak() && !isShut(ports[port], values)) {
                leak(port, belt, now, Math.max(0, values[ports[port].fraction()]), dt);
            }
        }
    }

    static boolean isShut(Port port, double[] values) {
        return port.gate() != ConveyorPlan.NONE && values[port.gate()] != 0;
    }

    private void leak(int number, Belt belt, int now, double fraction, double dt) {
        Port port = ports[number];
        double sum = 0;
        for (int batch = 0; batch < belt.count; batch++) {
            double amount = Math.min(rest[batch], wanted(port, belt, batch, now, fraction, dt));
            sum += amount;
            if (!port.integers()) {
                rest[batch] -= amount;
            }
        }
        leaked[number] = port.integers() ? whole(number, belt, now, sum) : sum;
    }

    private double wanted(Port port, Belt belt, int batch, int now, double fraction, double dt) {
        double share = share(port, belt, batch, now);
        return exponential
                ? belt.left[batch] * fraction * dt * share
                : belt.entered[batch] * fraction * share / ((port.end() - port.start()) * belt.depth[batch]);
    }

    /** Which part of the slat that a batch is in lies in the zone of a port. */
    private static double share(Port port, Belt belt, int batch, int now) {
        int depth = belt.depth[batch];
        int slat = depth - 1 - Math.max(0, belt.exit[batch] - now);
        double from = Math.max(slat, port.start() * depth);
        double to = Math.min(slat + 1, port.end() * depth);
        return Math.max(0, to - from);
    }

    /** Takes a whole number from the batches in the zone, those nearest to the end first. */
    private double whole(int number, Belt belt, int now, double sum) {
        double total = owed[number] + sum;
        double there = 0;
        for (int batch = 0; batch < belt.count; batch++) {
            there += share(ports[number], belt, batch, now) > 0 ? rest[batch] : 0;
        }
        double whole = Math.floor(Math.min(total, there) + ROUNDING);
        double open = whole;
        for (int batch = 0; batch < belt.count && open > 0; batch++) {
            if (share(ports[number], belt, batch, now) > 0) {
                double amount = Math.min(rest[batch], open);
                rest[batch] -= amount;
                open -= amount;
            }
        }
        owed[number] = total - whole;
        return whole;
    }

    /** The last step happens: the belt keeps what is left. */
    void apply(Belt belt, double[] owed) {
        System.arraycopy(rest, 0, belt.left, 0, belt.count);
        System.arraycopy(this.owed, 0, owed, 0, owed.length);
    }

    /**
     * Which part of a batch is left after some steps on the belt if all fractions stay as they are, whole numbers aside.
     *
     * @param steps how many steps it stays in all
     * @param gone how many of them it has been there
     */
    double remaining(double[] values, double dt, int steps, int gone) {
        double left = 1;
        for (int slat = 0; slat < gone; slat++) {
            double loss = 0;
            for (Port port : ports) {
                if (port.isLeak()) {
                    double from = Math.max(slat, port.start() * steps);
                    double share = Math.max(0, Math.min(slat + 1, port.end() * steps) - from);
                    double fraction = Math.max(0, values[port.fraction()]);
                    loss += exponential
                            ? left * fraction * dt * share
                            : fraction * share / ((port.end() - port.start()) * steps);
                }
            }
            left = Math.max(0, left - loss);
        }
        return left;
    }
}
