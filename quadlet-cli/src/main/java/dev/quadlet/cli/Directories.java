package dev.quadlet.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The directories that a command is given. */
final class Directories {

    private Directories() {}

    /** Refuses what is no directory; to read it may still fail. */
    static void check(CommandSpec spec, List<Path> directories) {
        for (Path directory : directories) {
            if (!Files.isDirectory(directory)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), OneLine.of(directory.toString()) + why(directory));
            }
        }
    }

    private static String why(Path directory) {
        return Files.exists(directory, LinkOption.NOFOLLOW_LINKS) ? " is no directory." : " does not exist.";
    }
}
