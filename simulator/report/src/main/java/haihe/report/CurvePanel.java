package haihe.report;

import java.util.List;

/**
 * A pair of axes with curves.
 *
 * @param title its heading; empty if the chart's title says it
 * @param horizontal what the horizontal axis measures
 * @param vertical what the vertical axis measures
 */
public record CurvePanel(String title, Axis horizontal, Axis vertical, List<Curve> curves) {
    public CurvePanel {
        curves = List.copyOf(curves);
    }

    /**
     * An axis.
     *
     * @param label what it measures, with the unit; stands beside the axis
     * @param logarithmic whether it is divided by powers of ten, which leaves out what is not positive
     */
    public record Axis(String label, boolean logarithmic) {

        /** An axis divided evenly. */
        public static Axis linear(String label) {
            return new Axis(label, false);
        }

        /** An axis divided by powers of ten. */
        public static Axis logarithmic(String label) {
            return new Axis(label, true);
        }
    }
}
