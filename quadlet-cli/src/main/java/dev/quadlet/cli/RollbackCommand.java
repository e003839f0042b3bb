package dev.quadlet.cli;

import dev.quadlet.deploy.ApplyOptions;
import dev.quadlet.deploy.Deployment;
import dev.quadlet.deploy.Rollout;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.model.Fleet;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes one stack back. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Take one stack back to what it was: units, files and secrets, and its data if that is wanted."
                + " Other stacks stay as they are.")
final class RollbackCommand implements Callable<Integer> {

    private final Configuration configuration;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HostOptions hosts = new HostOptions();

    @Mixin
    private ChangeOptions limits = new ChangeOptions();

    @Parameters(paramLabel = "STACK", description = "The stack.")
    private String stack = "";

    @Option(
            names = "--to",
            paramLabel = "N",
            description = "The generation that has it as it shall be; the last in which it was another unless given.")
    private @Nullable Integer to;

    @Option(
            names = "--with-data",
            description = "Take its data back, too, as far as it was copied before changes; what is there now is kept"
                    + " aside.")
    private boolean withData;

    @Mixin
    private CopyOptions copies = new CopyOptions();

    @Option(names = "--user", paramLabel = "NAME", description = "The stack of this user.")
    private @Nullable String user;

    @Mixin
    private FormatOption format = new FormatOption();

    RollbackCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws InterruptedException {
        ApplyOptions options = limits.options(copies.bytes());
        Fleet meant = configuration.fleet();
        PrintWriter printer = spec.commandLine().getOut();
        try (Deployment deployment = hosts.deployment(meant, Rollout.allAtOnce())) {
            TargetResult result = deployment.rollback(
                    StackTargets.of(HostOptions.targets(deployment, user), stack),
                    stack,
                    to == null ? OptionalInt.empty() : OptionalInt.of(to),
                    withData,
                    options,
                    ApplyCommand.by(),
                    ApplyCommand.listener(format.format(), printer));
            Results.print(meant.name(), List.of(result), format.format(), printer);
            return result.outcome().isSuccess() ? Quadlet.OK : Quadlet.FAILED;
        }
    }
}
