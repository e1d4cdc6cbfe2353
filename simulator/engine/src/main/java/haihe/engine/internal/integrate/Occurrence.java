package haihe.engine.internal.integrate;

import haihe.model.Threshold;

/**
 * An event that has happened.
 *
 * @param time when
 * @param variable the column that passed a threshold
 * @param event what the model asked for
 */
public record Occurrence(double time, String variable, Threshold.Event event) {}
