package dev.quadlet.cli;

import dev.quadlet.model.SourceLine;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Severity;
import java.io.PrintWriter;

/** Findings as workflow commands of GitHub, which shows them beside the lines of a change. */
final class GithubReport {

    private GithubReport() {}

    static void print(Checked checked, PrintWriter out) {
        for (Diagnostic finding : checked.findings()) {
            out.print(command(finding, checked.paths().of(finding)));
            out.print('\n');
        }
    }

    private static String command(Diagnostic finding, SourceLine where) {
        StringBuilder out =
                new StringBuilder("::").append(name(finding.severity())).append(' ');
        if (!where.file().isEmpty()) {
            out.append("file=").append(property(where.file())).append(',');
        }
        if (where.line() > 0) {
            out.append("line=").append(where.line()).append(',');
        }
        if (where.column() > 0) {
            out.append("col=").append(where.column()).append(',');
        }
        return out.append("title=")
                .append(property(finding.rule()))
                .append("::")
                .append(data(Report.sentences(finding)))
                .toString();
    }

    private static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
