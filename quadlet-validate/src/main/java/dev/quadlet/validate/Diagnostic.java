package dev.quadlet.validate;

import java.util.List;

/**
 * A finding: what is wrong, where, and how to mend it.
 *
 * @param rule the name of the rule, such as {@code port-conflict}
 * @param severity how bad it is
 * @param family what kind of wrong it is
 * @param host the name of the host; empty if the fleet as a whole is meant
 * @param message what is wrong
 * @param places where, the most important first
 * @param help how to mend it
 */
public record Diagnostic(
        String rule, Severity severity, Family family, String host, String message, List<Place> places, String help) {

    /**
     * Copies the places.
     *
     * @param rule the name of the rule, such as {@code port-conflict}
     * @param severity how bad it is
     * @param family what kind of wrong it is
     * @param host the name of the host; empty if the fleet as a whole is meant
     * @param message what is wrong
     * @param places where, the most important first
     * @param help how to mend it
     */
    public Diagnostic {
        places = List.copyOf(places);
    }

    /** The same finding, taken for better or worse. */
    Diagnostic withSeverity(Severity other) {
        return new Diagnostic(rule, other, family, host, message, places, help);
    }

    /** {@return the finding as people read it, several lines without a line break at the end} */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        out.append(name(severity)).append('[').append(rule).append("] ");
        if (!host.isEmpty()) {
            out.append("host ").append(host).append(": ");
        }
        out.append(message);
        int unitWidth = width(places.stream().map(Place::unit).toList());
        int entryWidth = width(places.stream().map(Place::entry).toList());
        for (Place place : places) {
            String line = "  " + padded(place.unit(), unitWidth) + "  " + padded(place.entry(), entryWidth) + "  "
                    + place.line();
            out.append('\n').append(line.stripTrailing());
        }
        return help.isEmpty()
                ? out.toString()
                : out.append("\n  help: ").append(help).toString();
    }

    private static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
