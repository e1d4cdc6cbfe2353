package haihe.engine.internal.store;

import haihe.engine.internal.program.Store;
import haihe.engine.internal.program.StorePlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a conveyor is like and which slots it reads. {@link #NONE} stands for a slot that it has not.
 *
 * @param stock the slot of its stock
 * @param length the slot of its transit time
 * @param capacity the slot of its capacity
 * @param inflowLimit the slot of the most that may enter in a unit of time
 * @param sample the slot of what says when the transit time is taken over
 * @param arrest the slot of what stops it
 * @param inlets its inflows in order of priority
 * @param ports its outflows in order of priority
 * @param content what leaves in each unit of time at first; empty if the stock's initial value is spread
 * @param discrete whether it moves batches
 * @param exponential whether leaks take a share of what is left
 */
public record ConveyorPlan(
        int stock,
        int length,
        int capacity,
        int inflowLimit,
        int sample,
        int arrest,
        List<Inlet> inlets,
        List<Port> ports,
        List<Double> content,
        boolean discrete,
        boolean exponential)
        implements StorePlan {

    /** No slot. */
    public static final int NONE = -1;

    public ConveyorPlan {
        inlets = List.copyOf(inlets);
        ports = List.copyOf(ports);
        content = List.copyOf(content);
    }

    @Override
    public Store newStore() {
        return new Conveyor(this);
    }

    @Override
    public Set<Integer> reads() {
        Set<Integer> slots = new TreeSet<>(List.of(stock, length, capacity, inflowLimit, sample, arrest));
        inlets.forEach(inlet -> slots.add(inlet.slot()));
        ports.forEach(port -> slots.addAll(List.of(port.slot(), port.gate(), port.fraction())));
        slots.remove(NONE);
        return slots;
    }

    /**
     * An inflow.
     *
     * @param slot its slot
     * @param driven whether another conveyor drives it, so that nothing can hold it up
     */
    public record Inlet(int slot, boolean driven) {}

    /**
     * An outflow.
     *
     * @param slot its slot
     * @param gate the slot of what stops the conveyor that it leads to
     * @param fraction the slot of the fraction that leaks; {@link #NONE} for what comes off the end
     * @param integers whether whole numbers leak only
     * @param start where the zone begins that leaks, as a fraction of the length from the inflow's side
     * @param end where the zone ends
     */
    public record Port(int slot, int gate, int fraction, boolean integers, double start, double end) {
        boolean isLeak() {
            return fraction != NONE;
        }
    }
}
