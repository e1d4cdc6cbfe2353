package haihe.engine;

/**
 * The mass balance of one stock (or element of one) over a run: {@code initial + integral of net flow - final}, which
 * is 0 but for rounding and the error of the quadrature.
 *
 * @param stock the stock's column name
 * @param initial value at the start
 * @param inflow integral of the inflows over the run, by the method's own quadrature
 * @param outflow integral of the outflows over the run
 * @param finalValue value at the end
 */
public record StockBalance(String stock, double initial, double inflow, double outflow, double finalValue) {

    /** {@code initial + inflow - outflow - final}. */
    public double residual() {
        return initial + inflow - outflow - finalValue;
    }

    /** The residual relative to the largest of the four amounts; 0 if all are 0. */
    public double relativeResidual() {
        double scale = Math.max(
                Math.max(Math.abs(initial), Math.abs(finalValue)), Math.max(Math.abs(inflow), Math.abs(outflow)));
        return scale == 0 ? 0 : residual() / scale;
    }
}
