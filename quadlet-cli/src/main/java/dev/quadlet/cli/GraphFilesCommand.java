package dev.quadlet.cli;

import dev.quadlet.graph.Picture;
import dev.quadlet.render.UnitTree;
import dev.quadlet.render.UnitTreeReader;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private UnitDirectories units = new UnitDirectories();

    @Mixin
    private GraphOptions options = new GraphOptions();

    @Override
    public Integer call() {
        List<Picture.Directory> drawn = new ArrayList<>();
        for (Path directory : units.paths()) {
            UnitTree tree = UnitTreeReader.read(directory);
            String path = directory.toString();
            HostView files = HostView.of(tree, path, units.podman(), units.isRootless());
            drawn.add(new Picture.Directory(path, files, Validator.standard().checkFiles(files)));
        }
        return options.write(Picture.of(drawn), spec);
    }
}
