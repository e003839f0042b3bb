package dev.quadlet.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page in the repository is what would be generated now. */
class RulesDocumentTest {

    private static final Path FILE = Path.of("..", "docs", "rules.md");

    @Test
    void fileIsWhatWouldBeGenerated() throws IOException {
        String expected = RulesDocument.text();
        if (System.getProperty("golden.update") != null) {
            if (System.getenv("CI") != null) {
                fail(
                        "golden.update is refused where CI is set: expectations are rewritten by people, who look at them");
            }
            Files.writeString(FILE, expected);
            fail("docs/rules.md was rewritten; look at the difference and run again without golden.update");
        }
        assertThat(FILE).as("rewrite it: " + RulesDocument.COMMAND).exists();
        assertThat(Files.readString(FILE))
                .as("docs/rules.md differs from the rules; rewrite it: " + RulesDocument.COMMAND)
                .isEqualTo(expected);
    }

    @Test
    void everyRuleSaysWhatItFindsWhyThatMattersAndHowToMendIt() {
        assertThat(RulesDocument.all()).allSatisfy(rule -> {
            assertThat(rule.summary()).as(rule.name()).endsWith(".");
            assertThat(rule.why()).as(rule.name()).endsWith(".");
            assertThat(rule.example()).as(rule.name()).isNotBlank();
            assertThat(rule.mend()).as(rule.name()).endsWith(".");
        });
    }
}
