package dev.quadlet.testkit;

import dev.quadlet.deploy.Desired;
import dev.quadlet.deploy.Target;
import dev.quadlet.model.Fleet;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import dev.quadlet.render.RenderedManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Podman's own generator, where one is installed: the program that makes services of units on a host. It needs neither
 * Podman itself nor root, and starts nothing.
 *
 * <p>It is looked for where the system property {@value #PROPERTY} or the environment variable
 * {@code QUADLET_GENERATOR} says, else at {@code /usr/libexec/podman/quadlet} and {@code /usr/lib/podman/quadlet}. With
 * {@code quadlet.generator.required} or {@code QUADLET_GENERATOR_REQUIRED} being {@code true}, tests that ask for one
 * fail where there is none; otherwise they are skipped.
 */
public final class RealGenerator {

    /** The system property with the path of the program. */
    public static final String PROPERTY = "quadlet.generator";

    private static final List<Path> USUAL =
            List.of(Path.of("/usr/libexec/podman/quadlet"), Path.of("/usr/lib/podman/quadlet"));
    private static final long LONGEST_SECONDS = 60;
    private static final Pattern PREFIX = Pattern.compile("^quadlet-generator\\[\\d+\\]: ");

    /** What it says of units that it accepts. */
    private static final String WARNING = "Warning: ";

    private final Path program;

    private RealGenerator(Path program) {
        this.program = program;
    }

    /**
     * {@return a generator}
     *
     * @param program the executable
     * @throws IllegalArgumentException if there is no such program
     */
    public static RealGenerator at(Path program) {
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            throw new IllegalArgumentException(program + " is no program; say the path of Podman's generator");
        }
        return new RealGenerator(program);
    }

    /**
     * {@return the generator of this machine, if there is one}
     *
     * @throws IllegalArgumentException if a setting names one that is not there
     */
    public static Optional<RealGenerator> find() {
        String named = setting(PROPERTY, "QUADLET_GENERATOR");
        if (named != null) {
            return Optional.of(at(Path.of(named)));
        }
        return USUAL.stream().filter(Files::isExecutable).findFirst().map(RealGenerator::new);
    }

    static boolean isRequired() {
        return "true".equals(setting(PROPERTY + ".required", "QUADLET_GENERATOR_REQUIRED"));
    }

    static String missing() {
        return "there is no generator of Podman at " + USUAL.get(0) + " or " + USUAL.get(1) + ": install Podman, or say"
                + " where one is by -D" + PROPERTY + "=PATH";
    }

    private static @Nullable String setting(String property, String variable) {
        String value = System.getProperty(property);
        return value == null ? System.getenv(variable) : value;
    }

    /** {@return the generator and its path, as failures name it} */
    @Override
    public String toString() {
        return "the generator " + program;
    }

    /**
     * {@return all that it does not accept, for people, without values of secrets; nothing if each unit becomes a
     * service}
     *
     * @param fleet the fleet
     * @throws UncheckedIOException if the program cannot be started, or does not end
     */
    public List<String> complaints(Fleet fleet) {
        List<String> all = new ArrayList<>();
        for (Target target : Target.of(fleet)) {
            for (String complaint : complaints(target)) {
                all.add("host " + target.describe() + ": " + Masked.ofConfig(complaint));
            }
        }
        return all;
    }

    private List<String> complaints(Target target) {
        try {
            Path scratch = Files.createTempDirectory("quadlet-testkit");
            try {
                return complaints(target, scratch.toRealPath());
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(this + " cannot be asked: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + this + " runs", e);
        }
    }

    private List<String> complaints(Target target, Path scratch) throws IOException, InterruptedException {
        Path units = Files.createDirectory(scratch.resolve("units"));
        Path services = Files.createDirectory(scratch.resolve("services"));
        Path messages = scratch.resolve("messages");
        write(target, units);
        List<String> command = new ArrayList<>(List.of(program.toString(), "-no-kmsg-log"));
        if (target.manager().isRootless()) {
            command.add("-user");
        }
        command.add(services.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(messages.toFile());
        builder.environment().put("QUADLET_UNIT_DIRS", units.toString());
        // It looks for Podman's path alone, which the services need not have here.
        builder.environment().put("PODMAN", "/bin/true");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("it does not end");
        }
        List<String> complaints = new ArrayList<>();
        new String(Files.readAllBytes(messages), StandardCharsets.UTF_8)
                .lines()
                .map(line -> PREFIX.matcher(line).replaceFirst(""))
                .filter(line -> !line.isBlank() && !line.startsWith(WARNING))
                .forEach(complaints::add);
        if (process.exitValue() != 0) {
            complaints.add("it ends with status " + process.exitValue());
        }
        Desired.of(target).expected().stream()
                .filter(service -> !Files.exists(services.resolve(service.name())))
                .forEach(service -> complaints.add("it makes no " + service.name() + " of " + service.path()));
        return complaints;
    }

    private static void write(Target target, Path directory) throws IOException {
        RenderedManager rendered = HostRenderer.render(target.fleet(), target.host(), target.manager());
        String below = rendered.placement().units() + "/";
        for (Map.Entry<String, RenderedEntry> entry : rendered.entries().entrySet()) {
            if (entry.getKey().startsWith(below)) {
                Path path = directory.resolve(entry.getKey().substring(below.length()));
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                if (entry.getValue() instanceof RenderedFile file) {
                    Files.write(path, file.bytes());
                } else if (entry.getValue() instanceof RenderedLink link) {
                    Files.createSymbolicLink(path, Path.of(link.target()));
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
