package haihe.engine.internal.integrate;

/**
 * How exact the steps of an adaptive method are.
 *
 * @param relative allowed error of a step relative to each stock
 * @param absolute allowed error of a step in the unit of each stock
 */
public record Tolerance(double relative, double absolute) {}
