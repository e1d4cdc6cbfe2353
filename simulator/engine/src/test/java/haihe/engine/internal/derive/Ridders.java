package haihe.engine.internal.derive;

import java.util.function.DoubleUnaryOperator;

/**
 * Derivatives from values alone: central differences at ever smaller steps, extrapolated to a step of 0 (C. J. F. Ridders,
 * Accurate computation of F'(x) and F'(x)F''(x), Advances in Engineering Software 4 (1982)).
 */
public final class Ridders {

    private static final double SHRINK = 1.4;
    private static final int ROWS = 10;

    private Ridders() {}

    /** A derivative and how far it may be off. */
    public record Estimate(double value, double error) {}

    /**
     * The derivative of a function at a point.
     *
     * @param step the first step, within which the function must be smooth
     */
    public static Estimate derivative(DoubleUnaryOperator function, double point, double step) {
        double[][] table = new double[ROWS][ROWS];
        Estimate best = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);
        double h = step;
        for (int row = 0; row < ROWS; row++) {
            double up = point + h;
            double down = point - h;
            table[row][0] = (function.applyAsDouble(up) - function.applyAsDouble(down)) / (up - down);
            double factor = SHRINK * SHRINK;
            for (int column = 1; column <= row; column++) {
                double finer = table[row][column - 1];
                table[row][column] = finer + (finer - table[row - 1][column - 1]) / (factor - 1);
                factor *= SHRINK * SHRINK;
                double error = Math.max(
                        Math.abs(table[row][column] - finer),
                        Math.abs(table[row][column] - table[row - 1][column - 1]));
                best = error <= best.error() ? new Estimate(table[row][column], error) : best;
            }
            h /= SHRINK;
        }
        return best;
    }
}
