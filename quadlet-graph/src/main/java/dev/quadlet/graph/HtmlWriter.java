package dev.quadlet.graph;

import static dev.quadlet.graph.Markup.text;

import dev.quadlet.graph.PictureLayout.LaidOut;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes one page that needs nothing else. All that it tells stands in it as text, so that it is read without its
 * script, too; the script only moves, finds and highlights.
 */
final class HtmlWriter {

    private static final int MOST_FINDINGS = 500;

    private final StringBuilder out = new StringBuilder();
    private final Picture picture;
    private final LaidOut laidOut;
    private final Map<String, Node> nodes = new HashMap<>();
    private final List<Diagnostic> findings;

    private HtmlWriter(Picture picture) {
        this.picture = picture;
        this.laidOut = PictureLayout.of(picture);
        picture.nodes().forEach(node -> nodes.put(node.id(), node));
        this.findings = picture.allFindings().stream()
                .sorted(Comparator.comparing(Diagnostic::severity))
                .toList();
    }

    static PictureFormat.Written write(Picture picture) {
        HtmlWriter writer = new HtmlWriter(picture);
        writer.write();
        return new PictureFormat.Written(writer.out.toString(), writer.laidOut.notes());
    }

    private void write() {
        String script = Markup.resource("page.js");
        String title = text(Words.plain(picture.title()));
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        // Nothing is loaded, and no script runs but this one.
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
        out.append(" 'unsafe-inline'; script-src 'sha256-").append(hash(script)).append("'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>").append(title).append("</title>\n<style>\n");
        out.append(SvgWriter.style()).append(Markup.resource("page.css")).append("</style>\n</head>\n");
        out.append("<body class=\"q\">\n<header>\n<h1>").append(title).append("</h1>\n");
        out.append("<p class=\"sum\">").append(text(summary())).append("</p>\n");
        out.append(Markup.resource("tools.html"));
        writeLegend();
        out.append("</header>\n");
        for (String note : laidOut.notes()) {
            out.append("<p class=\"note\">").append(text(note)).append(".</p>\n");
        }
        out.append("<main>\n<div id=\"view\">\n");
        SvgWriter.append(picture, laidOut, out);
        out.append("\n</div>\n<aside id=\"panel\" aria-label=\"Details\" hidden></aside>\n</main>\n");
        out.append("<section id=\"texts\">\n");
        writeFindings();
        out.append("<h2>Units</h2>\n");
        picture.hosts().forEach(host -> writeUnits(host, Words.plain(host.name())));
        out.append("</section>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
    }

    private String summary() {
        long stacks = picture.hosts().stream().mapToLong(HtmlWriter::stacks).sum();
        String sum = Words.count(picture.hosts().size(), "host") + ", " + Words.count(stacks, "stack") + ", "
                + Words.count(nodes.size(), "unit");
        return findings.isEmpty() ? sum : sum + ": " + Words.findings(findings);
    }

    private static long stacks(Group group) {
        return group.level() == Group.Level.STACK
                ? 1
                : group.groups().stream().mapToLong(HtmlWriter::stacks).sum();
    }

    private void writeLegend() {
        out.append("<details class=\"legend\"><summary>Legend</summary><ul>\n");
        for (Kind kind : Kind.values()) {
            out.append("<li class=\"k-").append(kind.word()).append("\">").append(icon(kind.word(), "icon"));
            out.append(kind == Kind.OTHER ? "other unit of systemd" : kind.word())
                    .append("</li>\n");
        }
        out.append("<li>").append(icon("port", "icon")).append("published port</li>\n");
        out.append("<li>").append(icon("bind", "icon")).append("path of the host</li>\n");
        out.append("<li>").append(icon("depends", "icon")).append("needs a unit of another stack</li>\n");
        out.append("<li><svg class=\"sample\" viewBox=\"0 0 30 8\"><path class=\"line\" d=\"M0 4H30\"/></svg>");
        out.append("needs</li>\n<li><svg class=\"sample\" viewBox=\"0 0 30 8\">");
        out.append("<path class=\"line weak\" d=\"M0 4H30\"/></svg>starts after, wants</li>\n");
        for (Severity severity : Severity.values()) {
            String name = severity.name().toLowerCase(Locale.ROOT);
            out.append("<li class=\"badge ").append(name).append("\">").append(icon(name, "sign"));
            out.append(Words.name(severity)).append("</li>\n");
        }
        out.append("</ul></details>\n");
    }

    private static String icon(String name, String style) {
        return "<svg class=\"" + style + "\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#i-" + name
                + "\"/></svg>";
    }

    private void writeFindings() {
        if (findings.isEmpty()) {
            return;
        }
        out.append("<details id=\"findings\"><summary>Findings: ").append(text(Words.findings(findings)));
        out.append("</summary>\n");
        Map<Diagnostic, List<Node>> units = new HashMap<>();
        picture.nodes()
                .forEach(node -> node.findings()
                        .forEach(finding -> units.computeIfAbsent(finding, key -> new ArrayList<>())
                                .add(node)));
        for (Diagnostic finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            writeFinding(finding);
            List<Node> named = units.getOrDefault(finding, List.of());
            if (!named.isEmpty()) {
                out.append("<p class=\"refs\">").append(links(named)).append("</p>\n");
            }
        }
        if (findings.size() > MOST_FINDINGS) {
            out.append("<p>and ").append(findings.size() - MOST_FINDINGS).append(" more</p>\n");
        }
        out.append("</details>\n");
    }

    private void writeFinding(Diagnostic finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        out.append("<div class=\"finding ")
                .append(severity)
                .append("\">")
                .append(icon(severity, "sign badge " + severity));
        out.append("<pre>").append(text(finding.toString())).append("</pre></div>\n");
    }

    private void writeUnits(Group group, String where) {
        for (Node node : group.nodes()) {
            writeUnit(node, where);
        }
        for (Group below : group.groups()) {
            writeUnits(below, below.name().isEmpty() ? where : where + " › " + Words.plain(below.name()));
        }
    }

    private void writeUnit(Node node, String where) {
        out.append("<details id=\"d-")
                .append(node.id())
                .append("\" class=\"k-")
                .append(node.kind().word());
        out.append("\"><summary>").append(icon(node.kind().word(), "icon"));
        out.append(text(Words.plain(node.name()))).append("</summary>\n");
        out.append("<p class=\"where\">").append(text(where));
        out.append(node.declared().isEmpty() ? "" : " · " + text(Words.plain(node.declared())))
                .append("</p>\n");
        if (node.kind() == Kind.MISSING) {
            out.append("<p>No file of this name is there, although units refer to it.</p>\n");
        }
        node.findings().forEach(this::writeFinding);
        writeReferences(
                "Refers to", picture.edgesFrom(node).stream().map(Edge::to).toList());
        writeReferences(
                "Referred to by", picture.edgesTo(node).stream().map(Edge::from).toList());
        if (!node.text().isEmpty() && !laidOut.namesOnly()) {
            out.append("<pre class=\"file\">").append(text(node.text())).append("</pre>\n");
        }
        out.append("</details>\n");
    }

    private void writeReferences(String what, List<String> ids) {
        if (!ids.isEmpty() && !laidOut.namesOnly()) {
            List<Node> others = ids.stream()
                    .map(id -> Objects.requireNonNull(nodes.get(id)))
                    .toList();
            out.append("<p class=\"refs\">")
                    .append(what)
                    .append(": ")
                    .append(links(others))
                    .append("</p>\n");
        }
    }

    private static String links(List<Node> nodes) {
        return nodes.stream()
                .map(node -> "<a href=\"#" + node.id() + "\">" + text(Words.plain(node.name())) + "</a>")
                .collect(Collectors.joining(", "));
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
