package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that people see, as files. */
final class Golden {

    private static final Path FILES = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    static void assertEquals(String name, String text) throws IOException {
        Path file = FILES.resolve(name);
        if (System.getProperty("golden.update") != null) {
            if (System.getenv("CI") != null) {
                fail("golden.update is refused where CI is set");
            }
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                fail(file + " was rewritten; look at the difference and run again without golden.update");
            }
        }
        assertThat(file).exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
