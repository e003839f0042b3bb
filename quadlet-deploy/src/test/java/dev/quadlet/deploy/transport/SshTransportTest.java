package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshTransportTest {

    private static final Output NOTHING = in -> {};

    @TempDir
    private Path directory;

    private FakeSsh ssh;

    @BeforeEach
    void install() throws IOException {
        ssh = new FakeSsh(directory);
        // Whoever runs the tests is root on the host.
        ssh.program("id", "[ \"$1\" = -un ] && echo root || echo 0\n");
    }

    @Test
    void commandsShareOneConnectionThatCloseEnds() throws Exception {
        Path control;
        try (SshTransport transport = ssh.transport()) {
            assertThat(run(transport, "echo one")).containsExactly("one");
            assertThat(run(transport, "echo two")).containsExactly("two");
            control = controlPath(ssh.call(0));
            assertThat(control).exists();
            assertThat(Files.getPosixFilePermissions(control.getParent())).hasSize(3);
            assertThat(control.toString().length()).isLessThan(86);
        }
        assertThat(ssh.calls()).isEqualTo(4);
        assertThat(ssh.call(0)).contains("ControlMaster=yes", "BatchMode=yes", "-N", "root@atlas");
        assertThat(controlPath(ssh.call(1))).isEqualTo(control);
        assertThat(controlPath(ssh.call(2))).isEqualTo(control);
        assertThat(ssh.call(3)).containsSubsequence("-O", "exit", "--", "root@atlas");
        assertThat(control.getParent()).doesNotExist();
    }

    @Test
    void theRemoteCommandIsOneArgumentBehindTheDestination() throws Exception {
        try (SshTransport transport = ssh.transport()) {
            run(transport, "echo one");
        }
        List<String> call = ssh.call(1);
        assertThat(call.subList(call.indexOf("--"), call.size() - 1)).containsExactly("--", "root@atlas");
        assertThat(call.get(call.size() - 1)).startsWith("exec sh -c '");
    }

    @Test
    void aFreshTransportHasItsOwnConnection() throws Exception {
        try (SshTransport transport = ssh.transport();
                Transport fresh = transport.fresh()) {
            run(transport, "echo one");
            assertThat(run(fresh, "echo two")).containsExactly("two");
        }
        assertThat(ssh.call(2)).contains("ControlPath=none");
    }

    @Test
    void optionsBecomeArguments() throws Exception {
        try (SshTransport transport = new SshTransport(
                "atlas",
                ssh.options()
                        .config(Path.of("/some where/config"))
                        .interactive(true)
                        .connectTimeout(java.time.Duration.ofSeconds(3)))) {
            run(transport, "echo one");
        }
        assertThat(ssh.call(0)).containsSubsequence("-F", "/some where/config", "BatchMode=no", "ConnectTimeout=3");
    }

    @Test
    void errorsAreApartFromOutputAndWithoutLinesOfOurs() throws Exception {
        try (SshTransport transport = ssh.transport()) {
            List<String> lines = new ArrayList<>();
            Ended ended = transport.run(
                    Account.system(), "echo out; printf oops >&2; exit 3", Input.NONE, Output.lines(lines::add));
            assertThat(lines).containsExactly("out");
            assertThat(ended).isEqualTo(new Ended(3, "Welcome, this is a banner\noops"));
        }
    }

    @Test
    void aCommandMayEndWithTheStatusThatSshUsesForItself() throws Exception {
        try (SshTransport transport = ssh.transport()) {
            assertThat(transport
                            .run(Account.system(), "exit 255", Input.NONE, NOTHING)
                            .status())
                    .isEqualTo(255);
        }
    }

    @Test
    void aConnectionThatIsNotMadeLeavesNothingBehind() throws Exception {
        ssh.fail("connect", "ssh: Could not resolve hostname atlas: Name or service not known\r\n");
        try (SshTransport transport = ssh.transport()) {
            assertThatThrownBy(() -> run(transport, "echo one"))
                    .isInstanceOf(ConnectionFailed.class)
                    .hasMessage(
                            "ssh root@atlas: no address is known for this name: is it written right, also in the ssh"
                                    + " configuration? (ssh says: ssh: Could not resolve hostname atlas: Name or service"
                                    + " not known)");
        }
        assertThat(ssh.calls()).isEqualTo(1);
        assertThat(controlPath(ssh.call(0)).getParent()).doesNotExist();
    }

    @Test
    void aFreshConnectionThatIsNotMadeIsToldAsSuch() throws Exception {
        ssh.fail("command", "ssh: connect to host atlas port 22: Connection refused\r\n");
        try (SshTransport transport = ssh.transport();
                Transport fresh = transport.fresh()) {
            assertThatThrownBy(() -> run(fresh, "echo one"))
                    .isInstanceOf(ConnectionFailed.class)
                    .hasMessageContaining("does sshd run");
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsLost() throws Exception {
        try (SshTransport transport = ssh.transport()) {
            List<String> lines = new ArrayList<>();
            assertThatThrownBy(() -> transport.run(
                            Account.system(),
                            "echo event; echo 'Connection to atlas closed' >&2; kill -9 $SHELL_PID $$",
                            Input.NONE,
                            Output.lines(lines::add)))
                    .isInstanceOf(ConnectionLost.class)
                    .hasMessageContaining("Connection to atlas closed");
            assertThat(lines).containsExactly("event");
        }
    }

    @Test
    void aSharedConnectionThatHasEndedIsMadeAnew() throws Exception {
        try (SshTransport transport = ssh.transport()) {
            run(transport, "echo one");
            Path control = controlPath(ssh.call(0));
            Files.delete(control);
            assertThat(run(transport, "echo two")).containsExactly("two");
            assertThat(control.getParent()).doesNotExist();
            assertThat(ssh.call(2)).contains("ControlMaster=yes");
        }
    }

    @Test
    void aClosedTransportEndsItsCommands() throws Exception {
        try (SshTransport transport = ssh.transport()) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread waiting = new Thread(() -> {
                try {
                    transport.run(
                            Account.system(),
                            "echo begun; sleep 100",
                            Input.NONE,
                            Output.lines(line -> new Thread(transport::close).start()));
                } catch (IOException | InterruptedException e) {
                    thrown.set(e);
                }
            });
            waiting.start();
            waiting.join(20_000);
            assertThat(thrown.get()).isInstanceOf(ConnectionLost.class).hasMessageContaining("closed here");
            assertThatThrownBy(() -> run(transport, "echo one")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        try (SshTransport transport = ssh.transport()) {
            Thread here = Thread.currentThread();
            assertThatThrownBy(() -> transport.run(
                            Account.system(),
                            "echo begun; sleep 100",
                            Input.NONE,
                            Output.lines(line -> here.interrupt())))
                    .isInstanceOf(InterruptedException.class);
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("quadlet-(input|output|errors)")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void aMissingClientIsNamed() {
        try (SshTransport transport =
                new SshTransport("atlas", SshOptions.defaults().program("/nowhere/ssh"))) {
            assertThatThrownBy(() -> run(transport, "echo one"))
                    .isInstanceOf(ConnectionFailed.class)
                    .hasMessageStartingWith("ssh atlas: /nowhere/ssh cannot be started; install the client of OpenSSH");
        }
    }

    @Test
    void anOptionIsNoDestination() {
        assertThatThrownBy(() -> new SshTransport("-oProxyCommand=reboot", SshOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> run(Transport transport, String command) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        Ended ended = transport.run(
                Account.system(),
                command,
                out -> out.write("input".getBytes(StandardCharsets.UTF_8)),
                Output.lines(lines::add));
        assertThat(ended.succeeded()).isTrue();
        return lines;
    }

    private static Path controlPath(List<String> call) {
        return call.stream()
                .filter(word -> word.startsWith("ControlPath="))
                .map(word -> Path.of(word.substring("ControlPath=".length())))
                .findFirst()
                .orElseThrow();
    }
}
