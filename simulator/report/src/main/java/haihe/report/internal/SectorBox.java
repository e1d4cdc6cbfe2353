package haihe.report.internal;

import haihe.report.SectorMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A sector of the causal diagram: name, stocks as boxes, counts, and what it gives. */
record SectorBox(TextBlock name, List<List<String>> stocks, TextBlock note, TextBlock given, Font font, Color color) {

    private static final double WIDTH = 236;
    private static final double PAD = 10;
    private static final double ROW = 20;
    private static final double CHIP = 16;

    static SectorBox of(SectorMap.Sector sector, List<String> given, Typeface typeface, Color color) {
        double width = WIDTH - 2 * PAD;
        String gives = given.isEmpty() ? "" : "→ " + String.join(", ", given);
        return new SectorBox(
                TextBlock.of(sector.name(), typeface.heading(), Palette.INK, width),
                rows(sector.stocks(), typeface.note(), width),
                TextBlock.of(sector.note(), typeface.note(), Palette.FAINT, width),
                TextBlock.of(gives, typeface.note(), Palette.mix(color, Palette.INK, 0.4), width),
                typeface.note(),
                color);
    }

    private static List<List<String>> rows(List<String> stocks, Font font, double width) {
        List<List<String>> rows = new ArrayList<>();
        double used = width;
        for (String stock : stocks) {
            double needed = chipWidth(stock, font) + 5;
            if (used + needed > width + 5) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(stock);
            used += needed;
        }
        return rows;
    }

    private static double chipWidth(String stock, Font font) {
        return TextBlock.width(stock, font) + 8;
    }

    Dimension2D size() {
        double height = 2 * PAD + name.height() + stocks.size() * ROW + note.height() + given.height() + 4;
        return new java.awt.Dimension((int) WIDTH, (int) Math.ceil(height));
    }

    void draw(Graphics2D g, Rectangle2D box) {
        RoundRectangle2D frame =
                new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 10, 10);
        g.setColor(Palette.mix(color, Color.WHITE, 0.07));
        g.fill(frame);
        g.setColor(color);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(frame);
        double x = box.getX() + PAD;
        double y = box.getY() + PAD - 3;
        name.draw(g, x, y);
        y += name.height() + 3;
        for (List<String> row : stocks) {
            chips(g, row, x, y);
            y += ROW;
        }
        note.draw(g, x, y + 1);
        given.draw(g, x, y + note.height() + 3);
    }

    private void chips(Graphics2D g, List<String> row, double x, double y) {
        g.setStroke(new BasicStroke(1));
        g.setFont(font);
        double left = x;
        for (String stock : row) {
            Rectangle2D chip = new Rectangle2D.Double(left, y, chipWidth(stock, font), CHIP);
            g.setColor(Color.WHITE);
            g.fill(chip);
            g.setColor(Palette.TEXT);
            g.draw(chip);
            g.drawString(stock, (float) (left + 4), (float) (y + CHIP - 4.2));
            left += chip.getWidth() + 5;
        }
    }
}
