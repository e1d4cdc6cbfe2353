package haihe.experiment.sensitivity;

/**
 * A number and how sure it is.
 *
 * @param value the number
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {}
