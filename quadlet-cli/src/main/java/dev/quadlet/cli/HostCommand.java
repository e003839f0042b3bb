package dev.quadlet.cli;

import dev.quadlet.deploy.Deployment;
import dev.quadlet.deploy.Inspection;
import dev.quadlet.deploy.ProtocolException;
import dev.quadlet.deploy.Rollout;
import dev.quadlet.deploy.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that looks at each host that is meant, one after the other. */
abstract class HostCommand implements Callable<Integer> {

    private final Configuration configuration;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HostOptions hosts = new HostOptions();

    @Option(names = "--user", paramLabel = "NAME", description = "Only the manager of this user.")
    private @Nullable String user;

    HostCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Looks at one; a failure there is told, and the next one follows. */
    abstract void look(Inspection inspection, PrintWriter out) throws IOException, InterruptedException;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        int status = Quadlet.OK;
        try (Deployment deployment = hosts.deployment(configuration.fleet(), Rollout.allAtOnce())) {
            for (Target target : HostOptions.targets(deployment, user)) {
                try {
                    look(deployment.inspect(target), out);
                } catch (IOException e) {
                    status = failed(String.valueOf(e.getMessage()));
                } catch (ProtocolException e) {
                    status = failed(target.describe() + ": " + e.getMessage());
                }
                out.flush();
            }
        }
        return status;
    }

    private int failed(@Nullable String why) {
        spec.commandLine().getErr().println("error: " + why);
        return Quadlet.FAILED;
    }
}
