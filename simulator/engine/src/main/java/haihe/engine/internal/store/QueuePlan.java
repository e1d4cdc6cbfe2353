package haihe.engine.internal.store;

import haihe.engine.internal.program.Store;
import haihe.engine.internal.program.StorePlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a queue is like and which slots it reads.
 *
 * @param stock the slot of its stock
 * @param inlets the slots of its inflows in order of priority
 * @param outlets its outflows in order of priority
 * @param content its batches at first, the front one first; empty if the stock's initial value is one batch
 */
public record QueuePlan(int stock, List<Integer> inlets, List<Outlet> outlets, List<Double> content)
        implements StorePlan {

    public QueuePlan {
        inlets = List.copyOf(inlets);
        outlets = List.copyOf(outlets);
        content = List.copyOf(content);
    }

    @Override
    public Store newStore() {
        return new Queue(this);
    }

    @Override
    public Set<Integer> reads() {
        Set<Integer> slots = new TreeSet<>(inlets);
        slots.add(stock);
        outlets.forEach(outlet -> slots.add(outlet.room()));
        slots.remove(ConveyorPlan.NONE);
        return slots;
    }

    /**
     * An outflow.
     *
     * @param room the slot of how fast it can be at most; {@link ConveyorPlan#NONE} if nothing holds it up
     * @param overflow whether it flows only when an outflow of higher priority is held up
     * @param oneAtATime whether it takes one batch in a step at most
     * @param whole whether batches are not divided
     */
    public record Outlet(int room, boolean overflow, boolean oneAtATime, boolean whole) {}
}
