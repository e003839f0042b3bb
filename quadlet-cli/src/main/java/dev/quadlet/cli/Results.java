package dev.quadlet.cli;

import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.TargetResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What became of hosts, as it is told. */
final class Results {

    private static final double MILLISECONDS = 1000;

    private Results() {}

    static void print(String fleet, List<TargetResult> results, Report.Format format, PrintWriter out) {
        if (format == Report.Format.JSON) {
            out.println(DeploymentJson.report(fleet, results));
            return;
        }
        int width = results.stream()
                .mapToInt(result -> result.target().describe().length())
                .max()
                .orElse(0);
        for (TargetResult result : results) {
            String name = result.target().describe();
            out.print(name + " ".repeat(width - name.length()) + "  " + words(result));
            if (!result.took().isZero()) {
                out.print(String.format(Locale.ROOT, " (%.1f s)", result.took().toMillis() / MILLISECONDS));
            }
            out.println();
            if (result.outcome() != Outcome.REFUSED || !result.took().isZero()) {
                // What forbids a plan was said with the plan.
                result.messages().forEach(message -> out.println("  " + message));
            }
        }
    }

    private static String words(TargetResult result) {
        return switch (result.outcome()) {
            case APPLIED -> "done, generation " + result.generation();
            case PARTLY -> "done in part, generation " + result.generation() + ": what did not come up went back";
            case REVERTED -> "failed, all is as it was: generation " + result.generation();
            case REFUSED -> "refused, nothing was touched";
            case UNCHANGED -> "nothing to do, generation " + result.generation();
            case UNREACHABLE -> "failed";
            case SKIPPED -> "not begun, since something else failed";
        };
    }
}
