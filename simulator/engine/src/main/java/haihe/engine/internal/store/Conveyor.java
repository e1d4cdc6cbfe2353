package haihe.engine.internal.store;

import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Store;
import haihe.engine.internal.store.ConveyorPlan.Inlet;
import haihe.engine.internal.store.ConveyorPlan.Port;
import java.util.Arrays;

/**
 * A conveyor (XMILE 1.0, sections 3.7.2 and 4.2.1): what enters in a step comes off its end after the transit time, in
 * whole steps DT, that holds in that step. What is on it keeps its pace whatever becomes of the transit time.
 */
final class Conveyor implements Store {

    private static final int LONGEST = 10_000_000;

    /** How far before a whole unit of time rounding may put a time. */
    private static final double UNIT_ROUNDING = 1e-9;

    private final ConveyorPlan plan;
    private final boolean leaks;
    private final Belt belt = new Belt();
    private final Leakage leakage;
    private final double[] owed;
    private int now;
    private int steps = 1;
    private boolean broken;
    private long unit;
    private double enteredInUnit;

    Conveyor(ConveyorPlan plan) {
        this.plan = plan;
        this.leaks = plan.ports().stream().anyMatch(Port::isLeak);
        this.leakage = new Leakage(plan.ports(), plan.exponential());
        this.owed = new double[plan.ports().size()];
    }

    @Override
    public void fill(double[] values) {
        belt.clear();
        now = 0;
        broken = false;
        unit = 0;
        enteredInUnit = 0;
        Arrays.fill(owed, 0);
        latch(values);
        double dt = values[Layout.DT];
        int perUnit = plan.discrete() ? (int) Math.max(1, Math.rint(1 / dt)) : 1;
        if (plan.content().isEmpty()) {
            spread(values, values[plan.stock()], perUnit);
        } else {
            for (int slat = 0; slat < steps; slat += perUnit) {
                int at = (int) Math.floor(slat * dt + UNIT_ROUNDING);
                double amount = plan.content().get(Math.min(at, plan.content().size() - 1));
                put(values, slat, plan.discrete() ? amount : amount * dt);
            }
        }
    }

    /** Spreads an amount as a constant inflow would have done, evenly if all of that would have leaked. */
    private void spread(double[] values, double amount, int perUnit) {
        double sum = 0;
        int parts = 0;
        for (int slat = 0; slat < steps; slat += perUnit) {
            sum += remaining(values, slat);
            parts++;
        }
        for (int slat = 0; slat < steps; slat += perUnit) {
            put(values, slat, sum > 0 ? amount / sum * remaining(values, slat) : amount / parts);
        }
    }

    /** Which part of what entered is left when it has come to a slat. */
    private double remaining(double[] values, int slat) {
        return leaks ? leakage.remaining(values, values[Layout.DT], steps, steps - 1 - slat) : 1;
    }

    private void put(double[] values, int slat, double amount) {
        double part = remaining(values, slat);
        if (amount != 0) {
            belt.insert(part > 0 ? amount / part : amount, amount, steps, slat);
        }
    }

    /** Takes over the transit time. */
    private void latch(double[] values) {
        double wanted = Math.floor(values[plan.length()] / values[Layout.DT] + 0.5);
        broken = broken || !(wanted <= LONGEST);
        steps = broken ? 1 : (int) Math.max(1, wanted);
    }

    private static boolean holds(int slot, double[] values) {
        return slot != ConveyorPlan.NONE && values[slot] != 0;
    }

    @Override
    public double outflow(double[] values, double number) {
        Port port = plan.ports().get((int) number);
        if (holds(plan.arrest(), values) || Leakage.isShut(port, values)) {
            return 0;
        }
        if (broken) {
            return Double.NaN;
        }
        if (leaks) {
            leakage.compute(belt, now, values, values[Layout.DT], owed);
        }
        if (port.isLeak()) {
            return leakage.leaked((int) number) / values[Layout.DT];
        }
        double sum = 0;
        for (int batch = 0; batch < belt.count && belt.exit[batch] <= now; batch++) {
            sum += leaks ? leakage.rest(batch) : belt.left[batch];
        }
        return sum / values[Layout.DT];
    }

    @Override
    public double room(double[] values, double number) {
        if (holds(plan.arrest(), values)) {
            return 0;
        }
        double free = Double.POSITIVE_INFINITY;
        double dt = values[Layout.DT];
        if (plan.capacity() != ConveyorPlan.NONE) {
            free = (values[plan.capacity()] - values[plan.stock()]) / dt;
            for (Port port : plan.ports()) {
                free += values[port.slot()];
            }
            free -= taken(values, number, true);
        }
        if (plan.inflowLimit() != ConveyorPlan.NONE) {
            double limit = values[plan.inflowLimit()];
            if (plan.discrete()) {
                limit = (limit - (unitOf(values) == unit ? enteredInUnit : 0)) / dt;
            }
            free = Math.min(free, limit - taken(values, number, false));
        }
        return Math.max(0, free);
    }

    /** The inflows of higher priority, with those that cannot be held up or without. */
    private double taken(double[] values, double number, boolean driven) {
        double sum = 0;
        for (int i = 0; i < plan.inlets().size(); i++) {
            Inlet inlet = plan.inlets().get(i);
            if (inlet.driven() ? driven : i < number) {
                sum += values[inlet.slot()];
            }
        }
        return sum;
    }

    private static long unitOf(double[] values) {
        return (long) Math.floor(values[Layout.TIME] - values[Layout.START] + UNIT_ROUNDING);
    }

    @Override
    public void advance(double[] values) {
        if (holds(plan.arrest(), values)) {
            return;
        }
        double dt = values[Layout.DT];
        if (leaks) {
            leakage.compute(belt, now, values, dt, owed);
            leakage.apply(belt, owed);
        }
        for (Port port : plan.ports()) {
            if (!port.isLeak() && !Leakage.isShut(port, values)) {
                belt.remove(belt.due(now));
            }
        }
        if (plan.sample() == ConveyorPlan.NONE || values[plan.sample()] != 0) {
            latch(values);
        }
        enter(values, dt);
        now++;
    }

    private void enter(double[] values, double dt) {
        double amount = 0;
        double limited = 0;
        for (Inlet inlet : plan.inlets()) {
            amount += values[inlet.slot()] * dt;
            limited += inlet.driven() ? 0 : values[inlet.slot()] * dt;
        }
        enteredInUnit = (unitOf(values) == unit ? enteredInUnit : 0) + limited;
        unit = unitOf(values);
        if (amount != 0) {
            belt.insert(amount, amount, steps, now + steps);
        }
    }

    @Override
    public double content(double[] values, double number) {
        double sum = broken ? Double.NaN : 0;
        for (int batch = 0; batch < belt.count; batch++) {
            sum += belt.left[batch];
        }
        return sum;
    }

    @Override
    public double size(double[] values, double number) {
        return belt.count == 0 ? steps : Math.max(steps, belt.exit[belt.count - 1] - now + 1);
    }

    @Override
    public double part(double[] values, double number) {
        double slat = Math.floor(number) - 1;
        double sum = 0;
        for (int batch = 0; batch < belt.count; batch++) {
            if (Math.max(0, belt.exit[batch] - now) == slat) {
                sum += belt.left[batch];
            }
        }
        return sum;
    }

    @Override
    public Store copy() {
        Conveyor copy = new Conveyor(plan);
        copy.restore(this);
        return copy;
    }

    @Override
    public void restore(Store copy) {
        Conveyor other = (Conveyor) copy;
        belt.copyFrom(other.belt);
        System.arraycopy(other.owed, 0, owed, 0, owed.length);
        now = other.now;
        steps = other.steps;
        broken = other.broken;
        unit = other.unit;
        enteredInUnit = other.enteredInUnit;
    }
}
