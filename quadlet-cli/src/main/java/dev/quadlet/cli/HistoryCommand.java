package dev.quadlet.cli;

import dev.quadlet.deploy.HostReport;
import dev.quadlet.deploy.Inspection;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Tells the past of hosts. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tell the generations that hosts still know: when, who, what, and what became of it.")
final class HistoryCommand extends HostCommand {

    HistoryCommand(Configuration configuration) {
        super(configuration);
    }

    @Override
    void look(Inspection inspection, PrintWriter out) throws IOException, InterruptedException {
        out.println(inspection.target().describe());
        List<HostReport.Past> generations = inspection.history();
        if (generations.isEmpty()) {
            out.println("  nothing was deployed yet");
        }
        for (HostReport.Past past : generations) {
            out.println(String.format(
                    Locale.ROOT,
                    "  %4d  %s  %-12s %s, by %s",
                    past.number(),
                    past.at(),
                    past.outcome(),
                    past.what(),
                    past.by()));
        }
    }
}
