package haihe.report.internal;

import haihe.report.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws on a white image with two pixels for each point. */
public final class PngCanvas {

    private static final int PIXELS_PER_POINT = 2;

    static final Map<RenderingHints.Key, Object> HINTS = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);

    private PngCanvas() {}

    /** The content of a PNG file. */
    public static byte[] draw(Picture picture) {
        BufferedImage image = image(picture.size(), picture.drawing());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Size size, Drawing drawing) {
        BufferedImage image = new BufferedImage(
                size.width() * PIXELS_PER_POINT, size.height() * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHints(HINTS);
        g.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        Rectangle2D area = new Rectangle2D.Double(0, 0, size.width(), size.height());
        g.setColor(Color.WHITE);
        g.fill(area);
        drawing.draw(g, area);
        g.dispose();
        return image;
    }
}
