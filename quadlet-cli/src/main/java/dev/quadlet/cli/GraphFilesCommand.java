package dev.quadlet.cli;

import dev.quadlet.graph.Picture;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitTree;
import dev.quadlet.render.UnitTreeReader;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws unit files. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Draw unit files, what they use and refer to, and what is wrong with them. A directory below DIR"
                + " is shown as a stack.")
final class GraphFilesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Directories with units; each is a search path of its own.")
    private List<Path> directories = new ArrayList<>();

    @Mixin
    private GraphOptions options = new GraphOptions();

    @Option(
            names = "--podman",
            paramLabel = "VERSION",
            converter = CheckCommand.VersionConverter.class,
            description = "The Podman that will read them, such as 5.4; the newest that is known unless given.")
    private @Nullable PodmanVersion podman;

    @Option(names = "--rootless", description = "They are those of a user.")
    private boolean rootless;

    @Override
    public Integer call() {
        Directories.check(spec, directories);
        PodmanVersion version = podman == null ? Validator.NEWEST_PODMAN : podman;
        List<Picture.Directory> drawn = new ArrayList<>();
        for (Path directory : directories) {
            UnitTree tree = UnitTreeReader.read(directory);
            String path = directory.toString();
            drawn.add(new Picture.Directory(
                    path,
                    HostView.of(tree, path, version, rootless),
                    Validator.standard().check(tree, path, version, rootless)));
        }
        return options.write(Picture.of(drawn), spec);
    }
}
