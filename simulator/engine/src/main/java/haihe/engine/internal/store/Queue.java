package haihe.engine.internal.store;

import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Store;
import java.util.Arrays;

/**
 * A queue (XMILE 1.0, section 3.7.3): first in, first out, batch by batch. A batch is what one inflow brings in one step,
 * and can leave in the same step. An outflow takes all that is there, as far as a conveyor behind it has room.
 */
final class Queue implements Store {

    /** A batch that is larger than the room by no more than this, relative to itself, fits. */
    private static final double ROUNDING = 1e-12;

    private final QueuePlan plan;
    private double[] batches = new double[16];
    private int count;

    /** What is left of the batches, those of this step included, after the outflows looked at so far. */
    private double[] rest = new double[16];

    private int front;
    private int end;
    private boolean blocked;

    Queue(QueuePlan plan) {
        this.plan = plan;
    }

    @Override
    public void fill(double[] values) {
        count = 0;
        if (plan.content().isEmpty()) {
            add(values[plan.stock()]);
        } else {
            plan.content().forEach(this::add);
        }
    }

    private void add(double batch) {
        if (batch != 0) {
            if (count == batches.length) {
                batches = Arrays.copyOf(batches, 2 * count);
            }
            batches[count++] = batch;
        }
    }

    @Override
    public double outflow(double[] values, double number) {
        begin(values);
        double taken = 0;
        for (int outlet = 0; outlet <= number; outlet++) {
            taken = serve(plan.outlets().get(outlet), values);
        }
        return taken / values[Layout.DT];
    }

    private void begin(double[] values) {
        front = 0;
        end = count;
        blocked = false;
        if (rest.length < count + plan.inlets().size()) {
            rest = new double[2 * (count + plan.inlets().size())];
        }
        System.arraycopy(batches, 0, rest, 0, count);
        for (int inlet : plan.inlets()) {
            double batch = values[inlet] * values[Layout.DT];
            if (batch != 0) {
                rest[end++] = batch;
            }
        }
    }

    private double serve(QueuePlan.Outlet outlet, double[] values) {
        if (outlet.overflow() && !blocked) {
            return 0;
        }
        double room = outlet.room() == ConveyorPlan.NONE
                ? Double.POSITIVE_INFINITY
                : values[outlet.room()] * values[Layout.DT];
        int last = outlet.room() != ConveyorPlan.NONE && outlet.oneAtATime() ? Math.min(front + 1, end) : end;
        double taken = 0;
        while (front < last) {
            double batch = rest[front];
            if (!(batch <= room - taken + ROUNDING * batch)) {
                blocked = true;
                return outlet.whole() ? taken : taken + split(room - taken);
            }
            taken += batch;
            front++;
        }
        return taken;
    }

    /** Takes a part of the front batch. */
    private double split(double part) {
        double amount = Math.max(0, part);
        rest[front] -= amount;
        return amount;
    }

    @Override
    public double room(double[] values, double number) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void advance(double[] values) {
        begin(values);
        for (QueuePlan.Outlet outlet : plan.outlets()) {
            serve(outlet, values);
        }
        count = 0;
        for (int batch = front; batch < end; batch++) {
            add(rest[batch]);
        }
    }

    @Override
    public double content(double[] values, double number) {
        double sum = 0;
        for (int batch = 0; batch < count; batch++) {
            sum += batches[batch];
        }
        return sum;
    }

    @Override
    public double size(double[] values, double number) {
        return count;
    }

    @Override
    public double part(double[] values, double number) {
        double batch = Math.floor(number);
        return batch >= 1 && batch <= count ? batches[(int) batch - 1] : 0;
    }

    @Override
    public Store copy() {
        Queue copy = new Queue(plan);
        copy.restore(this);
        return copy;
    }

    @Override
    public void restore(Store copy) {
        Queue other = (Queue) copy;
        batches = other.batches.clone();
        count = other.count;
    }
}
