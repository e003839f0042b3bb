package dev.quadlet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For authors, who want to see at once what a change brings. */
final class WatchOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--watch", description = "Check again after each change of a file, until Ctrl-C.")
    private boolean wanted;

    boolean isWanted() {
        return wanted;
    }

    /** Does the work now and after each change; see {@link Watch#run}. */
    int run(List<Path> roots, Watch.Work work) throws IOException {
        return Watch.run(
                roots, work, spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
