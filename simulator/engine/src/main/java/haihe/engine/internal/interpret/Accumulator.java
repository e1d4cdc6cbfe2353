package haihe.engine.internal.interpret;

import haihe.model.Expr.Reduction;

/** Gathers the values of a reduction, one by one, as {@link haihe.engine.internal.program.Node.Reduce} prescribes. */
final class Accumulator {

    private double count;
    private double sum;
    private double product = 1;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        product *= value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        double deviation = value - mean;
        mean += deviation / count;
        squares += deviation * (value - mean);
    }

    double result(Reduction reduction) {
        return switch (reduction) {
            case SUM -> sum;
            case MEAN -> sum / count;
            case MIN -> min;
            case MAX -> max;
            case STDDEV -> Math.sqrt(squares / count);
            case SIZE -> count;
            case PROD -> product;
        };
    }
}
