package dev.quadlet.graph;

import dev.quadlet.render.UnitTree;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures of files, as tests make them. */
final class Pictures {

    private Pictures() {}

    /** The picture of files, by their paths, of a directory {@code units}. */
    static Picture of(Map<String, String> files) {
        UnitTree tree = UnitTree.of(files);
        return Picture.of(List.of(new Picture.Directory(
                "units",
                HostView.of(tree, "units", Validator.NEWEST_PODMAN, false),
                Validator.standard().check(tree, "units", Validator.NEWEST_PODMAN, false))));
    }

    static Node node(Picture picture, String name) {
        Optional<Node> found =
                picture.nodes().filter(node -> node.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new AssertionError("no unit " + name));
    }

    /** Such as {@code web.container -> db.container: After, Requires}. */
    static List<String> edges(Picture picture) {
        return picture.edges().stream()
                .map(edge -> name(picture, edge.from()) + " -> " + name(picture, edge.to()) + ": " + edge.label())
                .toList();
    }

    static String name(Picture picture, String id) {
        return picture.nodes()
                .filter(node -> node.id().equals(id))
                .map(Node::name)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no unit with the id " + id));
    }

    /** Such as {@code PORT 8080:80}. */
    static List<String> uses(Node node) {
        return node.uses().stream().map(use -> use.sort() + " " + use.text()).toList();
    }
}
