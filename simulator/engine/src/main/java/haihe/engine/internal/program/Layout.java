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
    /** Number of slots of the clock. */
    public static final int CLOCK = 4;

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
