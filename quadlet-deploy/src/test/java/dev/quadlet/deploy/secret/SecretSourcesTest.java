package dev.quadlet.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class SecretSourcesTest {

    @TempDir
    Path directory;

    @Test
    void aFileIsItsContent() {
        Path file = Vaults.write(directory.resolve("f"), "a\n\r\n");
        assertThat(Vaults.text(FileSecret.of(file))).isEqualTo("a\n\r\n");
        assertThat(Vaults.text(FileSecret.of(file).stripTrailingNewline())).isEqualTo("a\n");
        assertThat(Vaults.text(FileSecret.of(Vaults.write(file, "\n")).stripTrailingNewline()))
                .isEmpty();
        assertThat(FileSecret.of(file)).hasToString(file.toString());
    }

    @Test
    void aFileIsReadAnewEachTime() {
        Path file = Vaults.write(directory.resolve("f"), "old");
        FileSecret secret = FileSecret.of(file);
        assertThat(Vaults.text(secret)).isEqualTo("old");
        Vaults.write(file, "new");
        assertThat(Vaults.text(secret)).isEqualTo("new");
    }

    @Test
    void aFileThatIsNoSecretIsRefused() {
        assertThat(refusal(FileSecret.of(Vaults.write(directory.resolve("f"), new byte[(1 << 20) + 1]))))
                .endsWith("\": it is larger than 1024 KiB; is it the right file?");
        assertThat(refusal(FileSecret.of(directory.resolve("none")))).endsWith("\": it does not exist");
        assertThat(refusal(FileSecret.of(directory))).endsWith("\": it is a directory; name a file in it");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "PATH", matches = ".+")
    void aVariableIsItsValue() {
        EnvironmentSecret secret = EnvironmentSecret.named("PATH");
        assertThat(Vaults.text(secret)).isEqualTo(System.getenv("PATH"));
        assertThat(secret).hasToString("environment variable PATH");
    }

    @Test
    void aVariableThatIsNotSetIsRefusedWhenItIsRead() {
        assertThat(refusal(EnvironmentSecret.named("QUADLET_TEST_NEVER_SET")))
                .isEqualTo("environment variable QUADLET_TEST_NEVER_SET is not set; export it before you deploy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A=B", "1A", "A B", "$A"})
    void aVariableHasAName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnvironmentSecret.named(name))
                .withMessage("\"" + name + "\" is not the name of an environment variable (letters, digits and _)");
    }

    @Test
    void aCommandIsItsOutputWithoutTheLastLineBreak() {
        assertThat(Vaults.text(CommandSecret.of("printf", "%s\\n", "a b", "$HOME")))
                .isEqualTo("a b\n$HOME");
        assertThat(Vaults.text(CommandSecret.of("printf", "a\\r\\n"))).isEqualTo("a");
        assertThat(Vaults.text(CommandSecret.of("printf", "a\\n\\n"))).isEqualTo("a\n");
        assertThat(Vaults.text(CommandSecret.of("printf", "a\\n").keepTrailingNewline()))
                .isEqualTo("a\n");
    }

    @Test
    void aCommandHasNoStandardInput() {
        assertThat(Vaults.text(CommandSecret.of("sh", "-c", "cat; echo end"))).isEqualTo("end");
    }

    @Test
    void aCommandThatFailsTellsItsExitStatusAndNothingElse() {
        assertThat(refusal(CommandSecret.of("sh", "-c", "echo marker; echo marker >&2; exit 4", "marker")))
                .isEqualTo("program \"sh\" has ended with exit status 4; run it yourself to see why");
    }

    @Test
    void aCommandThatCannotBeStartedIsNamed() {
        assertThat(refusal(CommandSecret.of("quadlet-test-no-such-program", "marker")))
                .isEqualTo(
                        "cannot start program \"quadlet-test-no-such-program\": is it installed, in PATH, executable,"
                                + " and for this machine?");
    }

    @Test
    void aCommandThatPrintsNothingIsRefused() {
        assertThat(refusal(CommandSecret.of("echo")))
                .isEqualTo("output of echo is empty, although it ended well; run it yourself to see why");
    }

    @Test
    void aCommandThatPrintsWithoutEndIsKilled() {
        assertThat(refusal(CommandSecret.of("yes", "marker")))
                .isEqualTo("program \"yes\" prints more than 1 MiB; that is no secret");
    }

    @Test
    void aCommandThatHangsIsKilledWithItsChildren() {
        Path alive = directory.resolve("alive");
        CommandSecret hanging = CommandSecret.of("sh", "-c", "(sleep 2; touch " + alive + ") & echo marker; wait")
                .timeout(Duration.ofMillis(300));
        assertThat(refusal(hanging))
                .isEqualTo(
                        "program \"sh\" has not ended within 300 ms and was killed; it has no standard input: does it"
                                + " wait for some?");
        assertThat(Vaults.text(CommandSecret.of("sh", "-c", "sleep 3; echo slept")))
                .isEqualTo("slept");
        assertThat(alive).doesNotExist();
    }

    @Test
    void aLimitOfTimeIsAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandSecret.of("x").timeout(Duration.ZERO))
                .withMessage("the limit of time is PT0S; it must be above zero");
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThat(refusal(CommandSecret.of("sleep", "60")))
                .isEqualTo("interrupted while waiting for program \"sleep\"");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theDescriptionOfACommandHasNoArguments() {
        assertThat(CommandSecret.of("pass", "show", "marker")).hasToString("output of pass");
    }

    @Test
    void sourcesAreEqualIfTheySayTheSame() {
        Path file = Path.of("f");
        assertThat(FileSecret.of(file))
                .isEqualTo(FileSecret.of(file))
                .isNotEqualTo(FileSecret.of(file).stripTrailingNewline())
                .isNotEqualTo(CommandSecret.of("f"));
        assertThat(EnvironmentSecret.named("A"))
                .isEqualTo(EnvironmentSecret.named("A"))
                .isNotEqualTo(EnvironmentSecret.named("B"));
        assertThat(CommandSecret.of("pass", "a"))
                .isEqualTo(CommandSecret.of("pass", "a"))
                .hasSameHashCodeAs(CommandSecret.of("pass", "a"))
                .isNotEqualTo(CommandSecret.of("pass", "b"))
                .isNotEqualTo(CommandSecret.of("pass", "a").keepTrailingNewline());
    }

    @Test
    void aValueTellsNothing() {
        SecretValue value = new Vaults.Fixed("marker").read();
        assertThat(value)
                .hasToString("SecretValue[hidden]")
                .isEqualTo(new Vaults.Fixed("marker").read())
                .hasSameHashCodeAs(new Vaults.Fixed("other").read())
                .isNotEqualTo(new Vaults.Fixed("other").read());
        assertThat(value.length()).isEqualTo(6);
        assertThat(value.digest(new byte[] {1})).hasSize(64).isNotEqualTo(value.digest(new byte[] {2}));
    }

    private static String refusal(DeliveredSecret secret) {
        return Vaults.refusal(secret::read);
    }
}
