package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every shell that is installed here is asked what it makes of our text. */
class ShellTextProperties {

    private static final String BEFORE = "\n" + BegunOutput.BEGAN + "\n";

    private static final List<String> SHELLS = Stream.of("sh", "dash", "bash", "busybox", "zsh", "fish", "tcsh")
            .filter(ShellTextProperties::isInstalled)
            .toList();

    @Property(tries = 40)
    void anyTextArrivesThroughAnyLoginShell(@ForAll("texts") String text) throws Exception {
        String line =
                ShellText.line(Account.user(System.getProperty("user.name")), "printf %s " + ShellText.quote(text));
        for (String shell : SHELLS) {
            assertThat(printed(shell, line)).as(shell).isEqualTo(BEFORE + text);
        }
    }

    @Property(tries = 40)
    void aQuotedTextIsOneWord(@ForAll("texts") String text) throws Exception {
        String line = ShellText.line(
                Account.user(System.getProperty("user.name")),
                "set -- " + ShellText.quote(text) + " " + ShellText.quote("") + "; echo $#");
        assertThat(printed("sh", line)).isEqualTo(BEFORE + "2\n");
    }

    @Example
    void plainCommandsCanBeReadOnTheHost() {
        assertThat(ShellText.line(Account.system(), "echo 'it is'"))
                .startsWith("exec sh -c 'export LC_ALL=C PATH=")
                .contains("; echo '\"'\"'it is'\"'\"'' direct root");
    }

    @Example
    void noArgumentHasNul() {
        assertThatThrownBy(() -> ShellText.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> awkward = Arbitraries.of(
                        "'", "\"", "\\", "\n", "$(id)", "`id`", "!", "!!", "$HOME", "~", "*", ";", "&", "|", "<", "(",
                        "%s", "\t", "\r", " ", "#", "-n", "\\'", "\\\\", "ü", "😀", "a", "{a,b}", "^a^b", "--",
                        "\u0001")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(30)
                .filter(text -> text.indexOf('\0') < 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(text));
        return Arbitraries.oneOf(awkward, any);
    }

    private static String printed(String shell, String line) throws IOException, InterruptedException {
        List<String> command =
                shell.equals("busybox") ? List.of("busybox", "sh", "-c", line) : List.of(shell, "-c", line);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        process.getInputStream().transferTo(printed);
        assertThat(process.waitFor()).as(shell).isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
