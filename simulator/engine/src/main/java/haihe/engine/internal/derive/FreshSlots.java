package haihe.engine.internal.derive;

/** Gives out slots behind those that a program has. */
final class FreshSlots {

    private int next;

    /** @param first the first slot to give out */
    FreshSlots(int first) {
        this.next = first;
    }

    /** The first of so many slots. */
    int reserve(int count) {
        int base = next;
        next = Math.addExact(next, count);
        return base;
    }

    /** The slot behind the last one given out. */
    int end() {
        return next;
    }
}
