package dev.quadlet.cli;

import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/** Findings as they are told. */
final class Report {

    /** For whom findings are printed. */
    enum Format {
        /** For people: a few lines each, and a sum at the end. */
        TEXT,
        /** For programs: one JSON object. */
        JSON
    }

    /** Reads the name of a format, in lower case as it is shown. */
    static final class FormatConverter implements ITypeConverter<Format> {

        @Override
        public Format convert(String text) {
            for (Format format : Format.values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return format;
                }
            }
            throw new CommandLine.TypeConversionException("'" + text + "' is neither text nor json");
        }
    }

    private static final String RED = "\u001B[1;31m";
    private static final String YELLOW = "\u001B[1;33m";
    private static final String BLUE = "\u001B[1;34m";
    private static final String PLAIN = "\u001B[0m";

    private Report() {}

    /**
     * Prints findings.
     *
     * @param findings the findings
     * @param checked what was looked at, such as {@code 2 hosts, 12 units}
     * @param format for whom
     * @param out where to
     */
    static void print(List<Diagnostic> findings, String checked, Format format, PrintWriter out) {
        if (format == Format.JSON) {
            out.print(JsonReport.of(findings));
            return;
        }
        print(findings, out);
        out.println(summary(findings, checked));
    }

    /** Prints findings for people, without their sum. */
    static void print(List<Diagnostic> findings, PrintWriter out) {
        boolean coloured = !findings.isEmpty() && CommandLine.Help.Ansi.AUTO.enabled();
        for (Diagnostic finding : findings) {
            String text = finding.toString();
            int end = text.indexOf(']') + 1;
            out.println(
                    coloured
                            ? colour(finding.severity()) + text.substring(0, end) + PLAIN + text.substring(end)
                            : text);
            out.println();
        }
    }

    static String summary(List<Diagnostic> findings, String checked) {
        if (findings.isEmpty()) {
            return checked + ": nothing found";
        }
        String sum = checked + ": " + count(number(findings, Severity.ERROR), "error") + ", "
                + count(number(findings, Severity.WARNING), "warning");
        long notes = number(findings, Severity.INFO);
        return notes == 0 ? sum : sum + ", " + count(notes, "note");
    }

    static boolean hasErrors(List<Diagnostic> findings) {
        return number(findings, Severity.ERROR) > 0;
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static long number(List<Diagnostic> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case INFO -> BLUE;
        };
    }
}
