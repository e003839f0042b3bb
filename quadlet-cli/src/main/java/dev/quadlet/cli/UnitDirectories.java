package dev.quadlet.cli;

import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.validate.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which unit files are meant, and what will read them. */
final class UnitDirectories {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Directories with units; each is a search path of its own.")
    private List<Path> directories = new ArrayList<>();

    @Option(
            names = "--podman",
            paramLabel = "VERSION",
            converter = VersionConverter.class,
            description = "The Podman that will read them, such as 5.4; the newest that is known unless given.")
    private @Nullable PodmanVersion podman;

    @Option(names = "--rootless", description = "They are those of a user.")
    private boolean rootless;

    /** Reads a version; its message is for the user. */
    private static final class VersionConverter implements ITypeConverter<PodmanVersion> {

        @Override
        public PodmanVersion convert(String text) {
            try {
                return PodmanVersion.parse(text);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }

    /**
     * {@return the directories}
     *
     * @throws picocli.CommandLine.ParameterException if one is none
     */
    List<Path> paths() {
        Directories.check(spec, directories);
        return directories;
    }

    PodmanVersion podman() {
        return podman == null ? Validator.NEWEST_PODMAN : podman;
    }

    boolean isRootless() {
        return rootless;
    }
}
