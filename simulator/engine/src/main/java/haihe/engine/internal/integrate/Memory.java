package haihe.engine.internal.integrate;

import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Store;
import java.util.Arrays;

/** A copy of the memory of a run: slots, histories, stores and flow integrals. Immutable. */
final class Memory {

    private final double[] values;
    private final double[][] historyTimes;
    private final double[][] historyValues;
    private final Store[] stores;
    private final double[] integrals;
    private final long step;

    private Memory(double[] values, Frame frame, double[] integrals) {
        this.values = values;
        this.integrals = integrals;
        this.step = frame.step;
        this.stores = Arrays.stream(frame.stores).map(Store::copy).toArray(Store[]::new);
        this.historyTimes = new double[frame.histories.length][];
        this.historyValues = new double[frame.histories.length][];
        for (int i = 0; i < historyTimes.length; i++) {
            Frame.History history = frame.histories[i];
            historyTimes[i] = Arrays.copyOf(history.times, history.count);
            historyValues[i] = Arrays.copyOf(history.values, history.count);
        }
    }

    static Memory of(DynamicSystem system) {
        return new Memory(
                system.values().clone(), system.frame(), system.flows().totals().clone());
    }

    /** Puts everything back; seed and run number are left alone. */
    void restoreTo(DynamicSystem system) {
        System.arraycopy(values, 0, system.values(), 0, values.length);
        System.arraycopy(integrals, 0, system.flows().totals(), 0, integrals.length);
        Frame frame = system.frame();
        frame.step = step;
        for (int i = 0; i < stores.length; i++) {
            frame.stores[i].restore(stores[i]);
        }
        for (int i = 0; i < historyTimes.length; i++) {
            Frame.History history = frame.histories[i];
            int count = historyTimes[i].length;
            if (history.times.length < count) {
                history.times = new double[count];
                history.values = new double[count];
            }
            System.arraycopy(historyTimes[i], 0, history.times, 0, count);
            System.arraycopy(historyValues[i], 0, history.values, 0, count);
            history.count = count;
        }
    }
}
