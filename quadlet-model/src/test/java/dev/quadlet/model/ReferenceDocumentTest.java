package dev.quadlet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The file in the repository is what would be generated now. */
class ReferenceDocumentTest {

    private static final Path FILE = Path.of("..", "docs", "reference.md");

    @Test
    void fileIsWhatWouldBeGenerated() throws IOException {
        String expected = ReferenceDocument.text();
        if (System.getProperty("golden.update") != null) {
            rewrite(expected);
        }
        assertThat(FILE).as("rewrite it: " + ReferenceDocument.COMMAND).exists();
        assertThat(Files.readString(FILE))
                .as("docs/reference.md differs from table and Javadoc; rewrite it: " + ReferenceDocument.COMMAND)
                .isEqualTo(expected);
    }

    @Test
    void everyRowHasAsManyCellsAsItsHead() {
        int cells = 0;
        for (String line : ReferenceDocument.text().lines().toList()) {
            if (line.startsWith("| Key")) {
                cells = line.split("(?<!\\\\)\\|", -1).length;
            } else if (line.startsWith("|")) {
                assertThat(line.split("(?<!\\\\)\\|", -1)).as(line).hasSize(cells);
                assertThat(line).doesNotContain("{@", "<p>", "|  |");
            }
        }
    }

    private static void rewrite(String text) throws IOException {
        if (System.getenv("CI") != null) {
            fail("golden.update is refused where CI is set: expectations are rewritten by people, who look at them");
        }
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, text.getBytes(StandardCharsets.UTF_8));
        fail("docs/reference.md was rewritten; look at the difference and run again without golden.update");
    }
}
