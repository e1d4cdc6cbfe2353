package haihe.report.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A pair of axes with heading and unit above, in the plain style of all charts.
 *
 * @param title heading; may be empty
 * @param unit unit of the values; may be empty
 * @param times extent of the time axis
 * @param values the value axis
 * @param margin share of the time axis left free on either side
 * @param labelWidth room for the tick labels of the value axis, so that neighbours align
 */
record Axes(
        String title, String unit, Typeface typeface, Extent times, Scale values, double margin, double labelWidth) {

    static final double HEADER = 26;
    private static final double FOOTER = 22;
    private static final double TIME_LABEL_SPACE = 60;

    /** Room that the tick labels of a value axis need. */
    static double labelWidth(Scale values, Typeface typeface) {
        DecimalFormat format = values.format();
        double widest = 0;
        double first = Math.ceil(values.lower() / values.step()) * values.step();
        for (double tick = first; tick <= values.upper(); tick += values.step()) {
            widest = Math.max(widest, TextBlock.width(format.format(tick), typeface.small()));
        }
        return widest + 9;
    }

    /** Draws a plot with these axes, then what lies over it; what the plot shows is the caller's. */
    void draw(Graphics2D g, XYPlot plot, Rectangle2D area, List<PlotArea.Overlay> overlays) {
        drawHeader(g, area);
        Rectangle2D inner =
                new Rectangle2D.Double(area.getX(), area.getY() + HEADER, area.getWidth(), area.getHeight() - HEADER);
        double plotWidth = area.getWidth() - labelWidth;
        plot.setDomainAxis(timeAxis(plotWidth));
        plot.setRangeAxis(valueAxis());
        style(plot);
        AxisSpace left = new AxisSpace();
        left.setLeft(labelWidth);
        plot.setFixedRangeAxisSpace(left);
        AxisSpace bottom = new AxisSpace();
        bottom.setBottom(FOOTER);
        plot.setFixedDomainAxisSpace(bottom);
        PlotRenderingInfo drawn = new ChartRenderingInfo(null).getPlotInfo();
        plot.draw(g, inner, null, null, drawn);
        PlotArea place = new PlotArea(drawn.getDataArea(), plot.getDomainAxis(), plot.getRangeAxis());
        overlays.forEach(overlay -> overlay.draw(g, place));
    }

    private void drawHeader(Graphics2D g, Rectangle2D area) {
        float y = (float) (area.getY() + 13);
        g.setFont(typeface.heading());
        g.setColor(Palette.INK);
        g.drawString(title, (float) area.getX(), y);
        double shift = title.isEmpty() ? 0 : TextBlock.width(title, typeface.heading()) + 8;
        g.setFont(typeface.small());
        g.setColor(Palette.FAINT);
        g.drawString(unit, (float) (area.getX() + shift), y);
    }

    private NumberAxis timeAxis(double plotWidth) {
        double room = (times.max() - times.min()) * margin;
        Scale scale = Scale.ofTimes(times.min(), times.max(), plotWidth / TIME_LABEL_SPACE);
        NumberAxis axis = axis(scale.step(), scale.timeFormat());
        axis.setRange(scale.lower() - room, scale.upper() + room);
        axis.setAxisLinePaint(Palette.AXIS);
        axis.setTickMarkPaint(Palette.AXIS);
        axis.setTickMarkOutsideLength(4);
        return axis;
    }

    private NumberAxis valueAxis() {
        NumberAxis axis = axis(values.step(), values.format());
        axis.setRange(values.lower(), values.upper());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private NumberAxis axis(double step, DecimalFormat format) {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRange(false);
        axis.setTickUnit(new NumberTickUnit(step, format));
        axis.setTickLabelFont(typeface.small());
        axis.setTickLabelPaint(Palette.TEXT);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
        return axis;
    }

    private void style(XYPlot plot) {
        stylePlain(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(values.lower() < 0);
        plot.setRangeZeroBaselinePaint(Palette.AXIS);
    }

    /** What plots of all charts look like: a plain ground with faint lines. */
    static void stylePlain(XYPlot plot) {
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setNoDataMessagePaint(new Color(0, true));
    }
}
