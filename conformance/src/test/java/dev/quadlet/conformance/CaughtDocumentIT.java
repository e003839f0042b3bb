package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quadlet.validate.Family;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The file in the repository is what the generators say now. */
@NeedsGenerators
class CaughtDocumentIT {

    private static final Path FILE = Path.of("..", "docs", "caught.md");

    private static final List<String> VERSIONS = List.of("5.4", "5.8", "6.1");

    /** Of a Podman older than those whose generators are at hand, and of values that are no files yet. */
    private static final Set<String> ELSEWHERE = Set.of("invalid-tmpfs", "value-not-expressible");

    @Test
    void fileIsWhatTheGeneratorsSay() throws IOException {
        List<Generator> generators = Generators.installed();
        List<String> versions = generators.stream()
                .map(generator ->
                        generator.version().major() + "." + generator.version().minor())
                .toList();
        assumeTrue(versions.equals(VERSIONS), "it is about " + VERSIONS + ", here are " + versions);

        String expected = new CaughtDocument(generators).text();
        if (System.getProperty("golden.update") != null) {
            rewrite(expected);
        }
        assertThat(FILE).as("rewrite it: " + CaughtDocument.COMMAND).exists();
        assertThat(Files.readString(FILE))
                .as("docs/caught.md differs from what is said; rewrite it: " + CaughtDocument.COMMAND)
                .isEqualTo(expected);
    }

    @Test
    void thereIsAnExampleForEachRule() {
        Set<String> rules = new TreeSet<>();
        for (Rule rule : Rules.all()) {
            if (rule.info().family() != Family.LINT) {
                rules.add(rule.info().name());
            }
        }
        rules.removeAll(ELSEWHERE);

        assertThat(new TreeSet<>(
                        Groups.of("/caught.txt").stream().map(Case::kinds).toList()))
                .isEqualTo(rules);
    }

    private static void rewrite(String text) throws IOException {
        if (System.getenv("CI") != null) {
            fail("golden.update is refused where CI is set: expectations are rewritten by people, who look at them");
        }
        Files.write(FILE, text.getBytes(StandardCharsets.UTF_8));
        fail("docs/caught.md was rewritten; look at the difference and run again without golden.update");
    }
}
