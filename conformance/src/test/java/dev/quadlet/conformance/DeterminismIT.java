package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.examples.Homelab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes from every JVM, wherever it believes to be. */
final class DeterminismIT {

    private static final int JVMS = 20;
    private static final List<String> LANGUAGES = List.of("en", "tr", "de", "ar", "th");
    private static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia");
    private static final List<String> CHARSETS = List.of("UTF-8", "ISO-8859-1", "US-ASCII");

    @TempDir
    Path directory;

    @Test
    void twentyJvmsOfOtherLocalesTimeZonesAndCharsetsRenderTheHomelabToOneDigest() throws Exception {
        Set<String> digests = new LinkedHashSet<>();
        for (int i = 0; i < JVMS; i++) {
            digests.add(digest(render(i)));
        }

        System.out.println("conformance: " + JVMS + " JVMs rendered the homelab to " + digests);
        assertThat(digests).hasSize(1);
    }

    private Path render(int i) throws IOException, InterruptedException {
        Path out = directory.resolve("run-" + i);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + LANGUAGES.get(i % LANGUAGES.size()),
                        "-Duser.timezone=" + ZONES.get(i % ZONES.size()),
                        "-Dfile.encoding=" + CHARSETS.get(i % CHARSETS.size()),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Homelab.class.getName(),
                        "render",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log-" + i).toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);

        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(directory.resolve("log-" + i)))
                .isTrue();
        return out;
    }

    private static String digest(Path out) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> paths = Files.walk(out)) {
            paths.filter(Files::isRegularFile).sorted().forEach(path -> {
                try {
                    sha256.update(out.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
                    sha256.update(Files.readAllBytes(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
