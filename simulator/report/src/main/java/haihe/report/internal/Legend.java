package haihe.report.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Rows of symbols with their labels. */
record Legend(List<Item> items, Typeface typeface) {

    private static final double LINE = 26;
    private static final double ROW = 20;
    private static final double SPACE = 20;

    /** A symbol, its width and its label. */
    record Item(String label, double width, Symbol symbol) {}

    /** Draws a symbol centred at a point. */
    @FunctionalInterface
    interface Symbol {
        void draw(Graphics2D g, double x, double y);
    }

    static Item line(String label, Color color, Stroke stroke) {
        return new Item(label, LINE, (g, x, y) -> {
            g.setColor(color);
            g.setStroke(stroke);
            g.draw(new Line2D.Double(x - LINE / 2, y, x + LINE / 2, y));
        });
    }

    static Item swatch(String label, Color color) {
        return new Item(label, 16, (g, x, y) -> {
            g.setColor(color);
            g.fill(new Rectangle2D.Double(x - 8, y - 6, 16, 12));
        });
    }

    static Item mark(String label, Color color) {
        return new Item(label, 9, (g, x, y) -> Marker.draw(g, x, y, color));
    }

    static Item flag(String label, Color color) {
        return new Item(label, 12, (g, x, y) -> FlagShape.draw(g, x - 5, y + 7, y - 8, 1, color));
    }

    /** Draws the legend into rows as wide as allowed; returns its height. */
    double draw(Graphics2D g, double left, double top, double width) {
        double y = top;
        for (List<Item> row : rows(width)) {
            double x = left;
            for (Item item : row) {
                item.symbol.draw(g, x + item.width / 2, y + ROW / 2);
                g.setFont(typeface.text());
                g.setColor(Palette.TEXT);
                g.drawString(item.label, (float) (x + item.width + 6), (float) (y + ROW / 2 + 4.3));
                x += widthOf(item);
            }
            y += ROW;
        }
        return y - top;
    }

    private List<List<Item>> rows(double width) {
        List<List<Item>> rows = new ArrayList<>();
        double used = width;
        for (Item item : items) {
            if (used + widthOf(item) - SPACE > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(item);
            used += widthOf(item);
        }
        return rows;
    }

    private double widthOf(Item item) {
        return item.width + 6 + TextBlock.width(item.label, typeface.text()) + SPACE;
    }
}
