package dev.quadlet.cli;

import dev.quadlet.graph.Picture;
import dev.quadlet.graph.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What both commands that make pictures are told, and what they do with the picture. */
final class GraphOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "html",
            converter = FormatConverter.class,
            description = "html (one page that needs no network), svg, svg-light, svg-dark, mermaid or dot;"
                    + " ${DEFAULT-VALUE} unless given.")
    private PictureFormat format = PictureFormat.HTML;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file, not to standard output.")
    private @Nullable Path out;

    @Option(names = "--stack", paramLabel = "STACK", description = "Show this stack alone; can be given again.")
    private Set<String> stacks = new LinkedHashSet<>();

    /** Reads the name of a format. */
    static final class FormatConverter implements ITypeConverter<PictureFormat> {

        @Override
        public PictureFormat convert(String text) {
            for (PictureFormat format : PictureFormat.values()) {
                if (format.optionName().equals(text)) {
                    return format;
                }
            }
            String known = Arrays.stream(PictureFormat.values())
                    .map(PictureFormat::optionName)
                    .collect(Collectors.joining(", "));
            throw new CommandLine.TypeConversionException("'" + OneLine.of(text) + "' is none of " + known);
        }
    }

    /** Writes the picture, and tells what it does not show. */
    int write(Picture picture, CommandSpec spec) {
        PictureFormat.Written written = format.write(picture.onlyStacks(stacks));
        written.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
        if (out == null) {
            spec.commandLine().getOut().print(written.text());
            return Quadlet.OK;
        }
        try {
            Path parent = out.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(out, written.text());
        } catch (IOException e) {
            spec.commandLine().getErr().println("error: " + OneLine.of(out.toString()) + ": " + FileFailure.reason(e));
            return Quadlet.FAILED;
        }
        return Quadlet.OK;
    }
}
