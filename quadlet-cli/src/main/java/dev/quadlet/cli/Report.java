package dev.quadlet.cli;

import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Findings as they are told. */
final class Report {

    /** For whom findings are printed. */
    enum Format {
        /** For people: a few lines each, and a sum at the end. */
        TEXT,
        /** For programs: one JSON object. */
        JSON,
        /** For code scanning: SARIF 2.1.0. */
        SARIF,
        /** For a workflow of GitHub: commands that annotate lines, and a sum at the end. */
        GITHUB
    }

    private static final String RED = "\u001B[1;31m";
    private static final String YELLOW = "\u001B[1;33m";
    private static final String BLUE = "\u001B[1;34m";
    private static final String PLAIN = "\u001B[0m";

    private Report() {}

    /**
     * Prints findings.
     *
     * @param checked the findings, and what was looked at
     * @param format for whom
     * @param out where to
     */
    static void print(Checked checked, Format format, PrintWriter out) {
        switch (format) {
            case TEXT -> print(checked.findings(), out);
            case JSON -> JsonReport.print(checked, out);
            case SARIF -> SarifReport.print(checked, out);
            case GITHUB -> GithubReport.print(checked, out);
        }
        if (format == Format.TEXT || format == Format.GITHUB) {
            out.println(summary(checked.findings(), checked.what()));
        }
    }

    /** {@return what is wrong on which host, and how to mend it, in one line of text} */
    static String sentences(Diagnostic finding) {
        String what =
                finding.host().isEmpty() ? finding.message() : "host " + finding.host() + ": " + finding.message();
        return finding.help().isEmpty() ? what : what + ". Help: " + finding.help();
    }

    /** {@return the page of a rule as plain text, without its name} */
    static String page(RuleInfo rule) {
        return Stream.of(description(rule), rule.example().stripTrailing(), rule.mend())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** {@return what a rule finds, and why that matters} */
    static String description(RuleInfo rule) {
        return (rule.summary() + " " + rule.why()).strip();
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
