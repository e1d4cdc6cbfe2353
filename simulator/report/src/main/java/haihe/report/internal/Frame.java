package haihe.report.internal;

import haihe.report.Caption;
import haihe.report.Size;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Title, subtitle, legend and source around the drawing in the middle. */
record Frame(Caption caption, Typeface typeface, Legend legend, Drawing middle) implements Drawing {

    private static final double MARGIN = 26;
    private static final double GAP = 8;

    /** The size of a picture whose middle has this size, if the title fits into one line. */
    Size sizeFor(double width, double height) {
        double title = TextBlock.of(caption.title(), typeface.title(), Palette.INK, Double.MAX_VALUE)
                .width();
        double subtitle = TextBlock.of(caption.subtitle(), typeface.subtitle(), Palette.INK, Double.MAX_VALUE)
                .width();
        double inner = Math.max(300, Math.max(width, Math.max(title, Math.min(subtitle, 900))));
        double around = MARGIN - 6 + GAP + GAP + 16;
        double texts = TextBlock.of(caption.title(), typeface.title(), Palette.INK, inner)
                        .height()
                + TextBlock.of(caption.subtitle(), typeface.subtitle(), Palette.INK, inner)
                        .height()
                + TextBlock.of(caption.source(), typeface.note(), Palette.INK, inner)
                        .height();
        return new Size((int) Math.ceil(inner + 2 * MARGIN), Math.max(150, (int) Math.ceil(height + around + texts)));
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double left = area.getX() + MARGIN;
        double width = area.getWidth() - 2 * MARGIN;
        double y = area.getY() + MARGIN - 6;
        TextBlock title = TextBlock.of(caption.title(), typeface.title(), Palette.INK, width);
        title.draw(g, left, y);
        y += title.height();
        TextBlock subtitle = TextBlock.of(caption.subtitle(), typeface.subtitle(), Palette.TEXT, width);
        subtitle.draw(g, left, y);
        y += subtitle.height() + GAP;
        double legendHeight = legend.draw(g, left, y, width);
        y += legendHeight > 0 ? legendHeight + GAP : 0;
        TextBlock source = TextBlock.of(caption.source(), typeface.note(), Palette.FAINT, width);
        double bottom = area.getMaxY() - 16 - source.height();
        source.draw(g, left, bottom);
        middle.draw(g, new Rectangle2D.Double(left, y, width, bottom - GAP - y));
    }
}
