package haihe.report.internal;

import haihe.report.Flag;
import haihe.report.Line;
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

/** All flags of a panel, from the lowest up; their texts keep clear of each other and, if there is room, of lines. */
record FlagLayer(List<Flag> flags, List<Line> lines, Palette palette, Typeface typeface) implements PlotArea.Overlay {

    private static final double TEXT_HEIGHT = 13;
    private static final double STEP = 3;
    private static final int STEPS = 24;

    FlagLayer {
        flags = merged(flags);
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
    public void draw(Graphics2D g, PlotArea plot) {
        List<Line2D> pieces = lines.stream()
                .flatMap(line -> plot.pieces(line.points()).stream())
                .toList();
        List<Rectangle2D> taken = new ArrayList<>();
        for (Flag flag : flags) {
            if (plot.times().getRange().contains(flag.time())) {
                Color color = flag.like().isEmpty() ? Palette.INK : palette.color(flag.like());
                taken.add(draw(g, flag, color, plot, new Obstacles(taken, pieces)));
            }
        }
    }

    /** Draws a flag; returns where its text is. */
    private Rectangle2D draw(Graphics2D g, Flag flag, Color color, PlotArea plot, Obstacles obstacles) {
        double x = plot.x(flag.time());
        double low = plot.y(flag.low());
        double high = plot.y(flag.high());
        double width = TextBlock.width(flag.text(), typeface.smallBold());
        int side = x + FlagShape.CLOTH + 4 + width > plot.bounds().getMaxX() + 6 ? -1 : 1;
        if (low != high) {
            g.setColor(color);
            g.setStroke(new BasicStroke(2.4f));
            g.draw(new Line2D.Double(x, low, x, high));
            g.draw(new Line2D.Double(x - 4, low, x + 4, low));
        }
        double left = side > 0 ? x + FlagShape.CLOTH + 3 : x - FlagShape.CLOTH - 3 - width;
        Rectangle2D start = new Rectangle2D.Double(left, high - FlagShape.HEIGHT - 3, width, TEXT_HEIGHT);
        Rectangle2D box = free(start, plot.bounds(), obstacles);
        FlagShape.draw(g, x, high, box.getY() + 2.5, side, color);
        label(g, flag.text(), box, color);
        return box;
    }

    private void label(Graphics2D g, String text, Rectangle2D box, Color color) {
        g.setFont(typeface.smallBold());
        g.setColor(new Color(255, 255, 255, 200));
        g.fill(box);
        g.setColor(Palette.mix(color, Palette.INK, 0.8));
        g.drawString(text, (float) box.getX(), (float) (box.getMaxY() - 2.5));
    }

    /** The box, moved up as little as needed to be clear of everything, or at least of other texts. */
    private static Rectangle2D free(Rectangle2D box, Rectangle2D bounds, Obstacles obstacles) {
        for (boolean linesCount : new boolean[] {true, false}) {
            for (int step = 0; step < STEPS; step++) {
                double y = box.getY() - step * STEP;
                Rectangle2D moved = new Rectangle2D.Double(box.getX(), y, box.getWidth(), box.getHeight());
                if (y >= bounds.getY() - TEXT_HEIGHT && obstacles.leave(moved, linesCount)) {
                    return moved;
                }
            }
        }
        return box;
    }

    /** What a text should not cover. */
    private record Obstacles(List<Rectangle2D> texts, List<Line2D> lines) {
        boolean leave(Rectangle2D box, boolean linesCount) {
            return texts.stream().noneMatch(box::intersects)
                    && !(linesCount && lines.stream().anyMatch(line -> line.intersects(box)));
        }
    }
}
