package dev.quadlet.cli;

import dev.quadlet.deploy.Inspection;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets old generations. */
@Command(
        name = "gc",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Forget old generations, and the files and copies of data that they alone had. Data that is in"
                + " use is never deleted.")
final class GcCommand extends HostCommand {

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many good generations stay, the current one among them; ${DEFAULT-VALUE} unless given.")
    private int keep;

    @Option(names = "--dry-run", description = "Only tell what would be forgotten.")
    private boolean dryRun;

    GcCommand(Configuration configuration) {
        super(configuration);
    }

    @Override
    void look(Inspection inspection, PrintWriter out) throws IOException, InterruptedException {
        List<String> forgotten = inspection.gc(keep, dryRun);
        out.println(inspection.target().describe() + (forgotten.isEmpty() ? ": nothing to forget" : ""));
        forgotten.forEach(line -> out.println("  " + line));
    }
}
