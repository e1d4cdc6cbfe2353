package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;

/**
 * A value for a constant or an element of one.
 *
 * @param first the first slot that gets the value
 * @param count how many slots get it
 * @param value the value
 */
record Setting(int first, int count, double value) {

    /** Whether it sets what another one sets as well, and nothing else. */
    boolean isFor(Setting other) {
        return first == other.first && count == other.count;
    }

    void applyTo(DynamicSystem system) {
        for (int i = 0; i < count; i++) {
            system.set(first + i, value);
        }
    }
}
