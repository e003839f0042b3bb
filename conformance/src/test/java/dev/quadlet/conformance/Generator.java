package dev.quadlet.conformance;

import dev.quadlet.model.value.PodmanVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Podman's generator.
 *
 * @param version its version
 * @param program the executable
 */
record Generator(PodmanVersion version, Path program) {

    /** Stands in for Podman in the command lines; it need not be installed. */
    static final String PODMAN = "/bin/true";

    /** In memory where there is such a place: these files live for a moment, and there are many. */
    static final Path SCRATCH = Stream.of("/dev/shm", System.getProperty("java.io.tmpdir"))
            .map(Path::of)
            .filter(Files::isWritable)
            .findFirst()
            .orElseThrow();

    private static final Pattern HARMLESS = Pattern.compile(
            "(?s)Warning: .* not a fully qualified image name\\. .*|Warning: using key (User|Group|DynamicUser) in .*");

    /**
     * What a run left behind.
     *
     * @param units the directory that the units were read from, by its real path
     * @param exitCode the exit code
     * @param messages what it printed, without prefix
     * @param services the generated services by name
     * @param links the symbolic links: path below the output directory to target
     */
    record Result(
            Path units,
            int exitCode,
            List<String> messages,
            SortedMap<String, ServiceFile> services,
            SortedMap<String, String> links) {

        /** {@return the messages but for warnings that have nothing to do with how a value is read} */
        List<String> complaints() {
            return messages.stream()
                    .filter(message -> !HARMLESS.matcher(message).matches())
                    .toList();
        }

        /**
         * {@return a generated service}
         *
         * @param name its name with its type
         * @throws AssertionError if there is none
         */
        ServiceFile service(String name) {
            return Optional.ofNullable(services.get(name))
                    .orElseThrow(() -> new AssertionError("there is no " + name + "; messages: " + messages));
        }
    }

    /**
     * Runs it over files in a fresh directory.
     *
     * @param files text by path below that directory
     * @param user whether it runs for a user's manager
     */
    Result run(Map<String, String> files, boolean user) {
        try {
            Path directory = Files.createTempDirectory(SCRATCH, "units").toRealPath();
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Path path = directory.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                return run(directory, user);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it over a directory.
     *
     * @param units the directory
     * @param user whether it runs for a user's manager
     */
    Result run(Path units, boolean user) {
        try {
            Path directory = units.toRealPath();
            Path output = Files.createTempDirectory(SCRATCH, "services");
            try {
                Ending ending = execute(directory, output, user);
                return new Result(
                        directory, ending.exitCode(), lines(ending.messages()), services(output), links(output));
            } finally {
                delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a run ended.
     *
     * @param exitCode the exit code
     * @param messages all that it printed
     */
    record Ending(int exitCode, String messages) {}

    /**
     * Runs it over a directory, and leaves what it makes.
     *
     * @param units the directory, by its real path
     * @param output where it puts what it makes
     * @param user whether it runs for a user's manager
     */
    Ending execute(Path units, Path output, boolean user) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-no-kmsg-log"));
        if (user) {
            command.add("-user");
        }
        command.add(output.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("QUADLET_UNIT_DIRS", units.toString());
        builder.environment().put("PODMAN", PODMAN);
        Process process = builder.start();
        String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ending(process.waitFor(), messages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the generator runs", e);
        }
    }

    /** {@return Podman and the version} */
    @Override
    public String toString() {
        return "Podman " + version;
    }

    private static List<String> lines(String messages) {
        return Arrays.stream(messages.split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceFirst("^quadlet-generator\\[\\d+\\]: ", ""))
                .toList();
    }

    private static SortedMap<String, ServiceFile> services(Path output) throws IOException {
        SortedMap<String, ServiceFile> services = new TreeMap<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
                    services.put(
                            file.getFileName().toString(),
                            ServiceFile.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
                }
            }
        }
        return services;
    }

    static SortedMap<String, String> links(Path output) throws IOException {
        SortedMap<String, String> links = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.toList()) {
                if (Files.isSymbolicLink(file)) {
                    links.put(
                            output.relativize(file).toString(),
                            Files.readSymbolicLink(file).toString());
                }
            }
        }
        return links;
    }

    /** Deletes a directory with all that is in it. */
    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
