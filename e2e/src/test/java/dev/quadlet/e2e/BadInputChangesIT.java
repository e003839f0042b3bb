package dev.quadlet.e2e;

import static dev.quadlet.e2e.BadInput.apply;
import static dev.quadlet.e2e.BadInput.as;
import static dev.quadlet.e2e.BadInput.container;
import static dev.quadlet.e2e.BadInput.fleet;
import static dev.quadlet.e2e.BadInput.plan;
import static dev.quadlet.e2e.BadInput.refusal;
import static dev.quadlet.e2e.BadInput.stack;
import static dev.quadlet.e2e.BadInput.startApply;
import static dev.quadlet.e2e.BadInput.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.Notify;
import dev.quadlet.model.value.Restart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that fail, are broken off, or meet another: the host goes back, and tells what happened. */
class BadInputChangesIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static TestHost host;

    @TempDir
    private Path directory;

    @BeforeAll
    static void boot() {
        host = TestHost.start("shaky", "5.4");
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @BeforeEach
    void deploy() {
        apply(host.sshConfig(), good()).ok();
    }

    @Test
    void aContainerThatEndsAgainAndAgainTakesItsStackBack() {
        HostState before = HostState.of(host);
        Stack bad = stack(
                "bad",
                container("crashing")
                        .exec("sh", "-c", "exit 3")
                        .service(s -> s.restart(Restart.ALWAYS).restartSec(Duration.ofMillis(100)))
                        .build());

        assertThat(refusal(apply(host.sshConfig(), with(bad), "--settle", "3")))
                .containsPattern("crashing.service: (keeps restarting \\([a-z-]+\\)|did not stay up for 3 s);"
                        + " see: journalctl -e -u crashing.service")
                .contains("failed, all is as it was: generation");
        before.assertRunsStill(host);
    }

    @Test
    void aContainerThatEndsAtOnceTakesItsStackBack() {
        HostState before = HostState.of(host);
        Stack bad = stack("bad", container("ending").exec("sh", "-c", "exit 3").build());

        assertThat(refusal(apply(host.sshConfig(), with(bad), "--settle", "2")))
                .contains("ending.service: failed: exit-code; see: journalctl -e -u ending.service")
                .contains("failed, all is as it was: generation");
        before.assertRunsStill(host);
    }

    @Test
    void aContainerThatNeverBecomesHealthyTakesItsStackBackAlone() {
        Stack bad = stack(
                "bad",
                container("sick")
                        .healthCmd("false")
                        .healthInterval(Duration.ofSeconds(1))
                        .notify(Notify.HEALTHY)
                        .build());
        Stack fine = stack("fine", container("fine").build());

        assertThat(refusal(apply(host.sshConfig(), with(bad, fine), "--deadline", "6")))
                .contains("sick.service: not up after 6 s; see: journalctl -e -u sick.service")
                .contains("done in part, generation")
                .contains("what did not come up went back");
        assertThat(host.sh("podman ps -a --format '{{.Names}}' | sort").out()).isEqualTo("systemd-app\nsystemd-fine\n");
        assertThat(host.sh("systemctl is-active sick app fine").out()).isEqualTo("inactive\nactive\nactive\n");
        assertThat(host.sh("systemctl list-units --state=failed --plain --no-legend")
                        .out())
                .isEmpty();
    }

    @Test
    void aSecondApplyIsToldWhoIsAtItSinceWhen() throws IOException {
        HostState before = HostState.of(host);
        Cli first = startApply(onlyOnce(), with(stack("more", container("more").build())), "--confirm-timeout", "20");
        host.await(LIMIT, () -> first.out().contains("waiting to be reached again"));

        String told = refusal(
                apply(host.sshConfig(), with(stack("other", container("other").build()))));

        assertThat(told)
                .contains("an apply is running")
                .containsPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                .contains(System.getProperty("user.name"))
                .contains("wait for its end");
        assertThat(refusal(Cli.run(good(), words("rollback", host.sshConfig(), "app"))))
                .contains("another apply runs, since");
        assertThat(refusal(Cli.run(good(), words("gc", host.sshConfig()))))
                .contains("shaky: gc failed: another program");
        assertThat(Cli.run(good(), words("status", host.sshConfig())).ok().out())
                .contains("a change is under way since")
                .doesNotContain("older /etc");
        assertThat(refusal(first.end()))
                .contains("cannot confirm, so all goes back")
                .containsPattern(
                        "failed, all is as it was: generation \\d+ .*\\n.*\\n  nobody has confirmed within 20 s: all goes back");
        before.assertRunsStill(host);
    }

    @Test
    void twoAppliesThatBeginTogetherDoNotMix() {
        Cli first =
                startApply(host.sshConfig(), with(stack("one", container("one").build())), "--settle", "2");
        Cli second =
                startApply(host.sshConfig(), with(stack("two", container("two").build())), "--settle", "2");
        List<Result> results = List.of(first.end(), second.end());

        assertThat(results).as("%s", results).extracting(Result::status).contains(0);
        results.stream()
                .filter(result -> result.status() != 0)
                .forEach(result -> assertThat(refusal(result))
                        .containsAnyOf(
                                "an apply is running", "another apply runs", "another program", "the host has moved"));
        String running = host.sh("podman ps --format '{{.Names}}' | sort").out();
        assertThat(running).isIn("systemd-app\nsystemd-one\n", "systemd-app\nsystemd-two\n");
        assertThat(host.sh("ls /etc/quadlet/bad/incoming; cat /etc/quadlet/bad/applying")
                        .out())
                .isEmpty();
    }

    @Test
    void nothingIsForgottenWhileSomebodyStagesIt() {
        host.sh("mkdir -p /run/quadlet-halt && touch /run/quadlet-halt/hand-over")
                .ok();
        Cli first =
                startApply(host.sshConfig(), with(stack("one", container("one").build())), "--settle", "2");
        host.await(LIMIT, () -> host.sh("ls /run/quadlet-halt").out().contains("hand-over.reached"));

        assertThat(refusal(Cli.run(good(), words("gc", host.sshConfig()))))
                .contains("shaky: gc failed: another program changes this fleet at the moment");
        host.sh("rm -r /run/quadlet-halt").ok();
        assertThat(first.end().ok().out()).contains("done, generation");
        Cli.run(good(), words("gc", host.sshConfig())).ok();
    }

    @Test
    void whatWasKilledInTheMiddleIsBroughtToItsEndByTheNextApply() {
        Supplier<Fleet> more = with(stack("more", container("more").build()));
        Cli first = startApply(host.sshConfig(), more, "--settle", "60");
        host.await(LIMIT, () -> first.out().contains("more.service is up"));
        host.exec("systemctl", "kill", "--signal=KILL", "quadlet-apply-bad.service")
                .ok();

        assertThat(refusal(first.end()))
                .contains("the apply ended without a result")
                .contains("sh /etc/quadlet/bad/current/bin/quadlet-host recover bad");
        assertThat(refusal(plan(host.sshConfig(), more)))
                .contains("was interrupted: the next apply lets the host go back first")
                .contains("`sh /etc/quadlet/bad/current/bin/quadlet-host recover bad` there")
                .doesNotContain("older /etc");
        assertThat(apply(host.sshConfig(), more).ok().out())
                .contains("was interrupted")
                .contains("done, generation");
        assertThat(host.sh("ls /etc/quadlet/bad/incoming; cat /etc/quadlet/bad/applying; systemctl list-timers --all"
                                + " --no-legend 'quadlet-*'")
                        .out())
                .isEmpty();
    }

    @Test
    void aSavedPlanIsNotAppliedOnceTheHostHasMoved() {
        Path file = directory.resolve("plan.json");
        Supplier<Fleet> more = with(stack("more", container("more").build()));
        plan(host.sshConfig(), more, "--out", file.toString()).ok();
        apply(host.sshConfig(), with(stack("other", container("other").build())))
                .ok();
        HostState before = HostState.of(host);

        assertThat(refusal(apply(host.sshConfig(), more, file.toString())))
                .contains("shaky or the configuration has moved since " + file + " was made: look at a new plan");
        before.assertIsStill(host);
    }

    @Test
    void aFileThatIsNoPlanIsRefused() throws IOException {
        HostState before = HostState.of(host);
        Path file = directory.resolve("plan.json");

        assertThat(refusal(apply(host.sshConfig(), good(), file.toString()))).contains(file + ": it does not exist");
        for (String text : new String[] {"", "{", "[]", "{}", "{\"plans\": 1}", "\0"}) {
            Files.writeString(file, text);
            assertThat(refusal(apply(host.sshConfig(), good(), file.toString())))
                    .as(text)
                    .contains(file.toString());
        }
        before.assertIsStill(host);
    }

    @Test
    void aClientThatIsKilledWhileItSendsLeavesNothing() throws Exception {
        HostState before = HostState.of(host);
        host.write("/usr/local/bin/tar", "#!/bin/sh\nsleep 3\nexec /usr/bin/tar \"$@\"\n");
        host.exec("chmod", "755", "/usr/local/bin/tar").ok();
        try {
            killed("localhost/busybox:1", "ls /etc/quadlet/bad/incoming | grep -q .");
            host.await(LIMIT, () -> HostState.of(host).equals(before));
        } finally {
            host.exec("rm", "/usr/local/bin/tar").ok();
        }
    }

    @Test
    void aClientThatIsKilledWhileImagesArePulledLeavesNothing() throws Exception {
        HostState before = HostState.of(host);
        host.write(
                "/usr/local/bin/podman",
                "#!/bin/sh\ncase $1 in pull) touch /run/pulls; sleep 3 ;; esac\nexec /usr/bin/podman \"$@\"\n");
        host.exec("chmod", "755", "/usr/local/bin/podman").ok();
        try {
            killed("quay.io/nobody/no-such-image:1.2", "ls /run/pulls");
            host.await(LIMIT, () -> HostState.of(host).equals(before));
        } finally {
            host.exec("rm", "/usr/local/bin/podman").ok();
        }
    }

    @Test
    void aMachineWithoutSshTellsWhatToInstall() throws Exception {
        HostState before = HostState.of(host);
        Path output = directory.resolve("output");
        Process client =
                BadInputClient.start("/nowhere", host, "localhost/busybox:1", output, words("apply", host.sshConfig()));

        assertThat(client.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(client.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output))
                .contains("ssh root@shaky: ssh cannot be started; install the client of OpenSSH")
                .doesNotContain("\tat ");
        before.assertIsStill(host);
    }

    /** Kills a client as soon as a command on the host says that it is time. */
    private void killed(String image, String when) throws Exception {
        Process client = BadInputClient.start(
                System.getenv("PATH"),
                host,
                image,
                directory.resolve("output"),
                words("apply", host.sshConfig(), "--confirm-timeout", "3"));
        try {
            host.await(LIMIT, () -> host.sh(when).status() == 0);
        } finally {
            client.destroyForcibly().waitFor();
        }
    }

    private static Supplier<Fleet> good() {
        return with();
    }

    private static Supplier<Fleet> with(Stack... more) {
        return fleet(as(host).stack(stack("app", container("app").build())).stack(more));
    }

    /** {@return a configuration of ssh with which only one connection can be made} */
    private Path onlyOnce() throws IOException {
        Path real = directory.resolve("real");
        String proxy = Files.readString(host.sshConfig())
                .lines()
                .filter(line -> line.contains("ProxyCommand"))
                .findFirst()
                .orElseThrow()
                .replace("ProxyCommand", "")
                .strip();
        Files.writeString(real, "mkdir " + directory.resolve("once") + " && exec " + proxy + "\n");
        return Files.writeString(
                directory.resolve("config"),
                "Host shaky\n  ProxyCommand sh " + real + "\nMatch all\nInclude \"" + host.sshConfig() + "\"\n");
    }
}
