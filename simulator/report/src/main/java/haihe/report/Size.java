package haihe.report;

/**
 * Width and height of a chart in points of the SVG; the PNG has twice as many pixels.
 *
 * @param width at least 200
 * @param height at least 150
 */
public record Size(int width, int height) {
    /**
     * @throws IllegalArgumentException if no chart fits into this
     */
    public Size {
        if (width < 200 || height < 150) {
            throw new IllegalArgumentException("a chart needs 200 x 150, not " + width + " x " + height);
        }
    }
}
