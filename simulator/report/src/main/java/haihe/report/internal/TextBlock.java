package haihe.report.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in lines that fit into a width; breaks where words end, in Chinese between any two characters. */
record TextBlock(List<String> lines, Font font, Color color, double lineHeight) {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    static TextBlock of(String text, Font font, Color color, double width) {
        List<String> lines = new ArrayList<>();
        if (!text.isBlank()) {
            BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
            breaks.setText(text);
            int start = 0;
            int good = 0;
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                if (good > start && width(text.substring(start, end).stripTrailing(), font) > width) {
                    lines.add(text.substring(start, good).strip());
                    start = good;
                }
                good = end;
            }
            lines.add(text.substring(start).strip());
        }
        return new TextBlock(lines, font, color, font.getSize2D() * 1.35);
    }

    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
    }

    double height() {
        return lines.size() * lineHeight;
    }

    double width() {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    void draw(Graphics2D g, double x, double y) {
        g.setFont(font);
        g.setColor(color);
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), (float) x, (float) (y + i * lineHeight + font.getSize2D()));
        }
    }
}
