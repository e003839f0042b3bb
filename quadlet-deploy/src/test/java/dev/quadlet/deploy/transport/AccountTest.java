package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a login becomes an account, on a host with the users root, al (1000) and bo (1001). */
class AccountTest {

    @TempDir
    private Path directory;

    private FakeSsh ssh;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void install() throws IOException {
        ssh = new FakeSsh(directory);
        ssh.program("getent", "echo \"$2:x:0:0::/:/bin/sh\"\n");
        ssh.program("runuser", "echo \"runuser $1 $2 $3\" >&2; shift 3; exec \"$@\"\n");
        ssh.program("sudo", "echo \"sudo $1 $2 $3\" >&2; shift 3; LOGIN=root exec \"$@\"\n");
        login("root");
    }

    @Test
    void rootNeedsNothing() throws Exception {
        assertThat(run(Account.system().throughSudo())).isEmpty();
    }

    @Test
    void rootBecomesAUser() throws Exception {
        assertThat(run(Account.user("al"))).containsExactly("runuser -u al --");
    }

    @Test
    void aUserNeedsNothingForItself() throws Exception {
        login("al");
        assertThat(run(Account.user("al").throughSudo())).isEmpty();
    }

    @Test
    void aUserBecomesRootBySudo() throws Exception {
        login("al");
        assertThat(run(Account.system().throughSudo())).containsExactly("sudo -n -H --");
    }

    @Test
    void aUserBecomesAnotherBySudo() throws Exception {
        login("al");
        assertThat(run(Account.user("bo").throughSudo())).containsExactly("sudo -n -H --", "runuser -u bo --");
    }

    @Test
    void withoutSudoAUserIsNobodyElse() {
        login("al");
        assertThatThrownBy(() -> run(Account.system()))
                .isInstanceOf(AccountRefused.class)
                .hasMessage("ssh root@atlas: this logs in as al, but work for root needs a login as root; use such a"
                        + " destination, or sudo() on the host");
        assertThatThrownBy(() -> run(Account.user("bo")))
                .hasMessage("ssh root@atlas: this logs in as al, but work for bo needs a login as bo or root; use such"
                        + " a destination, or sudo() on the host");
        assertThat(lines).isEmpty();
    }

    @Test
    void whatSudoersNeedsIsTold() throws Exception {
        login("al");
        ssh.program("sudo", "echo 'sudo: a password is required' >&2; exit 1\n");
        assertThatThrownBy(() -> run(Account.system().throughSudo()))
                .isInstanceOf(AccountRefused.class)
                .hasMessage("ssh root@atlas: sudo does not let al work as root without a password (it says: Welcome,"
                        + " this is a banner\nsudo: a password is required); allow it with a line"
                        + " `al ALL=(root) NOPASSWD: ALL` by `visudo -f /etc/sudoers.d/quadlet`");
    }

    @Test
    void theHostSaysWhoseAccountItIs() {
        Host host = Host.named("atlas").sudo().user("al", u -> {}).build();
        assertThat(Account.of(host, host.system())).isEqualTo(Account.system().throughSudo());
        assertThat(Account.of(host, host.users().get(0)))
                .isEqualTo(Account.user("al").throughSudo());
    }

    @Test
    void aNameOfAUserIsPlain() {
        assertThatThrownBy(() -> Account.user("al; reboot")).isInstanceOf(IllegalArgumentException.class);
    }

    private void login(String name) {
        try {
            ssh.program(
                    "id",
                    "n=${LOGIN:-" + name + "}; [ \"$1\" = -un ] && echo \"$n\" && exit\n"
                            + "case ${2:-$n} in root) echo 0 ;; al) echo 1000 ;; bo) echo 1001 ;; esac\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> run(Account account) throws IOException, InterruptedException {
        try (Transport transport = ssh.transport()) {
            Ended ended = transport.run(account, "echo done", Input.NONE, Output.lines(lines::add));
            assertThat(lines).containsExactly("done");
            return ended.errors().lines().skip(1).toList();
        }
    }
}
