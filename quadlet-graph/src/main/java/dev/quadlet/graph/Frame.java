package dev.quadlet.graph;

import java.util.List;

/**
 * A host, manager or stack as it is laid out. All places are relative to its corner.
 *
 * @param group what it shows
 * @param width its width
 * @param height its height
 * @param frames the frames in it
 * @param faces the units in it, pods before the containers in them
 * @param lines the references between them
 */
record Frame(
        Group group,
        double width,
        double height,
        List<Placed<Frame>> frames,
        List<Placed<Face>> faces,
        List<Line> lines) {

    /**
     * Something at its place.
     *
     * @param what what is there
     * @param x to the right
     * @param y down
     * @param width its width
     * @param height its height
     * @param <T> what is there
     */
    record Placed<T>(T what, double x, double y, double width, double height) {

        Placed<T> movedBy(double right, double down) {
            return new Placed<>(what, x + right, y + down, width, height);
        }
    }

    /**
     * A reference that is drawn.
     *
     * @param edge the reference
     * @param points where it begins, bends and ends
     */
    record Line(Edge edge, List<Point> points) {

        Line {
            points = List.copyOf(points);
        }

        Line movedBy(double right, double down) {
            return new Line(
                    edge,
                    points.stream()
                            .map(point -> new Point(point.x() + right, point.y() + down))
                            .toList());
        }
    }

    Frame {
        frames = List.copyOf(frames);
        faces = List.copyOf(faces);
        lines = List.copyOf(lines);
    }
}
