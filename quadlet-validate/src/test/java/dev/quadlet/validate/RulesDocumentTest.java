package dev.quadlet.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The pages in the repository are what would be generated now. */
class RulesDocumentTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void filesAreWhatWouldBeGenerated() throws IOException {
        SortedMap<String, String> expected = RulesDocument.pages();
        if (System.getProperty("golden.update") != null) {
            if (System.getenv("CI") != null) {
                fail(
                        "golden.update is refused where CI is set: expectations are rewritten by people, who look at them");
            }
            update(expected);
            fail("docs/rules was rewritten; look at the difference and run again without golden.update");
        }
        assertThat(written())
                .as("docs/rules differs from the rules; rewrite it: " + RulesDocument.COMMAND)
                .isEqualTo(expected);
    }

    private static void update(SortedMap<String, String> expected) throws IOException {
        Files.createDirectories(DOCS.resolve("rules"));
        for (String stale : written().keySet()) {
            if (!expected.containsKey(stale)) {
                Files.delete(DOCS.resolve(stale));
            }
        }
        for (Map.Entry<String, String> page : expected.entrySet()) {
            Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
        }
    }

    /** The index and all that lies in the directory of pages, by the path below docs. */
    private static SortedMap<String, String> written() throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("rules.md", Files.readString(DOCS.resolve("rules.md")));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(DOCS.resolve("rules"))) {
            for (Path file : files) {
                pages.put("rules/" + file.getFileName(), Files.readString(file));
            }
        }
        return pages;
    }

    @Test
    void pageOfARuleLiesBelowTheAddressOfTheProjectThatTheRootPomHas() throws IOException {
        assertThat(Files.readString(Path.of("..", "pom.xml")))
                .contains("<url>" + Rules.HOME.toString().replaceFirst("/$", "") + "</url>");
        assertThat(PortConflict.INFO.page()).contains(Rules.HOME.resolve("rules/port-conflict"));
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
