package dev.quadlet.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.quadlet.model.value.PodmanVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule finds what its own page shows, in the words of {@code rules/NAME/findings.txt}, and nothing in
 * {@code rules/NAME/good.txt}, which is as close to the example as right files can be. Where a page shows only a part,
 * {@code rules/NAME/bad.txt} has the whole.
 */
class RuleExamplesTest {

    private static final Path RULES = Path.of("src", "test", "resources", "rules");

    /** Rules about more than files can say; they have tests of their own, with configurations in Java. */
    private static final Set<String> OF_JAVA = Set.of(
            "conflicting-snapshots",
            "file-restarts",
            "missing-selinux-label",
            "no-way-to-reload",
            "snapshot-of-other-volume",
            "undeclared-secret",
            "unknown-service",
            "unused-snapshot",
            "value-not-expressible");

    /** Rules about bytes and mebibytes, which no page can show. */
    private static final Set<String> OF_BYTES = Set.of("not-utf8", "line-too-long");

    private static final List<PodmanVersion> VERSIONS = List.of(
            Bundle.NEWEST,
            PodmanVersion.of(5, 5),
            PodmanVersion.of(5, 4),
            PodmanVersion.of(5, 2),
            PodmanVersion.of(4, 9));

    @TestFactory
    Stream<DynamicTest> exampleOfEachRuleIsFound() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.info().name(), () -> assertExample(rule)));
    }

    @TestFactory
    Stream<DynamicTest> rightFilesAreNotFound() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.info().name(), () -> {
            Path good = RULES.resolve(rule.info().name()).resolve("good.txt");
            assertThat(good).exists();
            assertThat(Checking.print(Bundle.parse(Files.readString(good)).check(rule)))
                    .isEmpty();
        }));
    }

    @Test
    void directoriesAreThoseOfTheRules() throws IOException {
        try (Stream<Path> directories = Files.list(RULES)) {
            assertThat(directories.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            rules().map(rule -> rule.info().name()).toList());
        }
    }

    private static Stream<Rule> rules() {
        return Rules.all().stream()
                .filter(rule -> !OF_JAVA.contains(rule.info().name())
                        && !OF_BYTES.contains(rule.info().name()));
    }

    private static void assertExample(Rule rule) throws IOException {
        String found = found(rule);
        Path golden = RULES.resolve(rule.info().name()).resolve("findings.txt");
        if (System.getProperty("golden.update") != null) {
            if (System.getenv("CI") != null) {
                fail("golden.update is refused where CI is set");
            }
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, found);
            fail(golden + " was rewritten; look at the difference and run again without golden.update");
        }
        assertThat(golden).exists();
        assertThat(found).isNotEmpty().isEqualTo(Files.readString(golden));
    }

    /** What the rule finds in its example, for the newest Podman that makes it find something. */
    private static String found(Rule rule) throws IOException {
        Path whole = RULES.resolve(rule.info().name()).resolve("bad.txt");
        Bundle example = Bundle.parse(
                Files.exists(whole) ? Files.readString(whole) : rule.info().example());
        for (PodmanVersion version : VERSIONS) {
            String found =
                    Checking.print(example.read(version, example.rootless()).check(rule));
            if (!found.isEmpty()) {
                return (version.equals(Bundle.NEWEST) ? "" : "Podman " + version + "\n") + found;
            }
        }
        return "";
    }
}
