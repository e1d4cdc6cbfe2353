package haihe.report.internal;

import haihe.report.Decimal;
import java.text.DecimalFormat;

/**
 * An axis with round ticks.
 *
 * @param lower its lower end
 * @param upper its upper end
 * @param step distance of its ticks
 */
record Scale(double lower, double upper, double step) {

    /**
     * The axis of values from {@code min} to {@code max}, about as many ticks as wanted. It starts at 0 unless the
     * values lie so far from it that their shape would be lost.
     */
    static Scale ofValues(double min, double max, int ticks) {
        if (!(min <= max)) {
            return new Scale(0, 1, 0.2);
        }
        double low = min > 0 && min <= 0.6 * max ? 0 : min;
        double high = max < 0 && max >= 0.6 * min ? 0 : max;
        if (low == high) {
            double margin = low == 0 ? 1 : Math.abs(low) * 0.05;
            low -= margin;
            high += margin;
        }
        double step = roundStep((high - low) / ticks);
        double margin = 0.03 * (high - low);
        return new Scale(low == 0 ? 0 : snap(low, -margin, step), high == 0 ? 0 : snap(high, margin, step), step);
    }

    /** The end of an axis: the next tick if that is near, else a little beyond the value. */
    private static double snap(double value, double margin, double step) {
        double tick = Math.signum(margin) * Math.ceil(Math.signum(margin) * value / step - 1e-9) * step;
        return Math.abs(tick - value) < 0.4 * step ? tick : value + margin;
    }

    /**
     * The axis of times, which ends where the times end. Its ticks are the closest that are wide enough and hit both
     * ends, or the closest that are wide enough if none hit both.
     *
     * @param room number of ticks that fit
     */
    static Scale ofTimes(double min, double max, double room) {
        if (!(min < max)) {
            return new Scale(min - 1, min + 1, 1);
        }
        double first = roundTimeStep((max - min) / Math.max(1, room));
        double step = first;
        for (int i = 0; i < 3; i++) {
            if (isMultiple(min, step) && isMultiple(max, step)) {
                return new Scale(min, max, step);
            }
            step = roundTimeStep(step * 1.01);
        }
        return new Scale(min, max, first);
    }

    private static boolean isMultiple(double value, double step) {
        return Math.abs(value / step - Math.rint(value / step)) < 1e-9;
    }

    /** The next larger of 1, 2, 2.5, 5 times a power of ten, or equal. */
    private static double roundStep(double raw) {
        return roundStep(raw, new double[] {1, 2, 2.5, 5});
    }

    private static double roundStep(double raw, double[] factors) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : factors) {
            if (raw <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** As {@link #roundStep(double)}, but never two and a half years. */
    private static double roundTimeStep(double raw) {
        return raw > 1 && raw <= 10 ? roundStep(raw, new double[] {1, 2, 5}) : roundStep(raw);
    }

    /** The format that shows every tick exactly. */
    DecimalFormat format() {
        int decimals = 0;
        while (decimals < 12
                && Math.abs(step * Math.pow(10, decimals) % 1) > 1e-6 * step
                && Math.abs(step * Math.pow(10, decimals) % 1 - 1) > 1e-6) {
            decimals++;
        }
        return Decimal.format(decimals);
    }

    /** The format of times: years without thousands separator. */
    DecimalFormat timeFormat() {
        DecimalFormat format = format();
        format.setGroupingUsed(false);
        return format;
    }
}
