package dev.quadlet.graph;

import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Severity;
import java.util.ArrayList;
import java.util.List;

/** Texts that all formats show. */
final class Words {

    /** Rows that a label of a format without rows has at most. */
    private static final int MOST_LINES = 10;

    private Words() {}

    /** A text on one line, fit for any format: no control characters, nothing endless. */
    static String plain(String text) {
        return Printable.of(text);
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Such as {@code 2 errors, 1 warning}; empty if there is nothing. */
    static String findings(List<Diagnostic> findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = number(findings, severity);
            if (number > 0) {
                parts.add(count(number, name(severity)));
            }
        }
        return String.join(", ", parts);
    }

    static long number(List<Diagnostic> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** The title of a host, manager or stack, with what else is known of it. */
    static String title(Group group) {
        String name = group.name().isEmpty() ? "no stack" : group.name();
        return plain(group.detail().isEmpty() ? name : name + " (" + group.detail() + ")");
    }

    /** The lines of a label: name, detail, what comes from outside, and what is wrong. */
    static List<String> lines(Node node) {
        List<String> lines = new ArrayList<>(List.of(plain(node.name())));
        if (node.kind() == Kind.MISSING) {
            lines.add("is missing");
        }
        if (!node.detail().isEmpty()) {
            lines.add(plain(node.detail()));
        }
        // What is a unit has a line that leads to it.
        List<Use> others =
                node.uses().stream().filter(use -> use.target().isEmpty()).toList();
        others.stream().limit(MOST_LINES).forEach(use -> lines.add(use.sort().icon() + " " + plain(use.text())));
        if (others.size() > MOST_LINES) {
            lines.add("… and " + (others.size() - MOST_LINES) + " more");
        }
        if (!node.findings().isEmpty()) {
            lines.add("! " + findings(node.findings()));
        }
        return lines;
    }
}
