package haihe.report.internal;

import haihe.report.StockFlowMap;
import haihe.report.StockFlowMap.Kind;
import haihe.report.StockFlowMap.Node;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Stocks as boxes, flows as pills on pipes, auxiliaries as text, thin arrows for what depends on what. */
record StructureDiagram(StockFlowMap map, Typeface typeface, StructureLayout layout) implements Drawing {

    private static final Color PIPE = new Color(0x8FA9BF);
    private static final Color STOCK = new Color(0x0072B2);
    private static final Color FLOW = new Color(0xE69F00);
    private static final Color LINK = new Color(0x9A9A9A);
    private static final double CLOUD = 14;
    private static final double DOT = 2.2;

    static StructureDiagram of(StockFlowMap map, Typeface typeface) {
        List<Rectangle2D> sizes =
                map.nodes().stream().map(node -> size(node, typeface)).toList();
        return new StructureDiagram(map, typeface, StructureLayout.of(map, sizes));
    }

    private static Rectangle2D size(Node node, Typeface typeface) {
        double text = TextBlock.width(text(node), font(node.kind(), typeface));
        return switch (node.kind()) {
            case STOCK -> new Rectangle2D.Double(0, 0, text + 22, 36);
            case FLOW -> new Rectangle2D.Double(0, 0, text + 20, 22);
            case AUXILIARY, INPUT -> new Rectangle2D.Double(0, 0, text + 8, 18);
            case CLOUD -> new Rectangle2D.Double(0, 0, CLOUD, CLOUD);
        };
    }

    private static Font font(Kind kind, Typeface typeface) {
        return kind == Kind.STOCK ? typeface.bold().deriveFont(12f) : typeface.small();
    }

    private static String text(Node node) {
        return node.given() ? node.name() + " →" : node.name();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.translate(area.getX(), area.getY());
        for (int i = 0; i < map.links().size(); i++) {
            link(g, layout.routes().get(i), map.links().get(i).material());
        }
        g.setColor(LINK);
        for (Point2D junction : layout.junctions()) {
            g.fill(new Ellipse2D.Double(junction.getX() - DOT, junction.getY() - DOT, 2 * DOT, 2 * DOT));
        }
        for (int i = 0; i < map.nodes().size(); i++) {
            node(g, map.nodes().get(i), layout.boxes().get(i));
        }
        g.translate(-area.getX(), -area.getY());
    }

    private static void link(Graphics2D g, List<Point2D> route, boolean material) {
        g.setColor(material ? PIPE : LINK);
        float width = material ? 4.5f : 1;
        double head = material ? 12 : 6;
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(StructureLayout.path(route, 6, head - 1));
        Point2D end = route.get(route.size() - 1);
        Point2D before = route.get(route.size() - 2);
        double length = Math.max(1e-9, end.distance(before));
        double ux = (end.getX() - before.getX()) / length;
        double uy = (end.getY() - before.getY()) / length;
        Path2D tip = new Path2D.Double();
        tip.moveTo(end.getX(), end.getY());
        tip.lineTo(end.getX() - ux * head - uy * head * 0.45, end.getY() - uy * head + ux * head * 0.45);
        tip.lineTo(end.getX() - ux * head + uy * head * 0.45, end.getY() - uy * head - ux * head * 0.45);
        tip.closePath();
        g.fill(tip);
    }

    private void node(Graphics2D g, Node node, Rectangle2D box) {
        switch (node.kind()) {
            case STOCK -> shape(g, box, STOCK, 0.1, 1.8f);
            case FLOW ->
                shape(
                        g,
                        new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 22, 22),
                        FLOW,
                        0.18,
                        1.4f);
            case CLOUD -> shape(g, new Ellipse2D.Double(box.getX(), box.getY(), CLOUD, CLOUD), PIPE, 0.3, 1.2f);
            case AUXILIARY, INPUT -> {
                g.setColor(Color.WHITE);
                g.fill(box);
            }
        }
        g.setFont(font(node.kind(), typeface));
        g.setColor(node.kind() == Kind.INPUT ? new Color(0x0072B2) : Palette.INK);
        double text = TextBlock.width(text(node), g.getFont());
        g.drawString(text(node), (float) (box.getCenterX() - text / 2), (float) (box.getCenterY() + 4));
    }

    private static void shape(Graphics2D g, Shape shape, Color color, double tint, float width) {
        g.setColor(Palette.mix(color, Color.WHITE, tint));
        g.fill(shape);
        g.setColor(color);
        g.setStroke(new BasicStroke(width));
        g.draw(shape);
    }
}
