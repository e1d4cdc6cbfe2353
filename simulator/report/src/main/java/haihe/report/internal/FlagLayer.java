package haihe.report.internal;

import haihe.report.Flag;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** All flags of a panel; places their texts beside each other, not over each other. */
final class FlagLayer extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    private final transient List<Flag> flags;
    private final transient Palette palette;
    private final transient Typeface typeface;

    FlagLayer(List<Flag> flags, Palette palette, Typeface typeface) {
        super();
        this.flags = merged(flags);
        this.palette = palette;
        this.typeface = typeface;
    }

    /** Flags at the same place become one, neutral if their colours differ. */
    private static List<Flag> merged(List<Flag> flags) {
        Map<List<Object>, Flag> places = new LinkedHashMap<>();
        for (Flag flag : flags) {
            List<Object> place = List.of(flag.time(), flag.low(), flag.high(), flag.text());
            places.merge(place, flag, (a, b) -> a.like().equals(b.like()) ? a : a.like(""));
        }
        return places.values().stream()
                .sorted(Comparator.comparingDouble(Flag::high))
                .toList();
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis times,
            ValueAxis values,
            int index,
            PlotRenderingInfo info) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Flag flag : flags) {
            double x = times.valueToJava2D(flag.time(), area, RectangleEdge.BOTTOM);
            double low = values.valueToJava2D(flag.low(), area, RectangleEdge.LEFT);
            double high = values.valueToJava2D(flag.high(), area, RectangleEdge.LEFT);
            if (area.outcode(x, high) == 0) {
                draw(g, flag, new double[] {x, low, high}, area, taken);
            }
        }
    }

    private void draw(Graphics2D g, Flag flag, double[] place, Rectangle2D area, List<Rectangle2D> taken) {
        Color color = flag.like().isEmpty() ? Palette.INK : palette.color(flag.like());
        double x = place[0];
        double y = place[2];
        double width = TextBlock.width(flag.text(), typeface.smallBold());
        int side = x + FlagShape.CLOTH + 4 + width > area.getMaxX() ? -1 : 1;
        if (place[1] != y) {
            g.setColor(color);
            g.setStroke(new BasicStroke(2.4f));
            g.draw(new Line2D.Double(x, place[1], x, y));
            g.draw(new Line2D.Double(x - 4, place[1], x + 4, place[1]));
        }
        double left = side > 0 ? x + FlagShape.CLOTH + 3 : x - FlagShape.CLOTH - 3 - width;
        Rectangle2D box = free(new Rectangle2D.Double(left, y - FlagShape.HEIGHT - 3, width, 13), area, taken);
        taken.add(box);
        FlagShape.draw(g, x, y, box.getY() + 2.5, side, color);
        label(g, flag.text(), box, color);
    }

    private void label(Graphics2D g, String text, Rectangle2D box, Color color) {
        g.setFont(typeface.smallBold());
        g.setColor(new Color(255, 255, 255, 200));
        g.fill(box);
        g.setColor(Palette.mix(color, Palette.INK, 0.8));
        g.drawString(text, (float) box.getX(), (float) (box.getMaxY() - 2.5));
    }

    /** The box, moved up as little as needed to stay clear of others, or down if there is no room above. */
    private static Rectangle2D free(Rectangle2D box, Rectangle2D area, List<Rectangle2D> taken) {
        for (int direction = -1; direction <= 1; direction += 2) {
            for (int step = 0; step < 40; step++) {
                double y = box.getY() + direction * step * 3.0;
                Rectangle2D moved = new Rectangle2D.Double(box.getX(), y, box.getWidth(), box.getHeight());
                boolean inside = y >= area.getY() - 12 && moved.getMaxY() <= area.getMaxY();
                if (inside && taken.stream().noneMatch(moved::intersects)) {
                    return moved;
                }
            }
        }
        return box;
    }
}
