package dev.quadlet.conformance;

import dev.quadlet.model.value.PodmanVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real generators that are installed on this machine. */
final class Generators {

    private static final String SCRIPT = "conformance/fetch-generators";

    private Generators() {}

    /** {@return all of them, oldest first} */
    static List<Generator> installed() {
        return found(cache());
    }

    /** Whether there is one. */
    static final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!installed().isEmpty()) {
                return ConditionEvaluationResult.enabled("there are generators");
            }
            String reason = "no generators in " + cache() + ": run " + SCRIPT;
            if (isRequired()) {
                throw new IllegalStateException(reason + " (they are required here)");
            }
            return ConditionEvaluationResult.disabled(reason);
        }
    }

    private static List<Generator> found(Path cache) {
        List<Generator> found = new ArrayList<>();
        if (Files.isDirectory(cache)) {
            try (Stream<Path> versions = Files.list(cache)) {
                for (Path directory : versions.toList()) {
                    Path program = directory.resolve("quadlet");
                    if (Files.isExecutable(program)) {
                        found.add(new Generator(versionOf(directory), program));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.sort(Comparator.comparing(Generator::version));
        return found;
    }

    /** The number in front of a name such as 6.2.0-rc1. */
    private static PodmanVersion versionOf(Path directory) {
        return PodmanVersion.parse(directory.getFileName().toString().replaceFirst("[^0-9.].*", ""));
    }

    private static Path cache() {
        String own = setting("QUADLET_GENERATORS", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String base = setting("XDG_CACHE_HOME", "");
        return (base.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base))
                .resolve("quadlet-java/generators");
    }

    private static boolean isRequired() {
        return setting("CI", "").equals("true")
                && setting("QUADLET_GENERATORS_REQUIRED", "").equals("true");
    }

    private static String setting(String name, String otherwise) {
        String property = System.getProperty(name);
        String value = property == null ? System.getenv(name) : property;
        return value == null ? otherwise : value;
    }
}
