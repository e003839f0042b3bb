package dev.quadlet.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a flowchart of Mermaid. */
final class MermaidWriter {

    /** What Mermaid draws unless its reader is configured otherwise. */
    private static final int MOST_EDGES = 500;

    private static final int MOST_CHARACTERS = 50_000;

    /** All else of ASCII is written by its number: some of it means something somewhere in a label. */
    private static final String PLAIN = " .,:/_@%+-=!";

    private final StringBuilder out = new StringBuilder("flowchart LR\n");
    private final Map<Kind, List<String>> idsByKind = new EnumMap<>(Kind.class);

    private MermaidWriter() {}

    static PictureFormat.Written write(Picture picture) {
        MermaidWriter writer = new MermaidWriter();
        picture.hosts().forEach(host -> writer.write(host, "  "));
        for (Edge edge : picture.edges()) {
            String arrow = edge.isStrong() ? " -->" : " -.->";
            writer.line("  " + edge.from() + arrow + "|\"" + escaped(edge.label()) + "\"| " + edge.to());
        }
        writer.writeClasses(picture);
        String text = writer.out.toString();
        List<String> notes = new ArrayList<>();
        if (picture.edges().size() > MOST_EDGES || text.length() > MOST_CHARACTERS) {
            notes.add("Mermaid draws " + MOST_EDGES + " references and " + MOST_CHARACTERS
                    + " characters at most, unless it is configured otherwise; this picture has "
                    + picture.edges().size() + " and " + text.length() + ", so look at a part of it, or take html");
        }
        return new PictureFormat.Written(text, notes);
    }

    private void write(Group group, String indent) {
        line(indent + "subgraph " + group.id() + "[\"" + escaped(Words.title(group)) + "\"]");
        group.groups().forEach(below -> write(below, indent + "  "));
        for (Node node : group.nodes()) {
            String label =
                    Words.lines(node).stream().map(MermaidWriter::escaped).collect(Collectors.joining("<br/>"));
            line(indent + "  " + node.id() + node.kind().mermaid(label));
            idsByKind.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node.id());
        }
        line(indent + "end");
    }

    /** Colours that are read on white and on black, with a border for what is wrong. */
    private void writeClasses(Picture picture) {
        idsByKind.forEach((kind, ids) -> {
            out.append("  classDef ").append(kind.word()).append(" stroke:").append(kind.colour());
            out.append(",stroke-width:2px")
                    .append(kind == Kind.MISSING ? ",stroke-dasharray:4" : "")
                    .append('\n');
            out.append("  class ")
                    .append(String.join(",", ids))
                    .append(' ')
                    .append(kind.word())
                    .append('\n');
        });
        String wrong = picture.nodes()
                .filter(node -> !node.findings().isEmpty())
                .map(Node::id)
                .collect(Collectors.joining(","));
        if (!wrong.isEmpty()) {
            out.append("  classDef wrong stroke-width:4px\n  class ")
                    .append(wrong)
                    .append(" wrong\n");
        }
    }

    /** Mermaid cuts lines that look like the style of a class before it looks at anything else. */
    private void line(String line) {
        boolean looksLikeStyle = line.contains("style") || line.contains("classDef");
        out.append(looksLikeStyle ? line.replace(":", "#58;") : line).append('\n');
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c > 127 || Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
