package haihe.report.internal;

import haihe.report.SectorMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Sectors on a ring, arrows across it. */
record SectorDiagram(SectorMap map, Typeface typeface) implements Drawing {

    private static final double PULL = 0.42;
    private static final double APART = 16;
    private static final double BADGE_AT = 0.3;
    private static final double BADGE = 7.5;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        List<SectorMap.Sector> sectors = ordered();
        List<SectorBox> boxes = new ArrayList<>();
        for (int i = 0; i < sectors.size(); i++) {
            SectorMap.Sector sector = sectors.get(i);
            boxes.add(SectorBox.of(sector, map.given(sector.name()), typeface, Palette.numbered(i)));
        }
        List<Rectangle2D> places =
                Ring.place(boxes.stream().map(SectorBox::size).toList(), area.getWidth() / area.getHeight());
        AffineTransform before = g.getTransform();
        fit(g, places, area);
        List<String> names = sectors.stream().map(SectorMap.Sector::name).toList();
        arrows(g, places, names);
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).draw(g, places.get(i));
        }
        badges(g, places, names);
        g.setTransform(before);
    }

    private static void fit(Graphics2D g, List<Rectangle2D> places, Rectangle2D area) {
        Rectangle2D all = new Rectangle2D.Double();
        for (Rectangle2D place : places) {
            all = all.createUnion(place);
        }
        double scale = Math.min(1.25, Math.min(area.getWidth() / all.getWidth(), area.getHeight() / all.getHeight()));
        g.translate(area.getCenterX(), area.getCenterY());
        g.scale(scale, scale);
        g.translate(-all.getCenterX(), -all.getCenterY());
    }

    private List<SectorMap.Sector> ordered() {
        List<String> names = map.sectors().stream().map(SectorMap.Sector::name).toList();
        double[][] ties = new double[names.size()][names.size()];
        for (SectorMap.Coupling coupling : map.couplings()) {
            int from = names.indexOf(coupling.from());
            int to = names.indexOf(coupling.to());
            ties[from][to] += coupling.variables().size();
            ties[to][from] += coupling.variables().size();
        }
        return Ring.order(ties).stream().map(map.sectors()::get).toList();
    }

    private void arrows(Graphics2D g, List<Rectangle2D> places, List<String> names) {
        for (SectorMap.Coupling coupling : map.couplings()) {
            float width = (float) Math.min(4, 0.9 + 0.4 * coupling.variables().size());
            Color color = Palette.numbered(names.indexOf(coupling.from()));
            arrow(coupling, places, names).draw(g, width, color);
        }
    }

    private void badges(Graphics2D g, List<Rectangle2D> places, List<String> names) {
        for (SectorMap.Coupling coupling : map.couplings()) {
            Point2D at = arrow(coupling, places, names).at(BADGE_AT);
            Color color = Palette.numbered(names.indexOf(coupling.from()));
            Ellipse2D disc = new Ellipse2D.Double(at.getX() - BADGE, at.getY() - BADGE, 2 * BADGE, 2 * BADGE);
            g.setColor(Color.WHITE);
            g.fill(disc);
            g.setColor(color);
            g.setStroke(new BasicStroke(1.2f));
            g.draw(disc);
            String text = Integer.toString(coupling.variables().size());
            g.setFont(typeface.smallBold());
            g.setColor(Palette.mix(color, Palette.INK, 0.6));
            double width = TextBlock.width(text, typeface.smallBold());
            g.drawString(text, (float) (at.getX() - width / 2), (float) (at.getY() + 4));
        }
    }

    /** The arrow of a coupling, bent to the middle of the ring; one that goes back passes on the other side. */
    private static Arrow arrow(SectorMap.Coupling coupling, List<Rectangle2D> places, List<String> names) {
        Rectangle2D from = places.get(names.indexOf(coupling.from()));
        Rectangle2D to = places.get(names.indexOf(coupling.to()));
        double dx = to.getCenterX() - from.getCenterX();
        double dy = to.getCenterY() - from.getCenterY();
        double length = Math.hypot(dx, dy);
        double x = (from.getCenterX() + to.getCenterX()) / 2 * (1 - PULL) - dy / length * APART;
        double y = (from.getCenterY() + to.getCenterY()) / 2 * (1 - PULL) + dx / length * APART;
        return Arrow.between(from, to, new Point2D.Double(x, y));
    }
}
