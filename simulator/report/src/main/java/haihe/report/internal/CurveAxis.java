package haihe.report.internal;

import haihe.report.CurvePanel;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/** An axis that covers what is drawn, divided evenly or by powers of ten. */
record CurveAxis(CurvePanel.Axis axis, Typeface typeface) {

    private static final int TICKS = 6;
    private static final double MARGIN = 0.04;

    /** The axis for all points of some curves, along them or across. */
    ValueAxis covering(XYDataset data, boolean horizontal) {
        Extent extent = Extent.NONE;
        for (int series = 0; series < data.getSeriesCount(); series++) {
            for (int i = 0; i < data.getItemCount(series); i++) {
                extent = extent.with(horizontal ? data.getXValue(series, i) : data.getYValue(series, i));
            }
        }
        ValueAxis made = axis.logarithmic() ? logarithmic(extent) : linear(extent);
        made.setLabel(axis.label());
        made.setLabelFont(typeface.small());
        made.setLabelPaint(Palette.FAINT);
        made.setTickLabelFont(typeface.small());
        made.setTickLabelPaint(Palette.TEXT);
        made.setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
        made.setAxisLinePaint(Palette.AXIS);
        made.setTickMarkPaint(Palette.AXIS);
        return made;
    }

    private static ValueAxis linear(Extent extent) {
        Scale scale = Scale.ofValues(extent.min(), extent.max(), TICKS);
        NumberAxis made = new NumberAxis();
        made.setAutoRange(false);
        made.setTickUnit(new NumberTickUnit(scale.step(), scale.format()));
        made.setRange(scale.lower(), scale.upper());
        return made;
    }

    private static ValueAxis logarithmic(Extent extent) {
        double low = extent.min() <= extent.max() ? Math.log10(extent.min()) : 0;
        double high = extent.min() <= extent.max() ? Math.log10(extent.max()) : 1;
        double margin = Math.max(0.1, MARGIN * (high - low));
        LogAxis made = new LogAxis();
        made.setBase(10);
        made.setAutoRange(false);
        made.setRange(Math.pow(10, low - margin), Math.pow(10, high + margin));
        int decades = (int) Math.max(1, Math.ceil((high - low) / TICKS));
        made.setTickUnit(new NumberTickUnit(decades, powers()));
        made.setNumberFormatOverride(powers());
        made.setMinorTickMarksVisible(false);
        return made;
    }

    /** Numbers such as 1e-6. */
    private static DecimalFormat powers() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setExponentSeparator("e");
        return new DecimalFormat("0.#E0", symbols);
    }
}
