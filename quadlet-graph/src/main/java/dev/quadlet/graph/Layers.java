package dev.quadlet.graph;

import dev.quadlet.graph.Frame.Line;
import dev.quadlet.graph.Frame.Placed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * The cards of a stack in layers from left to right, what others need to the right of them; containers in their pod.
 * The only class that knows the layout library.
 */
final class Layers {

    private static final double BESIDE = 22;
    private static final double BETWEEN_LAYERS = 44;
    private static final double POD_MARGIN = 12;

    static {
        // Tells the library how to copy the values of its own options.
        LayoutMetaDataService.getInstance();
    }

    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final List<Placed<Face>> faces = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final ElkNode root = ElkGraphUtil.createGraph();

    private Layers(List<Face> cards, List<Edge> edges, double aspectRatio) {
        configure(root, aspectRatio);
        cards.forEach(card -> {
            if (card.node().pod().isEmpty()) {
                add(card, root);
            }
        });
        cards.forEach(card -> {
            if (!card.node().pod().isEmpty()) {
                add(card, inPod(card, cards));
            }
        });
        Map<ElkEdge, Edge> drawn = new LinkedHashMap<>();
        for (Edge edge : edges) {
            ElkNode from = nodes.get(edge.from());
            ElkNode to = nodes.get(edge.to());
            // That a container is in its pod is seen.
            if (from != null && to != null && !to.equals(from.getParent()) && !from.equals(to.getParent())) {
                drawn.put(ElkGraphUtil.createSimpleEdge(from, to), edge);
            }
        }
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        for (Face card : cards) {
            ElkNode node = node(card);
            Point corner = corner(node);
            faces.add(new Placed<>(card, corner.x(), corner.y(), node.getWidth(), node.getHeight()));
        }
        drawn.forEach((elk, edge) -> lines.add(new Line(edge, points(elk))));
    }

    /** What was laid out, as a frame without a head. */
    static Frame of(Group stack, List<Face> cards, List<Edge> edges, double aspectRatio) {
        Layers layers = new Layers(cards, edges, aspectRatio);
        return new Frame(stack, layers.root.getWidth(), layers.root.getHeight(), List.of(), layers.faces, layers.lines);
    }

    private static void configure(ElkNode root, double aspectRatio) {
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        root.setProperty(LayeredOptions.ASPECT_RATIO, aspectRatio);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        space(root);
    }

    private static void space(ElkNode node) {
        node.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE, BESIDE);
        node.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BESIDE);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    }

    private void add(Face card, ElkNode parent) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        node.setDimensions(card.width(), card.height());
        nodes.put(card.node().id(), node);
    }

    private ElkNode inPod(Face container, List<Face> cards) {
        ElkNode pod = nodes.get(container.node().pod());
        if (pod == null) {
            return root;
        }
        if (pod.getChildren().isEmpty()) {
            Face head = cards.stream()
                    .filter(card -> card.node().id().equals(container.node().pod()))
                    .findFirst()
                    .orElseThrow();
            pod.setProperty(
                    LayeredOptions.PADDING, new ElkPadding(head.height() + 4, POD_MARGIN, POD_MARGIN, POD_MARGIN));
            pod.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
            pod.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(head.width(), head.height()));
            space(pod);
        }
        return pod;
    }

    private ElkNode node(Face card) {
        return Objects.requireNonNull(nodes.get(card.node().id()));
    }

    /** Places are relative to what a node lies in. */
    private Point corner(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode each = node; each != null && !each.equals(root); each = each.getParent()) {
            x += each.getX();
            y += each.getY();
        }
        return new Point(x, y);
    }

    private List<Point> points(ElkEdge edge) {
        Point corner = corner(edge.getContainingNode());
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(corner.x() + section.getStartX(), corner.y() + section.getStartY()));
            section.getBendPoints()
                    .forEach(bend -> points.add(new Point(corner.x() + bend.getX(), corner.y() + bend.getY())));
            points.add(new Point(corner.x() + section.getEndX(), corner.y() + section.getEndY()));
        }
        return points;
    }
}
