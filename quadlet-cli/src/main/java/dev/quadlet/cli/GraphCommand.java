package dev.quadlet.cli;

import dev.quadlet.graph.Picture;
import dev.quadlet.model.Fleet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws a fleet. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Draw the units of the hosts, and all that belongs to them.")
final class GraphCommand implements Callable<Integer> {

    private final Configuration configuration;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GraphOptions options = new GraphOptions();

    @Option(names = "--host", paramLabel = "HOST", description = "Show this host alone; can be given again.")
    private Set<String> hosts = new LinkedHashSet<>();

    GraphCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Fleet drawn = configuration.fleet();
        Picture picture = Picture.of(drawn, configuration.validator().check(drawn));
        return options.write(picture.onlyHosts(hosts), spec);
    }
}
