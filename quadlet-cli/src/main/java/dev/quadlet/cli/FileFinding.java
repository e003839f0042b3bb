package dev.quadlet.cli;

import dev.quadlet.validate.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that is wrong with a file.
 *
 * @param severity how bad it is
 * @param path the file
 * @param line the number of the line, from 1; 0 if the file as a whole is meant
 * @param rule the name of the rule
 * @param message what is wrong
 */
record FileFinding(Severity severity, String path, int line, String rule, String message) {

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line, as editors and CI systems read it. */
    @Override
    public String toString() {
        return OneLine.of(path) + (line == 0 ? "" : ":" + line) + ": " + name(severity) + "[" + rule + "]: "
                + OneLine.of(message);
    }

    static String json(List<FileFinding> findings) {
        return findings.stream()
                .map(finding -> "{\"severity\":" + quoted(name(finding.severity())) + ",\"path\":"
                        + quoted(finding.path())
                        + (finding.line() == 0 ? "" : ",\"line\":" + finding.line()) + ",\"rule\":"
                        + quoted(finding.rule()) + ",\"message\":" + quoted(finding.message()) + "}")
                .collect(Collectors.joining(",\n ", "[", "]"));
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < ' ' || c == 0x7F || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
