package haihe.engine.internal.lower;

import haihe.model.GraphicalFunction;
import haihe.model.TimeSeries;
import java.util.List;

/** Reads tables by linear search. */
final class DirectTables {

    private DirectTables() {}

    static double read(TimeSeries series, double time) {
        List<Double> x = series.times();
        List<Double> y = series.values();
        int last = x.size() - 1;
        if (series.interpolation() == TimeSeries.Interpolation.NONE) {
            return x.contains(time) ? y.get(x.indexOf(time)) : TimeSeries.MISSING;
        }
        if (time <= x.get(0) || time >= x.get(last)) {
            return time <= x.get(0) ? y.get(0) : y.get(last);
        }
        int left = left(x, time);
        return switch (series.interpolation()) {
            case LINEAR -> line(x, y, left, time);
            case HOLD -> y.get(left);
            case STEP -> x.get(left) == time ? y.get(left) : y.get(left + 1);
            case NONE -> throw new IllegalStateException("read above");
        };
    }

    static double read(GraphicalFunction function, double input) {
        List<Double> x = function.x();
        List<Double> y = function.y();
        int last = x.size() - 1;
        if (Double.isNaN(input)) {
            return Double.NaN;
        }
        boolean outside = input < x.get(0) || input > x.get(last);
        if (outside && function.kind() == GraphicalFunction.Kind.EXTRAPOLATE) {
            return line(x, y, input < x.get(0) ? 0 : last - 1, input);
        }
        if (input <= x.get(0) || input >= x.get(last)) {
            return input <= x.get(0) ? y.get(0) : y.get(last);
        }
        int left = left(x, input);
        return function.kind() == GraphicalFunction.Kind.DISCRETE ? y.get(left) : line(x, y, left, input);
    }

    private static int left(List<Double> x, double input) {
        int left = 0;
        while (x.get(left + 1) <= input) {
            left++;
        }
        return left;
    }

    private static double line(List<Double> x, List<Double> y, int left, double input) {
        if (input == x.get(left)) {
            return y.get(left);
        }
        return y.get(left)
                + (y.get(left + 1) - y.get(left)) * ((input - x.get(left)) / (x.get(left + 1) - x.get(left)));
    }
}
