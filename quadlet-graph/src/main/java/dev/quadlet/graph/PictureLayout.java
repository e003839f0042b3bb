package dev.quadlet.graph;

import dev.quadlet.graph.Frame.Placed;
import dev.quadlet.graph.Packing.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives everything in a picture its place: units in stacks, stacks in hosts, hosts beside each other. */
final class PictureLayout {

    /** So many units are still looked at one by one; of more, only names are shown. */
    static final int MOST_UNITS_WITH_ROWS = 2000;

    /** With more cards or lines than this in a stack, layers take seconds, and nobody can follow a line. */
    static final int MOST_CARDS_IN_LAYERS = 150;

    static final int MOST_LINES_OF_A_STACK = 250;

    private static final double ASPECT_RATIO = 1.6;
    private static final double MARGIN = 14;
    private static final double GAP = 18;
    private static final double SHELF_GAP = 8;
    private static final double LEAST_SHELF_WIDTH = 340;
    private static final double HEAD = 34;
    private static final double ROOM_FOR_BADGES = 110;

    private final Picture picture;
    private final List<String> notes = new ArrayList<>();
    private final boolean namesOnly;

    private PictureLayout(Picture picture) {
        this.picture = picture;
        long units = picture.nodes().count();
        this.namesOnly = units > MOST_UNITS_WITH_ROWS;
        if (namesOnly) {
            notes.add(units + " units are more than a picture can show in full: only their names are shown, without"
                    + " their references; look at a part of it for more");
        }
    }

    /**
     * A picture with places.
     *
     * @param hosts the hosts
     * @param width the width of all of it
     * @param height the height of all of it
     * @param namesOnly whether units are shown by their names alone
     * @param notes what was simplified
     */
    record LaidOut(List<Placed<Frame>> hosts, double width, double height, boolean namesOnly, List<String> notes) {}

    static LaidOut of(Picture picture) {
        PictureLayout layout = new PictureLayout(picture);
        List<Frame> hosts = picture.hosts().stream().map(layout::frame).toList();
        Packing packing = Packing.of(sizes(hosts), GAP * 2, ASPECT_RATIO);
        return new LaidOut(
                placed(hosts, packing, 0, 0), packing.width(), packing.height(), layout.namesOnly, layout.notes);
    }

    private Frame frame(Group group) {
        if (group.level() == Group.Level.STACK) {
            return withHead(group, group.name().isEmpty() ? MARGIN : HEAD, stack(group));
        }
        List<Frame> frames = group.groups().stream().map(this::frame).toList();
        Packing packing = Packing.of(sizes(frames), GAP, ASPECT_RATIO);
        Frame content = new Frame(
                group, packing.width(), packing.height(), placed(frames, packing, 0, 0), List.of(), List.of());
        double head = group.level() == Group.Level.HOST ? 34 + hostTitle(content.width()) : HEAD;
        return withHead(group, head, content);
    }

    /** The size of a host's name: large hosts are looked at from far. */
    static double hostTitle(double width) {
        return Math.min(56, Math.max(18, Math.round(width / 60)));
    }

    private static Frame withHead(Group group, double head, Frame content) {
        double size = group.level() == Group.Level.HOST ? hostTitle(content.width()) : Face.TITLE;
        double title = TextWidth.ofBold(Words.plain(group.name()), size)
                + TextWidth.of(Words.plain(group.detail()), Face.SMALL)
                + ROOM_FOR_BADGES;
        return new Frame(
                group,
                Math.max(content.width(), title) + 2 * MARGIN,
                content.height() + head + MARGIN,
                content.frames().stream()
                        .map(frame -> frame.movedBy(MARGIN, head))
                        .toList(),
                content.faces().stream().map(face -> face.movedBy(MARGIN, head)).toList(),
                content.lines().stream().map(line -> line.movedBy(MARGIN, head)).toList());
    }

    /** Cards above, what they use below. */
    private Frame stack(Group stack) {
        List<Face> cards = new ArrayList<>();
        List<Face> shelf = new ArrayList<>();
        for (Node node : stack.nodes()) {
            if (node.kind().isCard() && !namesOnly) {
                cards.add(Face.card(node));
            } else {
                shelf.add(Face.shelf(node, !namesOnly));
            }
        }
        shelf.sort(Comparator.comparing(face -> face.node().kind()));
        Frame above = cards(stack, cards);
        double area = shelf.stream()
                .mapToDouble(face -> (face.width() + SHELF_GAP) * (face.height() + SHELF_GAP))
                .sum();
        double width = cards.isEmpty()
                ? Math.max(LEAST_SHELF_WIDTH, Math.sqrt(area * ASPECT_RATIO))
                : Math.max(LEAST_SHELF_WIDTH, above.width());
        return withShelf(above, shelf, width);
    }

    private Frame cards(Group stack, List<Face> cards) {
        List<Edge> edges = new ArrayList<>();
        Map<String, Face> byId = new HashMap<>();
        cards.forEach(card -> byId.put(card.node().id(), card));
        for (Face card : cards) {
            for (Edge edge : picture.edgesFrom(card.node())) {
                if (byId.containsKey(edge.to())) {
                    edges.add(edge);
                }
            }
        }
        if (cards.isEmpty()) {
            return new Frame(stack, 0, 0, List.of(), List.of(), List.of());
        }
        if (cards.size() <= MOST_CARDS_IN_LAYERS && edges.size() <= MOST_LINES_OF_A_STACK) {
            return Layers.of(stack, cards, edges, ASPECT_RATIO);
        }
        notes.add("stack " + Words.title(stack) + " has " + Words.count(cards.size(), "unit") + " with "
                + Words.count(edges.size(), "reference") + " between them: they stand side by side, without lines");
        double width = cards.stream().mapToDouble(Face::width).max().orElse(0);
        Packing packing = Packing.of(
                cards.stream().map(card -> new Size(width, card.height())).toList(), GAP, ASPECT_RATIO);
        List<Placed<Face>> faces = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            Point place = packing.places().get(i);
            faces.add(new Placed<>(
                    cards.get(i), place.x(), place.y(), width, cards.get(i).height()));
        }
        return new Frame(stack, packing.width(), packing.height(), List.of(), faces, List.of());
    }

    private static Frame withShelf(Frame above, List<Face> shelf, double width) {
        List<Placed<Face>> faces = new ArrayList<>(above.faces());
        double x = 0;
        double y = above.height() + (shelf.isEmpty() || above.faces().isEmpty() ? 0 : GAP);
        double right = above.width();
        double bottom = above.height();
        for (Face face : shelf) {
            if (x > 0 && x + face.width() > width) {
                x = 0;
                y += face.height() + SHELF_GAP;
            }
            faces.add(new Placed<>(face, x, y, face.width(), face.height()));
            x += face.width() + SHELF_GAP;
            right = Math.max(right, x - SHELF_GAP);
            bottom = y + face.height();
        }
        return new Frame(above.group(), right, bottom, List.of(), faces, above.lines());
    }

    private static List<Size> sizes(List<Frame> frames) {
        return frames.stream()
                .map(frame -> new Size(frame.width(), frame.height()))
                .toList();
    }

    private static List<Placed<Frame>> placed(List<Frame> frames, Packing packing, double right, double down) {
        List<Placed<Frame>> placed = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            Point place = packing.places().get(i);
            placed.add(new Placed<>(frame, place.x() + right, place.y() + down, frame.width(), frame.height()));
        }
        return placed;
    }
}
