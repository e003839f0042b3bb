package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @Test
    void manifestThatIsNotThereIsEmpty(@TempDir Path directory) throws IOException {
        assertThat(Manifest.read(directory.resolve("manifest")).paths()).isEmpty();
    }

    @Test
    void pathsAreWrittenSortedAndReadBack(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("manifest");
        Manifest.read(file).write(Set.of("b/ü", "a b", "a"));
        assertThat(Files.readString(file)).isEqualTo("a\na b\nb/ü\n");
        assertThat(Manifest.read(file).paths()).containsExactly("a", "a b", "b/ü");
    }

    @Test
    void emptyManifestIsAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("manifest");
        Manifest.read(file).write(Set.of());
        assertThat(file).isEmptyFile();
    }
}
