package dev.quadlet.testkit;

import static dev.quadlet.testkit.Lab.assertFails;
import static dev.quadlet.testkit.QuadletAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Fleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTreeTest {

    private static final String SMTP = "atlas/etc/containers/systemd/lab/mail/smtp.container";

    @TempDir
    private Path root;

    private static void check(Path directory, Fleet fleet) {
        new GoldenTree(directory, false, false).assertMatches(fleet);
    }

    private static ThrowingCallable update(Path directory, Fleet fleet) {
        return () -> new GoldenTree(directory, true, false).assertMatches(fleet);
    }

    private Path written(Fleet fleet) {
        Path golden = root.resolve("golden");
        assertThatThrownBy(update(golden, fleet)).isInstanceOf(AssertionError.class);
        return golden;
    }

    @Test
    void writingTheTreeFailsAndIsEnough() throws IOException {
        Path golden = root.resolve("golden");
        assertFails(
                update(golden, Lab.fleet()),
                "wrote the golden tree " + golden + ": 4 new, 0 changed, 0 removed. Look at the difference, then run"
                        + " without -Dquadlet.golden.update.");

        check(golden, Lab.fleet());
        assertThat(golden.resolve("atlas.index")).content().isEqualTo("""
                0644  /etc/containers/systemd/lab/blog/db.container
                0644  /etc/containers/systemd/lab/blog/web.container
                0644  /etc/containers/systemd/lab/mail/smtp.container
                """);
    }

    @Test
    void aTreeThatIsNotThereSaysHowToWriteIt() {
        Path golden = root.resolve("golden");
        assertFails(
                () -> check(golden, Lab.fleet()),
                "there is no golden tree " + golden + " yet: run the test once with -Dquadlet.golden.update, and look"
                        + " at what it writes");
    }

    @Test
    void differencesAreShownWithTheirLineOfJava() {
        Path golden = written(Lab.fleet(Lab.mail("1.0.0")));

        assertFails(() -> check(golden, Lab.fleet(Lab.mail("2.0.0"))), """
                fleet lab does not render to the golden tree %s:
                --- expected atlas/etc/containers/systemd/lab/mail/smtp.container
                +++ rendered atlas/etc/containers/systemd/lab/mail/smtp.container (Lab.java:…)
                @@ -1,5 +1,5 @@
                 [Container]
                -Image=docker.io/library/smtp:1.0.0
                +Image=docker.io/library/smtp:2.0.0
                 PublishPort=25:25
                \s
                 [Install]
                If that is wanted: run the test once with -Dquadlet.golden.update, and look at the difference.
                """.formatted(golden));
    }

    @Test
    void filesThatAreMissingOrTooManyAreNamed() throws IOException {
        Path golden = written(Lab.fleet(Lab.mail("1.0.0")));
        Files.move(golden.resolve(SMTP), golden.resolve(SMTP + ".old"));

        assertFails(() -> check(golden, Lab.fleet(Lab.mail("1.0.0"))), """
                fleet lab does not render to the golden tree %s:
                  only in rendered: atlas/etc/containers/systemd/lab/mail/smtp.container (Lab.java:…)
                  only in expected: atlas/etc/containers/systemd/lab/mail/smtp.container.old
                If that is wanted: run the test once with -Dquadlet.golden.update, and look at the difference.
                """.formatted(golden));
    }

    @Test
    void valuesOfSecretsAreNotShown() {
        Path golden = written(secretive("password: " + Lab.MARKER));

        assertThatThrownBy(() -> check(golden, secretive("password: other" + Lab.MARKER)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 1: password:…")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(Lab.MARKER));
    }

    private static Fleet secretive(String text) {
        return Lab.fleet(Lab.stack(
                "app",
                Lab.container("app", "1.0.0")
                        .configFile("/etc/app.yaml", ConfigFile.of(text))
                        .build()));
    }

    @Test
    void updatingIsRefusedInCi() {
        Path golden = root.resolve("golden");
        assertFails(
                () -> new GoldenTree(golden, true, true).assertMatches(Lab.fleet()),
                "-Dquadlet.golden.update is refused where the environment has CI: expected files are changed by"
                        + " people, who look at them");
        assertThat(golden).doesNotExist();
    }

    @Test
    void updatingRemovesWhatIsRenderedNoMore() throws IOException {
        Path golden = written(Lab.fleet());
        Files.writeString(golden.resolve(".gitattributes"), "* -text\n");

        assertFails(
                update(golden, Lab.fleet(Lab.mail("2.0.0"))),
                "wrote the golden tree " + golden + ": 0 new, 2 changed, 2 removed. Look at the difference, then run"
                        + " without -Dquadlet.golden.update.");
        assertThat(golden.resolve("atlas/etc/containers/systemd/lab/blog")).doesNotExist();
        assertThat(golden.resolve(".gitattributes")).exists();
        check(golden, Lab.fleet(Lab.mail("2.0.0")));
    }

    @Test
    void filesOfOthersAreNeitherRemovedNorOverlooked() throws IOException {
        Path resources = root.resolve("resources");
        Files.createDirectories(resources);
        Files.writeString(resources.resolve("application.yml"), "mine");

        assertFails(
                update(resources, Lab.fleet()),
                "cannot read the golden tree " + resources + ": it has files that are not of a golden tree"
                        + " (application.yml); give the tree a directory of its own");
        assertThat(resources).isDirectoryNotContaining("glob:**atlas*");
        assertThat(resources.resolve("application.yml")).content().isEqualTo("mine");
    }

    @Test
    void symbolicLinksAreRemovedAndNotFollowed() throws IOException {
        Path golden = written(Lab.fleet());
        Path outside = root.resolve("outside");
        Files.createDirectories(outside.resolve("mail"));
        Files.writeString(outside.resolve("mine"), "mine");
        Files.writeString(outside.resolve("mail/smtp.container"), "mine");
        Path mail = golden.resolve("atlas/etc/containers/systemd/lab/mail");
        Files.delete(mail.resolve("smtp.container"));
        Files.delete(mail);
        Files.createSymbolicLink(mail, outside.resolve("mail"));
        Path web = golden.resolve("atlas/etc/containers/systemd/lab/blog/web.container");
        Files.delete(web);
        Files.createSymbolicLink(web, outside.resolve("mine"));

        assertThatThrownBy(() -> check(golden, Lab.fleet())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(update(golden, Lab.fleet())).isInstanceOf(AssertionError.class);

        assertThat(outside.resolve("mine")).content().isEqualTo("mine");
        assertThat(outside.resolve("mail/smtp.container")).content().isEqualTo("mine");
        check(golden, Lab.fleet());
        assertThat(mail.resolve("smtp.container")).isRegularFile();
    }

    @Test
    void aTreeThatIsALinkIsRefused() throws IOException {
        Path golden = written(Lab.fleet());
        Path link = Files.createSymbolicLink(root.resolve("link"), golden);

        assertFails(
                () -> check(link, Lab.fleet()),
                "cannot read the golden tree " + link + ": it is a symbolic link; name the directory itself");
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        // Root may write anywhere, but not below a file.
        Path file = Files.writeString(root.resolve("file"), "");
        Path golden = file.resolve("golden");
        assertThatThrownBy(update(golden, Lab.fleet()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("cannot write the golden tree " + golden + ": ")
                .hasMessageContaining(file.toString());
        assertFails(
                update(file, Lab.fleet()),
                "cannot read the golden tree " + file + ": " + file + ": it is no directory");
    }

    @Test
    void theAssertionOfFleetsUsesIt() {
        Path golden = written(Lab.fleet());
        assertThat(Lab.fleet()).matchesGoldenTree(golden);
        assertThatThrownBy(() -> assertThat(Lab.fleet("2.0.0")).matchesGoldenTree(golden))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not render to the golden tree");
    }
}
