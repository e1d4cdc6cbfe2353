package haihe.engine;

import haihe.model.Threshold;

/**
 * Something that a model wanted to be told of during a run.
 *
 * @param time when, a point of the DT grid
 * @param variable the column of the variable that passed a threshold
 * @param action what the model asked for; a pause is told and the run goes on
 * @param message what it tells; may be empty
 */
public record RunEvent(double time, String variable, Threshold.Action action, String message) {}
