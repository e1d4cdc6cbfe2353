package haihe.report;

import java.util.List;

/**
 * Rows of horizontal bars over one value axis.
 *
 * @param title its heading; empty if the chart's title says it
 * @param unit what the axis measures
 * @param rows from top to bottom
 */
public record Bars(String title, String unit, List<Row> rows) {
    public Bars {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param label stands left of the axis
     * @param bars one for each series, from top to bottom
     */
    public record Row(String label, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param series its name in the legend; bars of one series look alike
     * @param from where it begins
     * @param to where it ends
     * @param low lower end of a whisker; not a number for none
     * @param high upper end of the whisker
     */
    public record Bar(String series, double from, double to, double low, double high) {

        /** A bar from 0 with a whisker. */
        public static Bar of(String series, double to, double low, double high) {
            return new Bar(series, 0, to, low, high);
        }
    }
}
