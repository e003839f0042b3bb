package dev.quadlet.e2e;

import static dev.quadlet.e2e.BadInput.apply;
import static dev.quadlet.e2e.BadInput.as;
import static dev.quadlet.e2e.BadInput.container;
import static dev.quadlet.e2e.BadInput.fleet;
import static dev.quadlet.e2e.BadInput.plan;
import static dev.quadlet.e2e.BadInput.refusal;
import static dev.quadlet.e2e.BadInput.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.HostBuilder;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hosts that lack something that a deployment needs: each message says how to mend it, and nothing is changed. */
class BadInputHostIT {

    private static TestHost host;

    private String mend = "true";

    @BeforeAll
    static void boot() {
        host = TestHost.start("unfit", "5.4");
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @AfterEach
    void mend() {
        host.sh(mend).ok();
    }

    @Test
    void anOldPodmanIsRefused() {
        host.write("/usr/local/bin/podman", "#!/bin/sh\necho podman version 4.9.3\n");
        host.exec("chmod", "755", "/usr/local/bin/podman").ok();
        mend = "rm /usr/local/bin/podman";

        assertThat(refused(fleet(system()))).contains("unfit", "the host has Podman 4.9.3: 5.0 or newer is needed");
    }

    @Test
    void aHostWithoutPodmanIsRefused() {
        mend = "mv /usr/bin/podman.away /usr/bin/podman";
        host.exec("mv", "/usr/bin/podman", "/usr/bin/podman.away").ok();

        assertThat(refused(fleet(system()))).contains("unfit").contains("podman is not installed: install it");
    }

    @Test
    void aUserWhoDoesNotLingerIsRefused() {
        mend = "touch /var/lib/systemd/linger/al";
        host.exec("rm", "/var/lib/systemd/linger/al").ok();

        assertThat(refused(fleet(user("al"))))
                .contains("unfit, user al")
                .contains("services of al end with its last session: sudo loginctl enable-linger al");
    }

    @Test
    void aUserWithoutSubordinateIdsIsRefused() {
        mend = "mv /etc/subuid- /etc/subuid";
        host.exec("cp", "/etc/subuid", "/etc/subuid-").ok();
        host.exec("sed", "-i", "/^al:/d", "/etc/subuid").ok();

        assertThat(refused(fleet(user("al"))))
                .contains("al has no range in /etc/subuid: sudo usermod --add-subuids")
                .doesNotContain("/etc/subgid");
    }

    @Test
    void aUserWhoDoesNotExistIsRefused() {
        HostBuilder wrong = as("root", host)
                .user(
                        "nobody-here",
                        u -> u.home("/home/nobody-here")
                                .stack(stack("app", container("app").build())));

        assertThat(refused(fleet(wrong)))
                .contains("there is no user nobody-here")
                .contains("useradd -m nobody-here");
    }

    @Test
    void aHomeDirectoryThatIsAnotherIsRefused() {
        HostBuilder wrong = as("al", host)
                .user(
                        "al",
                        al -> al.home("/home/al")
                                .stack(stack("app", container("app").build())));

        assertThat(refused(fleet(wrong))).contains("/var/home/al").contains("/home/al");
    }

    @Test
    void aLoginWithoutRightsIsToldAboutSudo() {
        assertThat(refused(fleet(system("op"))))
                .contains("this logs in as op, but work for root needs a login as root")
                .contains("or sudo() on the host");
        assertThat(refused(fleet(user("op"))))
                .contains("this logs in as op, but work for al needs a login as al or root")
                .contains("or sudo() on the host");
    }

    @Test
    void aLoginWithSudoIsEnough() {
        apply(host.sshConfig(), fleet(user("op").sudo())).ok();
        assertThat(apply(host.sshConfig(), fleet(user("al"))).ok().out()).contains("nothing to do");
        mend = "runuser -u al -- env XDG_RUNTIME_DIR=/run/user/1000 systemctl --user stop app";
    }

    @Test
    void aSudoThatWantsAPasswordIsRefused() {
        mend = "echo 'op ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/op";
        host.sh("echo 'op ALL=(ALL) ALL' >/etc/sudoers.d/op").ok();

        for (HostBuilder each :
                new HostBuilder[] {system("op").sudo(), user("op").sudo()}) {
            assertThat(refused(fleet(each)))
                    .contains("sudo does not let op work as root without a password")
                    .contains("a password is required")
                    .contains("op ALL=(root) NOPASSWD: ALL");
        }
    }

    @Test
    void aHostWithoutSudoIsRefused() {
        mend = "mv /usr/bin/sudo.away /usr/bin/sudo";
        host.exec("mv", "/usr/bin/sudo", "/usr/bin/sudo.away").ok();

        assertThat(refused(fleet(system("op").sudo()))).contains("there is no sudo; install it, or log in as root");
    }

    @Test
    void aFileSystemThatCannotBeWrittenIsRefused() {
        mend = "umount /etc/quadlet && rmdir /etc/quadlet";
        host.sh("mkdir -p /etc/quadlet && mount -t tmpfs -o ro none /etc/quadlet")
                .ok();

        assertThat(refused(fleet(system())))
                .contains("/etc/quadlet cannot be written: is it on a read-only file system?");
    }

    @Test
    void aFullDiskIsToldAndNothingIsHalfDone() {
        mend = "umount -l /etc/quadlet && rmdir /etc/quadlet";
        host.exec("mkdir", "-p", "/etc/quadlet").ok();
        host.exec("mount", "-t", "tmpfs", "-o", "size=4k,nr_inodes=2", "none", "/etc/quadlet")
                .ok();

        // Each time a little more space, so that it lacks somewhere else.
        int steps = 0;
        for (String size : List.of("size=10m,nr_inodes=%d", "nr_inodes=1000,size=%d0k")) {
            String before = HostState.of(host).running();
            Result result;
            int many = 4;
            do {
                String now = "remount," + size.formatted(many);
                host.exec("mount", "-o", now, "/etc/quadlet").ok();
                result = apply(host.sshConfig(), fleet(system()));
                if (result.status() != 0) {
                    assertThat(refusal(result))
                            .as(now)
                            .contains("unfit  refused, nothing was touched")
                            .contains("No space left on device");
                    assertThat(HostState.of(host).running().replaceFirst("^/etc/quadlet/bad generations/000000 \n", ""))
                            .as(now)
                            .isEqualTo(before);
                    assertThat(host.sh("find /etc/quadlet -name room").out())
                            .as(now)
                            .isEmpty();
                }
                many += 8;
                steps++;
            } while (result.status() != 0 && steps < 40);
            assertThat(result.ok().out()).contains("done, generation 1");
            assertThat(host.sh("podman ps --format '{{.Names}}'").out()).isEqualTo("systemd-app\n");
            host.sh("systemctl stop app; rm -rf /etc/quadlet/* /var/lib/quadlet /etc/containers/systemd/bad"
                            + " /etc/systemd/system/quadlet-recover-bad.service; systemctl daemon-reload")
                    .ok();
        }
    }

    private static HostBuilder system() {
        return system("root");
    }

    private static HostBuilder system(String login) {
        return as(login, host).stack(stack("app", container("app").build()));
    }

    /** A host for the user al, reached by some login. */
    private static HostBuilder user(String login) {
        return as(login, host)
                .user(
                        "al",
                        al -> al.home("/var/home/al")
                                .stack(stack("app", container("app").build())));
    }

    private static String refused(Supplier<Fleet> fleet) {
        HostState before = HostState.of(host);
        String told = refusal(apply(host.sshConfig(), fleet));
        assertThat(refusal(plan(host.sshConfig(), fleet))).contains("error");
        before.assertIsStill(host);
        return told;
    }
}
