package dev.quadlet.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts boxes of different sizes beside and below each other without much room between them, in their order as far as
 * that goes: each at the highest place where it fits, and there as far left as possible.
 *
 * @param places the places of the boxes, in their order
 * @param width the width of all of it
 * @param height the height of all of it
 */
record Packing(List<Point> places, double width, double height) {

    /** Widths that are tried, as parts of that of a sheet of the wanted shape without any gap. */
    private static final double[] TRIED = {0.8, 0.9, 1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5};

    /** Tried, too, since large boxes that come last leave holes. */
    private static final List<Comparator<Size>> OTHER_ORDERS = List.of(
            Comparator.comparingDouble(Size::height).reversed(),
            Comparator.comparingDouble(Size::width).reversed());

    /** How much smaller it has to be before the order of the configuration is given up. */
    private static final double WORTH_ANOTHER_ORDER = 0.93;

    /**
     * A box.
     *
     * @param width its width
     * @param height its height
     */
    record Size(double width, double height) {}

    /** A part of the lower edge of what is placed. */
    private record Step(double x, double width, double y) {}

    static Packing of(List<Size> sizes, double gap, double aspectRatio) {
        double widest = sizes.stream().mapToDouble(Size::width).max().orElse(0);
        double area = sizes.stream()
                .mapToDouble(size -> (size.width() + gap) * (size.height() + gap))
                .sum();
        double width = Math.sqrt(area * aspectRatio);
        Packing best = within(Math.max(widest, width), sizes, gap);
        for (double part : TRIED) {
            best = best.orBetter(within(Math.max(widest, width * part), sizes, gap), 1, aspectRatio);
        }
        for (Comparator<Size> order : OTHER_ORDERS) {
            List<Integer> sorted = IntStream.range(0, sizes.size())
                    .boxed()
                    .sorted(Comparator.comparing(sizes::get, order))
                    .toList();
            for (double part : TRIED) {
                Packing packing = within(
                        Math.max(widest, width * part),
                        sorted.stream().map(sizes::get).toList(),
                        gap);
                best = best.orBetter(packing.reordered(sorted), WORTH_ANOTHER_ORDER, aspectRatio);
            }
        }
        return best;
    }

    private Packing orBetter(Packing other, double part, double aspectRatio) {
        return other.waste(aspectRatio) < waste(aspectRatio) * part ? other : this;
    }

    /** The same places, of which each belongs to the box of this number. */
    private Packing reordered(List<Integer> numbers) {
        Point[] reordered = new Point[numbers.size()];
        for (int i = 0; i < reordered.length; i++) {
            reordered[numbers.get(i)] = places.get(i);
        }
        return new Packing(List.of(reordered), width, height);
    }

    /** The sheet of the wanted shape that holds it. */
    private double waste(double aspectRatio) {
        double sheet = Math.max(width, height * aspectRatio);
        return sheet * sheet;
    }

    private static Packing within(double width, List<Size> sizes, double gap) {
        List<Step> edge = new ArrayList<>(List.of(new Step(0, width + gap, 0)));
        List<Point> places = new ArrayList<>();
        double right = 0;
        double bottom = 0;
        for (Size size : sizes) {
            Point place = highest(edge, size.width() + gap);
            places.add(place);
            lower(edge, place.x(), size.width() + gap, place.y() + size.height() + gap);
            right = Math.max(right, place.x() + size.width());
            bottom = Math.max(bottom, place.y() + size.height());
        }
        return new Packing(List.copyOf(places), right, bottom);
    }

    private static Point highest(List<Step> edge, double width) {
        double right = edge.get(edge.size() - 1).x() + edge.get(edge.size() - 1).width();
        Point best = new Point(0, Double.MAX_VALUE);
        for (int i = 0; i < edge.size() && edge.get(i).x() + width <= right + 0.01; i++) {
            double x = edge.get(i).x();
            double y = 0;
            for (int j = i; j < edge.size() && edge.get(j).x() < x + width - 0.01; j++) {
                y = Math.max(y, edge.get(j).y());
            }
            best = y < best.y() ? new Point(x, y) : best;
        }
        return best;
    }

    private static void lower(List<Step> edge, double x, double width, double y) {
        List<Step> after = new ArrayList<>();
        boolean added = false;
        for (Step step : edge) {
            double end = step.x() + step.width();
            if (step.x() < x) {
                after.add(new Step(step.x(), Math.min(step.width(), x - step.x()), step.y()));
            }
            if (!added && end > x) {
                after.add(new Step(x, width, y));
                added = true;
            }
            if (end > x + width) {
                double from = Math.max(step.x(), x + width);
                after.add(new Step(from, end - from, step.y()));
            }
        }
        edge.clear();
        edge.addAll(after);
    }
}
