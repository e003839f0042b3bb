package dev.quadlet.cli;

import dev.quadlet.deploy.ApplyOptions;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a change of a host may take, and what follows it. */
final class ChangeOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long units may need until they are up; ${DEFAULT-VALUE} unless given.")
    private int deadline;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long they have to stay up; ${DEFAULT-VALUE} unless given.")
    private int settle;

    @Option(
            names = "--confirm-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "How long a host waits to be reached again before all goes back; ${DEFAULT-VALUE} unless given.")
    private int confirm;

    @Option(
            names = "--no-confirm",
            description = "Do not wait to be reached again: for a laptop that is closed before the end.")
    private boolean unconfirmed;

    /**
     * {@return the limits}
     *
     * @param maxCopy how much data may be copied, in bytes
     */
    ApplyOptions options(long maxCopy) {
        if (deadline < 1 || settle < 0 || confirm < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--deadline is counted from 1, --settle and --confirm-timeout from 0.");
        }
        return new ApplyOptions(
                Duration.ofSeconds(deadline),
                Duration.ofSeconds(settle),
                unconfirmed ? Duration.ZERO : Duration.ofSeconds(confirm),
                maxCopy);
    }
}
