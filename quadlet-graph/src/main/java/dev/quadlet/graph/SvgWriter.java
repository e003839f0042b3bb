package dev.quadlet.graph;

import static dev.quadlet.graph.Markup.number;
import static dev.quadlet.graph.Markup.text;

import dev.quadlet.graph.Frame.Line;
import dev.quadlet.graph.Frame.Placed;
import dev.quadlet.graph.PictureLayout.LaidOut;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a picture that is laid out as SVG: alone, or as the part of a page. */
final class SvgWriter {

    /** Which colours are used. */
    enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    private static final double MARGIN = 16;
    private static final double LEGEND_HEIGHT = 34;
    private static final double BEND = 6;

    private final StringBuilder out;
    private final boolean inPage;
    private final Picture picture;

    private SvgWriter(StringBuilder out, boolean inPage, Picture picture) {
        this.out = out;
        this.inPage = inPage;
        this.picture = picture;
    }

    /** An SVG that stands alone, with its style and a legend. */
    static PictureFormat.Written write(Picture picture, Theme theme) {
        LaidOut laidOut = PictureLayout.of(picture);
        StringBuilder out = new StringBuilder();
        String style = theme == Theme.AUTO ? "q" : "q " + theme.name().toLowerCase(Locale.ROOT);
        new SvgWriter(out, false, picture).write(laidOut, style);
        return new PictureFormat.Written(out.append('\n').toString(), laidOut.notes());
    }

    /** The SVG of a page, which brings the style. */
    static void append(Picture picture, LaidOut laidOut, StringBuilder out) {
        new SvgWriter(out, true, picture).write(laidOut, "picture");
    }

    private void write(LaidOut laidOut, String style) {
        double width = Math.max(laidOut.width(), inPage ? 0 : 520) + 2 * MARGIN;
        double notes = inPage ? 0 : laidOut.notes().size() * 18.0;
        double height = laidOut.height() + 2 * MARGIN + notes + (inPage ? 0 : LEGEND_HEIGHT);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"")
                .append(style)
                .append("\" width=\"");
        out.append(number(width)).append("\" height=\"").append(number(height));
        out.append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        out.append("\" role=\"").append(inPage ? "group" : "img").append("\" aria-label=\"");
        out.append(text("Units of " + Words.plain(picture.title()))).append("\">\n");
        if (!inPage) {
            out.append("<title>").append(text(Words.plain(picture.title()))).append("</title>\n<style>\n");
            out.append(style()).append("</style>\n<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n");
        }
        out.append(Markup.resource("icons.svg"));
        for (Placed<Frame> host : laidOut.hosts()) {
            writeFrame(host.movedBy(MARGIN, MARGIN));
        }
        double y = laidOut.height() + 2 * MARGIN;
        if (laidOut.hosts().isEmpty()) {
            writeText("detail", MARGIN, MARGIN + 12, "There is nothing to show.");
        }
        if (!inPage) {
            for (String note : laidOut.notes()) {
                writeText("detail", MARGIN, y + 6, note);
                y += 18;
            }
            writeLegend(y);
        }
        out.append("</svg>");
    }

    /** Style sheet of the picture, with the colours of the kinds. */
    static String style() {
        StringBuilder style = new StringBuilder(Markup.resource("picture.css"));
        for (Kind kind : Kind.values()) {
            style.append(".k-")
                    .append(kind.word())
                    .append("{--k:")
                    .append(kind.colour())
                    .append("}\n");
        }
        return style.toString();
    }

    private void writeFrame(Placed<Frame> placed) {
        Frame frame = placed.what();
        Group group = frame.group();
        String level = group.level().name().toLowerCase(Locale.ROOT);
        out.append("<g class=\"")
                .append(level)
                .append("\" id=\"")
                .append(group.id())
                .append("\" ");
        translate(placed.x(), placed.y());
        out.append("><rect width=\"").append(number(frame.width())).append("\" height=\"");
        out.append(number(frame.height())).append("\" rx=\"").append(group.level() == Group.Level.HOST ? 12 : 8);
        out.append("\"/>\n");
        writeHead(frame);
        frame.frames().forEach(this::writeFrame);
        // Lines lie on pods, and below all else.
        Map<Boolean, List<Placed<Face>>> faces = frame.faces().stream()
                .collect(Collectors.partitioningBy(face -> face.what().node().kind() == Kind.POD));
        faces.getOrDefault(true, List.of()).forEach(this::writeUnit);
        frame.lines().forEach(this::writeLine);
        faces.getOrDefault(false, List.of()).forEach(this::writeUnit);
        if (group.level() == Group.Level.STACK && !group.name().isEmpty()) {
            writeFarName(frame);
        }
        out.append("</g>\n");
    }

    private void writeHead(Frame frame) {
        Group group = frame.group();
        boolean host = group.level() == Group.Level.HOST;
        if (!group.name().isEmpty()) {
            double size = host ? PictureLayout.hostTitle(frame.width() - 28) : 13;
            out.append("<text class=\"name\" x=\"14\" y=\"").append(number(host ? size + 15 : 22));
            out.append(host ? "\" style=\"font-size:" + number(size) + "px\">" : "\">");
            out.append(text(Words.plain(group.name())));
            if (!group.detail().isEmpty()) {
                out.append("<tspan class=\"detail\" dx=\"10\">");
                out.append(text(Words.plain(group.detail()))).append("</tspan>");
            }
            out.append("</text>");
        }
        if (host || group.level() == Group.Level.MANAGER) {
            List<Diagnostic> findings = group.allNodes()
                    .flatMap(node -> node.findings().stream())
                    .distinct()
                    .collect(Collectors.toList());
            findings.addAll(group.findings());
            writeBadges(findings, frame.width() - 12, host ? 28 : 17);
        }
        out.append('\n');
    }

    /** What is read of a stack when it is looked at from far: its name, as large as there is room. */
    private void writeFarName(Frame frame) {
        String name = Words.plain(frame.group().name());
        double size = Math.min(frame.width() * 0.86 / TextWidth.ofBold(name, 1), Math.min(frame.height() * 0.5, 90));
        out.append("<text class=\"far\" x=\"").append(number(frame.width() / 2)).append("\" y=\"");
        out.append(number(frame.height() / 2 + size * 0.35))
                .append("\" style=\"font-size:")
                .append(number(size));
        out.append("px\" aria-hidden=\"true\">").append(text(name)).append("</text>\n");
    }

    private void writeLine(Line line) {
        Edge edge = line.edge();
        out.append("<path class=\"")
                .append(edge.isStrong() ? "line" : "line weak")
                .append("\" data-from=\"");
        out.append(edge.from()).append("\" data-to=\"").append(edge.to()).append("\" marker-end=\"url(#arrow)\" d=\"");
        List<Point> points = line.points();
        move('M', points.get(0));
        for (int i = 1; i < points.size() - 1; i++) {
            move('L', towards(points.get(i), points.get(i - 1)));
            move('Q', points.get(i));
            move(' ', towards(points.get(i), points.get(i + 1)));
        }
        move('L', points.get(points.size() - 1));
        out.append("\"><title>").append(text(Words.plain(edge.label()))).append("</title></path>\n");
    }

    private void move(char how, Point to) {
        out.append(how).append(number(to.x())).append(' ').append(number(to.y()));
    }

    /** A little way from a bend towards the point beside it. */
    private static Point towards(Point bend, Point other) {
        double length = Math.hypot(other.x() - bend.x(), other.y() - bend.y());
        double part = length == 0 ? 0 : Math.min(BEND, length / 2) / length;
        return new Point(bend.x() + (other.x() - bend.x()) * part, bend.y() + (other.y() - bend.y()) * part);
    }

    private void writeUnit(Placed<Face> placed) {
        Face face = placed.what();
        Node node = face.node();
        boolean card = !face.rows().isEmpty() || face.height() > Face.SHELF_HEIGHT;
        out.append(inPage ? "<a href=\"#d-" + node.id() + "\" id=\"" + node.id() + "\"" : "<g");
        out.append(" class=\"unit k-").append(node.kind().word()).append(card ? " card" : " entry");
        if (!node.findings().isEmpty()) {
            String worst = node.findings().get(0).severity().name();
            out.append(" wrong ").append(worst.toLowerCase(Locale.ROOT));
        }
        out.append("\" ");
        translate(placed.x(), placed.y());
        if (inPage) {
            writeNeighbours(node);
        }
        out.append("><title>").append(text(label(node))).append("</title>");
        out.append("<rect width=\"").append(number(placed.width())).append("\" height=\"");
        out.append(number(placed.height()))
                .append("\" rx=\"")
                .append(card ? "7" : "13")
                .append("\"/>");
        if (card) {
            writeCard(face, placed.width());
        } else {
            use(node.kind().word(), "icon", 8, 6, 14);
            out.append("<text x=\"28\" y=\"17.5\">").append(text(face.title()));
            if (!face.detail().isEmpty()) {
                out.append("<tspan class=\"detail\" dx=\"8\">")
                        .append(text(face.detail()))
                        .append("</tspan>");
            }
            out.append("</text>");
            writeBadges(node.findings(), placed.width() - 8, 13);
        }
        out.append(inPage ? "</a>\n" : "</g>\n");
    }

    private void writeCard(Face face, double width) {
        use(face.node().kind().word(), "icon", 10, 8, 17);
        double y = 21;
        out.append("<text class=\"title\" x=\"34\" y=\"").append(number(y)).append("\">");
        out.append(text(face.title())).append("</text>");
        writeBadges(face.node().findings(), width - 10, 16);
        y = Face.HEAD;
        if (!face.detail().isEmpty()) {
            writeText("detail", Face.TEXT_X, y + 6, face.detail());
            y += Face.DETAIL_HEIGHT;
        }
        for (Face.Row row : face.rows()) {
            out.append("<g class=\"row r-").append(row.icon());
            out.append(row.target().isEmpty() || !inPage ? "\">" : "\" data-of=\"" + row.target() + "\">");
            if (!row.icon().isEmpty()) {
                use(row.icon(), "icon", 15, y - 1.5, 12);
            }
            writeText("", Face.TEXT_X, y + 8.5, row.text());
            out.append("</g>");
            y += Face.ROW_HEIGHT;
        }
    }

    /** The ids of what it refers to, for those who look at what belongs together. */
    private void writeNeighbours(Node node) {
        List<Edge> edges = picture.edgesFrom(node);
        if (!edges.isEmpty()) {
            String ids = edges.stream().map(Edge::to).collect(Collectors.joining(" "));
            out.append(" data-to=\"").append(ids).append('"');
        }
    }

    private static String label(Node node) {
        String label = Words.plain(node.name()) + ", " + node.kind().word();
        String detail = node.detail().isEmpty() ? "" : ", " + Words.plain(node.detail());
        return label + detail + (node.findings().isEmpty() ? "" : ", " + Words.findings(node.findings()));
    }

    /** A sign for each severity that there is, from the right to the left, with their numbers if they are several. */
    private void writeBadges(List<Diagnostic> findings, double right, double middle) {
        double x = right;
        Severity[] severities = Severity.values();
        for (int i = severities.length - 1; i >= 0; i--) {
            long number = Words.number(findings, severities[i]);
            if (number > 0) {
                String name = severities[i].name().toLowerCase(Locale.ROOT);
                out.append("<g class=\"badge ").append(name).append("\">");
                if (number > 1) {
                    String digits = number > 99 ? "99+" : Long.toString(number);
                    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(middle + 4));
                    out.append("\">").append(digits).append("</text>");
                    x -= TextWidth.ofBold(digits, Face.SMALL) + 2;
                }
                use(name, "sign", x - 15, middle - 7.5, 15);
                out.append("</g>");
                x -= Face.BADGE;
            }
        }
    }

    private void writeLegend(double y) {
        double x = MARGIN;
        Set<Kind> kinds = picture.nodes().map(Node::kind).collect(Collectors.toCollection(TreeSet::new));
        for (Kind kind : kinds) {
            out.append("<g class=\"k-").append(kind.word()).append("\">");
            use(kind.word(), "icon", x, y - 2, 13);
            writeText("detail", x + 18, y + 9, kind.word());
            out.append("</g>");
            x += 18 + TextWidth.of(kind.word(), Face.SMALL) + 16;
        }
        out.append('\n');
    }

    private void writeText(String style, double x, double y, String text) {
        out.append("<text").append(style.isEmpty() ? "" : " class=\"" + style + "\"");
        out.append(" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">");
        out.append(text(text)).append("</text>");
    }

    private void use(String icon, String style, double x, double y, double size) {
        out.append("<use href=\"#i-")
                .append(icon)
                .append("\" class=\"")
                .append(style)
                .append("\" x=\"");
        out.append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(size));
        out.append("\" height=\"").append(number(size)).append("\"/>");
    }

    private void translate(double x, double y) {
        out.append("transform=\"translate(")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(")\"");
    }
}
