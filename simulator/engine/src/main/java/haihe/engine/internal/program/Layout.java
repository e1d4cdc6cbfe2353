package haihe.engine.internal.program;

/**
 * How the slots of the value array are used, in this order: clock, constants, stocks, rates, everything else.
 *
 * @param constants number of slots of constants (what scenarios may override)
 * @param stocks number of stock slots, hidden stocks of delays and smooths included
 * @param others number of slots after the rates: flows, auxiliaries and temporary values
 */
public record Layout(int constants, int stocks, int others) {

    /** Slot of the current time. */
    public static final int TIME = 0;
    /** Slot of the step DT. */
    public static final int DT = 1;
    /** Slot of the start time. */
    public static final int START = 2;
    /** Slot of the stop time. */
    public static final int STOP = 3;
    /**
     * Slot of the time at which inputs are read that jump with time: STEP, PULSE and series with steps. It is the time
     * itself at a saved row, but stands still while a method works its way from one point of time to the next, so that no
     * stage of a step sees a jump that only the next step may see.
     */
    public static final int EVENT_TIME = 4;
    /**
     * Slot of the time of the last point of the DT grid, at which histories of fixed delays are read: what is sampled
     * stands still until the next point, wherever in between a method evaluates.
     */
    public static final int GRID_TIME = 5;
    /** Number of slots of the clock. */
    public static final int CLOCK = 6;

    /** First slot of the constants. */
    public int firstConstant() {
        return CLOCK;
    }

    /** First slot of the stocks. */
    public int firstStock() {
        return CLOCK + constants;
    }

    /** First slot of the rates: the net flow of each stock, in the order of the stocks. */
    public int firstRate() {
        return firstStock() + stocks;
    }

    /** First slot of everything else. */
    public int firstOther() {
        return firstRate() + stocks;
    }

    /** Number of slots in all. */
    public int size() {
        return firstOther() + others;
    }
}
