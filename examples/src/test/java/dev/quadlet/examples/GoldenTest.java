package dev.quadlet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedHost;
import dev.quadlet.render.RenderedLink;
import dev.quadlet.render.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds each example against the files in {@code src/test/resources/golden/EXAMPLE}: a directory per host, and
 * {@code HOST.index}, which lists files with their permissions, links with their targets, and the files of secrets.
 *
 * <p>{@code -Dgolden.update} writes what is rendered now over what was expected, and fails.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @EnumSource
    void isRenderedAsExpected(Examples example) throws IOException {
        Path directory = GOLDEN.resolve(example.directory());
        SortedMap<String, byte[]> actual = new TreeMap<>();
        for (RenderedHost host : example.render()) {
            actual.put(host.name() + ".index", index(host).getBytes(StandardCharsets.UTF_8));
            host.entries().forEach((path, entry) -> {
                if (entry instanceof RenderedFile file) {
                    actual.put(host.name() + path, file.bytes());
                }
            });
        }
        if (System.getProperty("golden.update") != null) {
            update(directory, actual);
        }
        SortedMap<String, byte[]> expected = read(directory);
        assertThat(actual.keySet()).as("files of %s", directory).isEqualTo(expected.keySet());
        expected.forEach((path, wanted) -> {
            byte[] bytes = actual.getOrDefault(path, new byte[0]);
            // Text first, for a failure that can be read.
            assertThat(text(bytes)).as("%s/%s", directory, path).isEqualTo(text(wanted));
            assertThat(bytes).as("%s/%s", directory, path).isEqualTo(wanted);
        });
    }

    private static String index(RenderedHost host) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, RenderedEntry> entry : host.entries().entrySet()) {
            if (entry.getValue() instanceof RenderedFile file) {
                out.append(file.mode()).append("  ").append(entry.getKey()).append('\n');
            } else if (entry.getValue() instanceof RenderedLink link) {
                out.append("link  ").append(entry.getKey()).append(" -> ").append(link.target());
                out.append('\n');
            }
        }
        for (SecretFile secret : host.secretFiles()) {
            out.append("secret ").append(secret.secret()).append(" from ").append(secret.path());
            out.append(secret.encrypted() ? " (encrypted)\n" : "\n");
        }
        return out.toString();
    }

    private static SortedMap<String, byte[]> read(Path directory) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String relative = directory.relativize(path).toString().replace('\\', '/');
                    files.put(relative, Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static void update(Path directory, SortedMap<String, byte[]> files) throws IOException {
        if (System.getenv("CI") != null) {
            fail("golden.update is refused where the environment has CI: expected files are changed by people");
        }
        delete(directory);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        fail("wrote " + files.size() + " files to " + directory
                + ": look at the difference, run without golden.update");
    }

    private static void delete(Path directory) throws IOException {
        List<Path> paths = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> walk = Files.walk(directory)) {
                walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
            }
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
