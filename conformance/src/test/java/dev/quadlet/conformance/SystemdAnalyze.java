package dev.quadlet.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What systemd says about unit files. */
final class SystemdAnalyze {

    private static final Path PROGRAM = Path.of("/usr/bin/systemd-analyze");

    private SystemdAnalyze() {}

    /** Skips the test where systemd is not installed. */
    static void assumeInstalled() {
        assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is missing: install systemd");
    }

    /**
     * {@return a generated service without its paths of mounts}
     *
     * <p>The generators write paths with blanks and quotes there in ways that systemd does not read.
     *
     * @param service the service
     */
    static String withoutMounts(ServiceFile service) {
        return service.text().replaceAll("(?md)^RequiresMountsFor=[^%].*$", "");
    }

    /**
     * {@return what systemd does not like about these files}
     *
     * @param directory where the files are put
     * @param files text by name
     * @param user whether they belong to a user's manager
     */
    static List<String> verify(Path directory, Map<String, String> files, boolean user) {
        try {
            List<String> command = new ArrayList<>(
                    List.of(PROGRAM.toString(), user ? "--user" : "--system", "verify", "--man=no", "--generators=no"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                // Podman need not be installed here.
                Files.writeString(path, file.getValue().replace("/usr/bin/podman", Generator.PODMAN));
                command.add(path.toString());
            }
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("XDG_RUNTIME_DIR", directory.toString());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            List<String> lines = Arrays.stream(output.split("\n", -1))
                    .filter(line -> !line.isEmpty())
                    .toList();
            return exitCode == 0 || !lines.isEmpty() ? lines : List.of("exit code " + exitCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while systemd-analyze runs", e);
        }
    }
}
