package dev.quadlet.cli;

import dev.quadlet.model.SourceLine;
import dev.quadlet.render.UnitTree;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A generator of Podman that is installed here, asked for its own opinion. */
final class RealGenerator {

    private static final long LONGEST_SECONDS = 60;

    private static final Pattern PREFIX = Pattern.compile("^quadlet-generator\\[\\d+\\]: ");
    private static final Pattern CONVERTING = Pattern.compile("converting \"([^\"]+)\": (.*)");
    private static final Pattern LOADING = Pattern.compile("error loading \"([^\"]+)\", (.*)");
    private static final Pattern LINE = Pattern.compile("file contains line (\\d+): .*");

    private RealGenerator() {}

    /**
     * {@return what the generator reports as errors about a directory}
     *
     * @param program the executable, such as {@code /usr/libexec/podman/quadlet}
     * @param directory the directory that it shall read
     * @param rootless whether it runs for a user's manager
     * @param tree what lies in the directory
     * @throws IOException if the program cannot be started, or does not end
     */
    static List<Diagnostic> ask(Path program, Path directory, boolean rootless, UnitTree tree) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-dryrun"));
        if (rootless) {
            command.add("-user");
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("QUADLET_UNIT_DIRS", directory.toRealPath().toString());
        Path messages = Files.createTempFile("quadlet-generator", ".log");
        try {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(messages.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " does not end");
            }
            return findings(Files.readString(messages), process.exitValue(), directory, tree);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " runs", e);
        } finally {
            Files.delete(messages);
        }
    }

    private static List<Diagnostic> findings(String messages, int status, Path directory, UnitTree tree) {
        List<Diagnostic> findings = new ArrayList<>();
        for (String line : messages.split("\n", -1)) {
            String message = PREFIX.matcher(line).replaceFirst("");
            Matcher converting = CONVERTING.matcher(message);
            Matcher loading = LOADING.matcher(message);
            if (converting.matches()) {
                String file = converting.group(1);
                findings.add(finding(
                        converting.group(2),
                        file,
                        directory.resolve(pathOf(file, tree)).toString(),
                        1));
            } else if (loading.find()) {
                Path file = Path.of(loading.group(1));
                Matcher at = LINE.matcher(loading.group(2));
                int number = at.matches() ? Integer.parseInt(at.group(1)) : 1;
                findings.add(finding(loading.group(2), String.valueOf(file.getFileName()), file.toString(), number));
            }
        }
        if (status != 0 && findings.isEmpty()) {
            findings.add(finding(
                    "it ends with status " + status
                            + (messages.contains("panic:") ? ": it has crashed, and makes no unit at all" : ""),
                    "",
                    directory.toString(),
                    0));
        }
        return findings;
    }

    private static String pathOf(String unit, UnitTree tree) {
        return tree.directories().stream()
                .filter(directory -> directory.entries().containsKey(unit))
                .findFirst()
                .map(directory -> directory.pathOf(unit))
                .orElse(unit);
    }

    private static Diagnostic finding(String message, String unit, String file, int line) {
        return new Diagnostic(
                Rules.GENERATOR.name(),
                Rules.GENERATOR.severity(),
                Rules.GENERATOR.family(),
                "",
                "the generator says: " + message,
                List.of(new Place(unit, "", "", new SourceLine(file, line))),
                "");
    }
}
