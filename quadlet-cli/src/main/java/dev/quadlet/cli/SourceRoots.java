package dev.quadlet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the Java of a fleet lies: a class knows its package, and not the directory of its sources. */
final class SourceRoots {

    private static final List<Path> MAVEN = List.of(Path.of("src", "main", "java"));

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--source-root",
            paramLabel = "DIR",
            description =
                    "The directory below which the Java of the fleet lies, for the paths of sarif and github; may be"
                            + " given more than once; src/main/java unless given.")
    private List<Path> roots = new ArrayList<>();

    /**
     * {@return the paths of lines of Java}
     *
     * @throws picocli.CommandLine.ParameterException if a directory does not exist
     */
    SourcePaths paths() {
        Directories.check(spec, roots);
        return SourcePaths.ofJava(roots());
    }

    /** {@return the directories; some may not exist} */
    List<Path> roots() {
        return roots.isEmpty() ? MAVEN : roots;
    }
}
