package haihe.report.internal;

import haihe.report.Line;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Colours and strokes by label: what has the same label looks the same all over a chart. The colours are those of M.
 * Okabe and K. Ito (2008), Color Universal Design, which people with any colour vision can tell apart; each goes with
 * its own dashes, so that lines differ without colour as well.
 */
final class Palette {

    static final Color INK = new Color(0x1A1A1A);
    static final Color TEXT = new Color(0x444444);
    static final Color FAINT = new Color(0x777777);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color AXIS = new Color(0x999999);
    static final Color MUTED = new Color(0xA8A8A8);

    private static final List<Color> OKABE_ITO = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000));

    private static final float[][] DASHES = {
        {}, {9, 4}, {2.5f, 3.5f}, {9, 3.5f, 2, 3.5f}, {16, 4}, {5, 3}, {12, 3, 2, 3, 2, 3}
    };

    private static final float WIDTH = 2;
    private static final float STRONG_WIDTH = 3;
    private static final float MUTED_WIDTH = 1.3f;

    private final List<String> labels;

    Palette(Iterable<String> labels) {
        Set<String> distinct = new LinkedHashSet<>();
        labels.forEach(distinct::add);
        this.labels = new ArrayList<>(distinct);
    }

    /** The colour of a label; ink for one that the chart does not have. */
    Color color(String label) {
        int index = labels.indexOf(label);
        return index < 0 ? INK : OKABE_ITO.get(index % OKABE_ITO.size());
    }

    Color color(Line line) {
        return line.emphasis() == Line.Emphasis.MUTED ? MUTED : color(line.label());
    }

    Stroke stroke(Line line) {
        float width = line.emphasis().equals(Line.Emphasis.STRONG)
                ? STRONG_WIDTH
                : line.emphasis() == Line.Emphasis.MUTED ? MUTED_WIDTH : WIDTH;
        return stroke(line.label(), width);
    }

    /** The stroke of a label. */
    Stroke stroke(String label) {
        return stroke(label, WIDTH);
    }

    private Stroke stroke(String label, float width) {
        int index = Math.max(0, labels.indexOf(label));
        // Beyond seven lines colours repeat, so dashes shift by one each time round.
        float[] dashes = DASHES[(index + index / OKABE_ITO.size()) % DASHES.length];
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /** The colour of the item with a number from 0; beyond seven the colours come again, darker. */
    static Color numbered(int index) {
        Color color = OKABE_ITO.get(index % (OKABE_ITO.size() - 1));
        return index < OKABE_ITO.size() - 1 ? color : mix(color, INK, 0.55);
    }

    /** The colour of a layer of a stack: lighter than a line's, since it covers much. */
    Color fill(String label) {
        return mix(color(label), Color.WHITE, 0.78);
    }

    static Color mix(Color a, Color b, double shareOfA) {
        return new Color(
                channel(a.getRed(), b.getRed(), shareOfA),
                channel(a.getGreen(), b.getGreen(), shareOfA),
                channel(a.getBlue(), b.getBlue(), shareOfA));
    }

    private static int channel(int a, int b, double share) {
        return (int) Math.round(a * share + b * (1 - share));
    }
}
