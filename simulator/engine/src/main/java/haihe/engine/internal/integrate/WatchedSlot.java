package haihe.engine.internal.integrate;

import haihe.model.Threshold;

/**
 * A value that gives rise to events.
 *
 * @param column the name of the column
 * @param slot where the variable's value is
 */
public record WatchedSlot(String column, int slot, Threshold threshold) {}
