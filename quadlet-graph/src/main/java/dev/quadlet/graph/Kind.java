package dev.quadlet.graph;

import java.util.List;

/**
 * What a unit is, and how each format shows it.
 *
 * <p>What runs has a card of its own. What others only use (networks, volumes, secrets, images) stands in the shelf of
 * its stack, and cards name it in a row: a line to each of them would hide the lines that matter.
 */
enum Kind {
    CONTAINER("container", true, "#2b7fd4", "[\"", "\"]", "box", "Image", "Rootfs"),
    POD("pod", true, "#0e8fa8", "{{\"", "\"}}", "hexagon", "PodName"),
    KUBE("kube", true, "#4b6bfb", "[[\"", "\"]]", "box3d", "Yaml"),
    TIMER("timer", true, "#8a63d2", "((\"", "\"))", "octagon", "OnCalendar", "OnBootSec", "OnUnitActiveSec"),
    OTHER("unit", true, "#7a828e", "(\"", "\")", "component"),
    NETWORK("network", false, "#0a9d72", "([\"", "\"])", "ellipse", "Subnet"),
    VOLUME("volume", false, "#c98500", "[(\"", "\")]", "cylinder", "Device", "Image"),
    SECRET("secret", false, "#c75f9b", ">\"", "\"]", "note"),
    BUILD("build", false, "#9a6b43", "[/\"", "\"/]", "parallelogram", "ImageTag"),
    IMAGE("image", false, "#9a6b43", "[\\\"", "\"\\]", "tab", "Image"),
    ARTIFACT("artifact", false, "#7a828e", "[/\"", "\"\\]", "folder", "Artifact"),
    /** A file that a unit refers to and that is not there. */
    MISSING("missing", false, "#d9480f", "[\"", "\"]", "box");

    private final String word;
    private final boolean card;
    private final String colour;
    private final String opening;
    private final String closing;
    private final String dotShape;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> detailKeys;

    Kind(
            String word,
            boolean card,
            String colour,
            String opening,
            String closing,
            String dotShape,
            String... detailKeys) {
        this.word = word;
        this.card = card;
        this.colour = colour;
        this.opening = opening;
        this.closing = closing;
        this.dotShape = dotShape;
        this.detailKeys = List.of(detailKeys);
    }

    /** The kind of a unit's file, by its type. */
    static Kind of(String type) {
        for (Kind kind : values()) {
            if (kind.word.equals(type) && kind != MISSING) {
                return kind;
            }
        }
        return OTHER;
    }

    /** As the legend says it, which is also its class in style sheets and the name of its icon. */
    String word() {
        return word;
    }

    /** Whether it is drawn as a card, and not as an entry of the shelf. */
    boolean isCard() {
        return card;
    }

    /** Of a line on white or on black; shapes and icons say again what it says. */
    String colour() {
        return colour;
    }

    /** A label between the marks that make the shape in Mermaid. */
    String mermaid(String label) {
        return opening + label + closing;
    }

    String dotShape() {
        return dotShape;
    }

    /** Keys whose values tell the most about such a unit, the most telling first. */
    List<String> detailKeys() {
        return detailKeys;
    }
}
