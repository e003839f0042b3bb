package dev.quadlet.cli;

import dev.quadlet.deploy.HostReport;
import dev.quadlet.deploy.Inspection;
import dev.quadlet.deploy.Manifest;
import dev.quadlet.deploy.UnitState;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Tells what runs on hosts. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tell what runs on the hosts, and what is not as it should be.")
final class StatusCommand extends HostCommand {

    StatusCommand(Configuration configuration) {
        super(configuration);
    }

    @Override
    void look(Inspection inspection, PrintWriter out) throws IOException, InterruptedException {
        HostReport report = inspection.report();
        out.println(inspection.target().describe() + ": generation " + report.current() + ", Podman "
                + report.podman().orElse("missing") + ", systemd " + report.systemd() + ", " + report.os());
        report.busy().ifPresent(since -> out.println("  a change is under way since " + since));
        report.applying()
                .ifPresent(applying -> out.println("  the change to generation " + applying.newNumber()
                        + " was interrupted or waits to be confirmed (" + applying.phase() + ")"));
        boolean settled = report.busy().isEmpty() && report.applying().isEmpty();
        if (settled && report.applied() != report.current()) {
            out.println("  generation " + report.applied()
                    + " was applied last: the operating system went back to an older /etc, and data may be newer");
        }
        report.problems().forEach(problem -> out.println("  problem: " + problem.text()));
        for (Manifest.UnitEntry unit : report.manifest().units()) {
            if (unit.service().contains("@.")) {
                continue;
            }
            UnitState state = report.unit(unit.service());
            out.println(String.format(Locale.ROOT, "  %-16s %-40s %s", unit.stack(), unit.service(), words(state)));
        }
        report.missing().forEach(path -> out.println("  missing: " + path));
    }

    private static String words(UnitState state) {
        String result = state.property("Result");
        boolean well = result.isEmpty() || result.equals("success");
        return state.property("ActiveState") + (well ? "" : " (" + result + ")");
    }
}
