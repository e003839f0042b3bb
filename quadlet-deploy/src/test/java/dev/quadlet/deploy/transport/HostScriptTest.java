package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostScriptTest {

    private static final HostScript ECHO = new HostScript("""
            main() {
              printf 'argument %s\\n' "$@"
              while IFS= read -r line; do printf 'input %s\\n' "$line"; done
              return 3
            }
            main "$@"
            """);

    @TempDir
    private Path directory;

    private final Account here = Account.user(System.getProperty("user.name"));
    private FakeSsh ssh;

    @BeforeEach
    void install() throws IOException {
        ssh = new FakeSsh(directory);
        Files.createDirectory(directory.resolve("home"));
        ssh.program("getent", "echo \"x:x:0:0::" + directory + "/home:/bin/sh\"\n");
    }

    @Test
    void argumentsAndInputArriveAsTheyAre() throws Exception {
        try (Transport transport = ssh.transport()) {
            List<String> lines = new ArrayList<>();
            Ended ended = ECHO.run(
                    transport,
                    here,
                    List.of("report", "it's $HOME", "two\nlines"),
                    List.of("unit a.service", "quadlet-end-of-input", " $(id) `id` \\", ""),
                    lines::add);
            assertThat(lines)
                    .containsExactly(
                            "argument report",
                            "argument it's $HOME",
                            "argument two",
                            "lines",
                            "input unit a.service",
                            "input quadlet-end-of-input",
                            "input  $(id) `id` \\",
                            "input ");
            assertThat(ended.status()).isEqualTo(3);
        }
    }

    @Test
    void halfAScriptDoesNothing() throws Exception {
        List<String> lines = new ArrayList<>();
        try (Transport transport = ssh.transport()) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            ECHO.run(new Recorder(transport, whole), here, List.of("report"), List.of("unit a.service"), line -> {});
            for (int length = whole.size() - 3; length > 0; length -= 7) {
                byte[] half = Arrays.copyOf(whole.toByteArray(), length);
                transport.run(here, "exec sh -s", out -> out.write(half), Output.lines(lines::add));
            }
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void aReportIsLinesAndFiles() throws Exception {
        HostScript script = new HostScript("""
                main() {
                  echo 'quadlet-report 1'
                  echo end
                  mkdir -p g/units/blog && cd g
                  printf text > units/blog/web.container
                  chmod 640 units/blog/web.container
                  ln -s web@.container units/blog/web@1.container
                  printf '\\377' > manifest; chmod 600 manifest
                  long=units/blog/$(printf 'x%.0s' 1 2 3 4 5 6 7 8 9)/$(seq -s x 70)
                  mkdir -p "${long%/*}" && echo ü > "$long-ü"
                  tar -cf - manifest units
                }
                main "$@"
                """);
        try (Transport transport = ssh.transport()) {
            Report report = script.report(transport, here, List.of("report", "homelab"), List::of);
            assertThat(report.ended().succeeded()).isTrue();
            assertThat(report.lines()).containsExactly("quadlet-report 1", "end");
            assertThat(report.entries())
                    .hasSize(4)
                    .containsEntry(
                            "units/blog/web.container",
                            new RenderedFile("text".getBytes(StandardCharsets.UTF_8), FileMode.of(0640)))
                    .containsEntry("manifest", new RenderedFile(new byte[] {(byte) 0xff}, FileMode.of(0600)))
                    .containsEntry("units/blog/web@1.container", new RenderedLink("web@.container"));
            assertThat(report.entries().keySet()).anyMatch(path -> path.endsWith("70-ü"));
        }
    }

    @Test
    void aReportThatFailsHasNoFiles() throws Exception {
        HostScript script = new HostScript("main() { echo 'no podman' >&2; return 1; }\nmain \"$@\"\n");
        try (Transport transport = ssh.transport()) {
            Report report = script.report(transport, here, List.of("report", "homelab"), List::of);
            assertThat(report.ended()).isEqualTo(new Ended(1, "Welcome, this is a banner\nno podman"));
            assertThat(report.entries()).isEmpty();
        }
    }

    @Test
    void filesThatAreCutOffAreALostConnection() throws Exception {
        HostScript script = new HostScript("""
                main() {
                  echo end
                  head -c 3000 /dev/urandom > f
                  tar -cf - f | head -c 2000
                  kill -9 $SHELL_PID $PPID
                }
                main "$@"
                """);
        try (Transport transport = ssh.transport()) {
            assertThatThrownBy(() -> script.report(transport, here, List.of("report"), List::of))
                    .isInstanceOf(ConnectionLost.class);
        }
    }

    @Test
    void aScriptWithoutItsLastLineIsRefused() {
        assertThatThrownBy(() -> new HostScript("main\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the script for the host does not end in the line main \"$@\"");
    }

    private record Recorder(Transport transport, ByteArrayOutputStream recorded) implements Transport {

        @Override
        public Ended run(Account account, String command, Input input, Output output)
                throws IOException, InterruptedException {
            input.writeTo(recorded);
            return transport.run(account, command, input, output);
        }

        @Override
        public Transport fresh() {
            return this;
        }

        @Override
        public String describe() {
            return transport.describe();
        }

        @Override
        public void close() {}
    }
}
