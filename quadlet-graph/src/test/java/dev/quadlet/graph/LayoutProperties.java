package dev.quadlet.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.graph.Frame.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutProperties {

    private record Unit(int number, List<Integer> requires, int pod, int stack) {

        String path() {
            return "s" + stack + "/u" + number + ".container";
        }

        String text() {
            StringBuilder text = new StringBuilder("[Unit]\n");
            requires.forEach(other -> text.append("Requires=u").append(other).append(".service\n"));
            text.append("[Container]\nImage=nginx:1\n");
            return text.append(pod > 0 ? "Pod=p" + stack + pod + ".pod\n" : "").toString();
        }
    }

    /** Any references, cycles among them, in two directories with two pods each. */
    @Provide
    Arbitrary<Map<String, String>> files() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 14);
        Arbitrary<Unit> units = Combinators.combine(
                        numbers, numbers.list().ofMaxSize(3), Arbitraries.of(0, 1, 2), Arbitraries.of(0, 1))
                .as(Unit::new);
        return units.list().ofMaxSize(15).map(all -> {
            Map<String, String> files = new TreeMap<>();
            for (String pod : List.of("01", "02", "11", "12")) {
                files.put(
                        "s" + pod.charAt(0) + "/p" + pod + ".pod", "[Unit]\nAfter=u1.service p01-pod.service\n[Pod]\n");
            }
            all.forEach(unit -> files.put(unit.path(), unit.text()));
            return files;
        });
    }

    @Property(tries = 60)
    void nothingCoversAnythingElse(@ForAll("files") Map<String, String> files) {
        PictureLayout.LaidOut laidOut = PictureLayout.of(Pictures.of(files));
        laidOut.hosts().forEach(LayoutProperties::assertApart);
        assertNoneOverlap(laidOut.hosts(), "hosts");
    }

    @Property(tries = 20)
    void equalPicturesAreWrittenToEqualBytes(@ForAll("files") Map<String, String> files) {
        for (PictureFormat format : PictureFormat.values()) {
            String first = format.write(Pictures.of(files)).text();
            assertThat(format.write(Pictures.of(files)).text()).isEqualTo(first);
        }
    }

    @Property(tries = 100)
    void boxesArePackedApart(@ForAll("sizes") List<Packing.Size> sizes) {
        Packing packing = Packing.of(sizes, 10, 1.6);
        List<Placed<Integer>> placed = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            Point place = packing.places().get(i);
            placed.add(new Placed<>(
                    i, place.x(), place.y(), sizes.get(i).width(), sizes.get(i).height()));
        }
        assertNoneOverlap(placed, "boxes");
        placed.forEach(each -> assertInside(each, packing.width(), packing.height()));
    }

    @Provide
    Arbitrary<List<Packing.Size>> sizes() {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 400);
        return Combinators.combine(lengths, lengths)
                .as((width, height) -> new Packing.Size(width, height))
                .list()
                .ofMaxSize(30);
    }

    private static void assertApart(Placed<Frame> placed) {
        Frame frame = placed.what();
        List<Placed<Face>> outside = new ArrayList<>();
        for (Placed<Face> face : frame.faces()) {
            assertInside(face, frame.width(), frame.height());
            if (face.what().node().pod().isEmpty()) {
                outside.add(face);
            } else {
                Placed<Face> pod = frame.faces().stream()
                        .filter(each -> each.what()
                                .node()
                                .id()
                                .equals(face.what().node().pod()))
                        .findFirst()
                        .orElseThrow();
                assertInside(face.movedBy(-pod.x(), -pod.y()), pod.width(), pod.height());
            }
        }
        assertNoneOverlap(outside, "cards of " + frame.group().name());
        assertNoneOverlap(frame.frames(), "frames of " + frame.group().name());
        frame.frames().forEach(LayoutProperties::assertApart);
    }

    private static void assertInside(Placed<?> placed, double width, double height) {
        assertThat(placed.x()).isGreaterThanOrEqualTo(0);
        assertThat(placed.y()).isGreaterThanOrEqualTo(0);
        assertThat(placed.x() + placed.width()).isLessThanOrEqualTo(width + 0.01);
        assertThat(placed.y() + placed.height()).isLessThanOrEqualTo(height + 0.01);
    }

    private static void assertNoneOverlap(List<? extends Placed<?>> all, String what) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Placed<?> a = all.get(i);
                Placed<?> b = all.get(j);
                boolean apart = a.x() + a.width() <= b.x() + 0.01
                        || b.x() + b.width() <= a.x() + 0.01
                        || a.y() + a.height() <= b.y() + 0.01
                        || b.y() + b.height() <= a.y() + 0.01;
                assertThat(apart).as("%s: %s and %s", what, a, b).isTrue();
            }
        }
    }
}
