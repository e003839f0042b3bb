package dev.quadlet.graph;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a graph of Graphviz. */
final class DotWriter {

    private final StringBuilder out = new StringBuilder();

    private DotWriter() {}

    static PictureFormat.Written write(Picture picture) {
        DotWriter writer = new DotWriter();
        writer.write(picture.title(), picture);
        return new PictureFormat.Written(writer.out.toString(), List.of());
    }

    private void write(String title, Picture picture) {
        out.append("digraph ").append(quoted(Words.plain(title))).append(" {\n");
        out.append("  rankdir=LR; compound=true; fontname=\"sans-serif\";\n");
        out.append("  node [fontname=\"sans-serif\", fontsize=11, penwidth=1.5];\n");
        out.append("  edge [fontname=\"sans-serif\", fontsize=9, color=\"#6b7280\"];\n");
        picture.hosts().forEach(host -> write(host, "  "));
        for (Edge edge : picture.edges()) {
            out.append("  ").append(edge.from()).append(" -> ").append(edge.to());
            out.append(" [label=").append(quoted(edge.label()));
            out.append(edge.isStrong() ? "];\n" : ", style=dashed];\n");
        }
        out.append("}\n");
    }

    private void write(Group group, String indent) {
        out.append(indent).append("subgraph cluster_").append(group.id()).append(" {\n");
        out.append(indent).append("  label=").append(quoted(Words.title(group))).append(";\n");
        group.groups().forEach(below -> write(below, indent + "  "));
        for (Node node : group.nodes()) {
            String label = Words.lines(node).stream().map(DotWriter::escaped).collect(Collectors.joining("\\n"));
            out.append(indent).append("  ").append(node.id());
            out.append(" [label=\"")
                    .append(label)
                    .append("\", shape=")
                    .append(node.kind().dotShape());
            out.append(", color=\"").append(node.kind().colour()).append('"');
            out.append(node.kind() == Kind.MISSING ? ", style=dashed" : "");
            out.append(node.findings().isEmpty() ? "" : ", penwidth=3").append("];\n");
        }
        out.append(indent).append("}\n");
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** Backslashes begin escapes in a label, and ampersands entities of HTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
