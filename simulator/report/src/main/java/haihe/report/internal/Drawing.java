package haihe.report.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Something that draws itself into a rectangle. */
@FunctionalInterface
public interface Drawing {
    /** Draws within an area; leaves the graphics' transform and clip as they were. */
    void draw(Graphics2D g, Rectangle2D area);
}
