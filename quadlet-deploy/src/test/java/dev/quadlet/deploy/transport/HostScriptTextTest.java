package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script for the host as a whole; what it does, tests on hosts show. */
class HostScriptTextTest {

    /** What shellcheck says of code that is meant so. */
    private static final String MEANT_SO = String.join(
            ",",
            "SC1091", // /etc/os-release is the host's
            "SC2015", // A && B || C: C is for both of them
            "SC2030,SC2031", // functions with ( ) around their body have their own variables
            "SC2034", // fields of a line are read by their place, whether they are needed or not
            "SC3013"); // test -ef: in POSIX since 2024, and in each of the shells here

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash --posix", "bash"})
    void isRead(String shell) throws Exception {
        List<String> command = new ArrayList<>(List.of(shell.split(" ")));
        command.add("-n");
        assertThat(complaints(command)).isEmpty();
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        assertThat(complaints(List.of("shellcheck", "-s", "sh", "-f", "gcc", "-e", MEANT_SO)))
                .isEmpty();
    }

    @Test
    void isPlainAscii() {
        assertThat(HostScript.bundled().text()).matches("[\\t\\n -~]*");
    }

    private String complaints(List<String> command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command.get(0)), command.get(0) + " is not installed");
        Path script = Files.writeString(
                directory.resolve("quadlet-host"), HostScript.bundled().text());
        Path said = directory.resolve("said");
        List<String> words = new ArrayList<>(command);
        words.add(script.toString());
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(said);
        return process.exitValue() == 0 || !text.isEmpty() ? text : "status " + process.exitValue();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
