package haihe.report.internal;

import haihe.report.StockFlowMap;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the nodes and links of a diagram go, by ELK's layered algorithm (C. D. Schulze, M. Spoenemann, R. von
 * Hanxleden, 2014, Drawing layered graphs with port constraints, J. Visual Languages and Computing 25(2)).
 *
 * @param boxes places of the nodes
 * @param routes corners of the links, from start to end
 * @param junctions where links that leave the same node part
 * @param width width of the whole
 * @param height its height
 */
record StructureLayout(
        List<Rectangle2D> boxes, List<List<Point2D>> routes, List<Point2D> junctions, double width, double height) {

    /** Lays out a map whose nodes have these widths and heights. */
    static StructureLayout of(StockFlowMap map, List<Rectangle2D> sizes) {
        ElkNode graph = ElkGraphUtil.createGraph();
        options(graph);
        List<ElkNode> nodes = new ArrayList<>();
        for (Rectangle2D size : sizes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(size.getWidth(), size.getHeight());
            nodes.add(node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        Map<Integer, ElkPort> outlets = new HashMap<>();
        for (StockFlowMap.Link link : map.links()) {
            ElkEdge edge = link.material()
                    ? ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()))
                    : ElkGraphUtil.createSimpleEdge(
                            outlets.computeIfAbsent(link.from(), i -> ElkGraphUtil.createPort(nodes.get(i))),
                            nodes.get(link.to()));
            edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, link.material() ? 10 : 0);
            edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, link.material() ? 10 : 0);
            edges.add(edge);
        }
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        return new StructureLayout(
                nodes.stream().map(StructureLayout::box).toList(),
                edges.stream().map(StructureLayout::route).toList(),
                edges.stream().flatMap(StructureLayout::junctions).toList(),
                graph.getWidth(),
                graph.getHeight());
    }

    private static void options(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 20);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(4));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 8.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 5.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 5.0);
    }

    private static Rectangle2D box(ElkNode node) {
        return new Rectangle2D.Double(node.getX(), node.getY(), node.getWidth(), node.getHeight());
    }

    private static Stream<Point2D> junctions(ElkEdge edge) {
        return edge.getProperty(CoreOptions.JUNCTION_POINTS).stream()
                .map(point -> new Point2D.Double(point.x, point.y));
    }

    private static List<Point2D> route(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point2D> points = new ArrayList<>();
        points.add(new Point2D.Double(section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(new Point2D.Double(bend.getX(), bend.getY()));
        }
        points.add(new Point2D.Double(section.getEndX(), section.getEndY()));
        return points;
    }

    /** A route with rounded corners, ending a little before its end. */
    static Path2D path(List<Point2D> route, double radius, double shorter) {
        Path2D path = new Path2D.Double();
        path.moveTo(route.get(0).getX(), route.get(0).getY());
        for (int i = 1; i < route.size() - 1; i++) {
            Point2D corner = route.get(i);
            Point2D before = towards(corner, route.get(i - 1), Math.min(radius, corner.distance(route.get(i - 1)) / 2));
            Point2D after = towards(corner, route.get(i + 1), Math.min(radius, corner.distance(route.get(i + 1)) / 2));
            path.lineTo(before.getX(), before.getY());
            path.quadTo(corner.getX(), corner.getY(), after.getX(), after.getY());
        }
        Point2D last = towards(route.get(route.size() - 1), route.get(route.size() - 2), shorter);
        path.lineTo(last.getX(), last.getY());
        return path;
    }

    private static Point2D towards(Point2D from, Point2D to, double distance) {
        double length = Math.max(1e-9, from.distance(to));
        double share = distance / length;
        return new Point2D.Double(
                from.getX() + (to.getX() - from.getX()) * share, from.getY() + (to.getY() - from.getY()) * share);
    }
}
