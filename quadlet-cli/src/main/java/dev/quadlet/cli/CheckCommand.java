package dev.quadlet.cli;

import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitTreeReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for all that is wrong with unit files. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Look for all that is wrong with unit files, and write nothing.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Directories with units, in the order in which the" + " generator looks into them.")
    private List<Path> directories = new ArrayList<>();

    @Option(
            names = "--podman",
            paramLabel = "VERSION",
            converter = VersionConverter.class,
            description = "The Podman that will read them, such as 5.4; the newest that is known unless given.")
    private @Nullable PodmanVersion podman;

    @Option(names = "--rootless", description = "They are those of a user.")
    private boolean rootless;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.class,
            description = "text or json; ${DEFAULT-VALUE} unless given.")
    private Format format = Format.TEXT;

    @Option(
            names = "--generator",
            paramLabel = "PATH",
            description = "Podman's generator, which is then asked, too: /usr/libexec/podman/quadlet.")
    private @Nullable Path generator;

    /** How findings are printed. */
    enum Format {
        /** One a line. */
        TEXT,
        /** An array of objects. */
        JSON
    }

    /** Reads a version; its message is for the user. */
    static final class VersionConverter implements ITypeConverter<PodmanVersion> {

        @Override
        public PodmanVersion convert(String text) {
            try {
                return PodmanVersion.parse(text);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads the name of a format, in lower case as it is shown. */
    static final class FormatConverter implements ITypeConverter<Format> {

        @Override
        public Format convert(String text) {
            for (Format format : Format.values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return format;
                }
            }
            throw new CommandLine.TypeConversionException("'" + text + "' is neither text nor json");
        }
    }

    @Override
    public Integer call() {
        Directories.check(spec, directories);
        if (generator != null && !(Files.isRegularFile(generator) && Files.isExecutable(generator))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), generator + " is no program; say the path of Podman's generator.");
        }
        List<FileFinding> findings = FileCheck.check(new FileCheck.Request(
                directories.stream().map(CheckCommand::read).toList(),
                Optional.ofNullable(podman),
                rootless,
                Optional.ofNullable(generator)));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> findings.forEach(out::println);
            case JSON -> out.println(FileFinding.json(findings));
        }
        return findings.stream().anyMatch(FileFinding::isError) ? Quadlet.FAILED : Quadlet.OK;
    }

    private static FileCheck.Source read(Path directory) {
        return new FileCheck.Source(directory, UnitTreeReader.read(directory));
    }
}
