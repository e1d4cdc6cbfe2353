package haihe.report.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Drawings of equal size in rows. */
record Grid(List<Drawing> cells, int columns) implements Drawing {

    private static final double COLUMN_GAP = 26;
    private static final double ROW_GAP = 16;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        int rows = (cells.size() + columns - 1) / columns;
        double width = (area.getWidth() - COLUMN_GAP * (columns - 1)) / columns;
        double height = (area.getHeight() - ROW_GAP * (rows - 1)) / rows;
        for (int i = 0; i < cells.size(); i++) {
            double x = area.getX() + i % columns * (width + COLUMN_GAP);
            double y = area.getY() + i / columns * (height + ROW_GAP);
            cells.get(i).draw(g, new Rectangle2D.Double(x, y, width, height));
        }
    }
}
