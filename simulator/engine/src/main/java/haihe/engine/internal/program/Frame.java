package haihe.engine.internal.program;

/**
 * The memory of one run: everything a kernel reads and writes. Owned by the caller, used by one thread at a time.
 */
public final class Frame {

    private static final int INITIAL_CAPACITY = 16;

    /** All slots; length {@link Layout#size()}. */
    public final double[] values;

    /** Recorded inputs of fixed delays, one for each history of the program. */
    public final History[] histories;

    /** What conveyors and queues hold, one for each store of the program. */
    public final Store[] stores;

    /** Seed of the run's random draws. */
    public long seed;

    /** Number of the run within its experiment, part of the key of random draws. */
    public long run;

    /** Number of the current step on the DT grid, part of the key of random draws. */
    public long step;

    public Frame(double[] values, History[] histories) {
        this(values, histories, new Store[0]);
    }

    public Frame(double[] values, History[] histories, Store[] stores) {
        this.values = values;
        this.histories = histories;
        this.stores = stores;
    }

    /** A frame for a program: all slots 0, all histories and stores empty. */
    public static Frame of(Program program) {
        History[] histories = new History[program.histories()];
        for (int i = 0; i < histories.length; i++) {
            histories[i] = new History(INITIAL_CAPACITY);
        }
        Store[] stores = program.stores().stream().map(StorePlan::newStore).toArray(Store[]::new);
        return new Frame(new double[program.layout().size()], histories, stores);
    }

    /** The recorded input of one fixed delay: times and values, times increasing. Grows when it is full. */
    public static final class History {
        /** Times of the recorded values; the first {@code count} are in use. */
        public double[] times;
        /** Recorded values; the first {@code count} are in use. */
        public double[] values;
        /** How many points are recorded. */
        public int count;

        public History(int capacity) {
            times = new double[capacity];
            values = new double[capacity];
        }
    }
}
