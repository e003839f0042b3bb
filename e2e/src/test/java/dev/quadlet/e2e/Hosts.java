package dev.quadlet.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The script {@code testhost}, and the hosts that this JVM has started with it.
 *
 * <p>They lie in a directory of this JVM's own, so that they disturb no others, or in that of the environment variable
 * {@code QUADLET_TESTHOST_RUN}. None of them outlives this JVM.
 */
final class Hosts {

    /** How long a host may need to boot, or to go away; on a busy machine it is much longer than usual. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String RUN = "QUADLET_TESTHOST_RUN";

    private static final String REQUIRED = "QUADLET_HOSTS_REQUIRED";

    private static final byte[] NO_INPUT = {};

    private static final Set<String> STARTED = ConcurrentHashMap.newKeySet();

    private Hosts() {}

    /**
     * Aborts the test as skipped where hosts cannot be booted; fails it where {@code QUADLET_HOSTS_REQUIRED} is
     * {@code true}.
     */
    static void assumeAvailable() {
        String obstacle = Check.OBSTACLE;
        if (obstacle == null) {
            return;
        }
        if ("true".equals(System.getenv(REQUIRED))) {
            throw new IllegalStateException(obstacle + " (" + REQUIRED + " is true)");
        }
        abort(obstacle);
    }

    /**
     * Starts a host, and takes care that it does not outlive this JVM.
     *
     * @param name its name
     * @param options of the script
     */
    static void start(String name, List<String> options) {
        STARTED.add(name);
        List<String> arguments = new ArrayList<>(List.of("start", name));
        arguments.addAll(options);
        testhost(arguments, NO_INPUT, PATIENCE).ok();
    }

    /** Kills a host, and removes all that is left of it. */
    static void stop(String name) {
        if (STARTED.remove(name)) {
            testhost(List.of("stop", name), NO_INPUT, PATIENCE).ok();
        }
    }

    /**
     * Runs the script.
     *
     * @param arguments its arguments, the verb first
     * @param input what it reads
     * @param limit how long it may take
     */
    static Result testhost(List<String> arguments, byte[] input, Duration limit) {
        return testhost(arguments, Map.of(RUN, Directory.PATH.toString()), input, limit);
    }

    private static Result testhost(
            List<String> arguments, Map<String, String> environment, byte[] input, Duration limit) {
        List<String> command = new ArrayList<>(List.of(script().toString()));
        command.addAll(arguments);
        return Programs.run(command, environment, input, limit);
    }

    static Path script() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.of(here.resolve("../testhost/testhost"), here.resolve("testhost/testhost"))
                .map(Path::normalize)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no testhost/testhost: " + here + " is neither this module's directory nor the project's"));
    }

    /** Made once, when the first host is wanted. */
    private static final class Check {

        static final @Nullable String OBSTACLE = obstacle();

        private static @Nullable String obstacle() {
            Result result = testhost(List.of("check"), Map.of(), NO_INPUT, PATIENCE);
            return result.status() == 0
                    ? null
                    : "no hosts to test on: " + result.err().strip();
        }
    }

    /** Where hosts lie; made once, for the first one. */
    private static final class Directory {

        static final Path PATH = create();

        private static Path create() {
            String given = System.getenv(RUN);
            boolean own = given == null || given.isEmpty();
            try {
                // Not in the temporary directory of this JVM, which may be an overlay, and long: there are sockets in
                // it.
                Path path = own ? Files.createTempDirectory(Path.of("/tmp"), "quadlet-e2e.") : Path.of(given);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(path, own), "stop hosts"));
                return path;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void leave(Path path, boolean own) {
            for (String name : STARTED) {
                Result result = testhost(List.of("stop", name), Map.of(RUN, path.toString()), NO_INPUT, Hosts.PATIENCE);
                if (result.status() != 0) {
                    System.err.println(result);
                    return;
                }
            }
            if (own) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                } catch (IOException e) {
                    System.err.println("cannot delete " + path + ": " + e);
                }
            }
        }
    }
}
