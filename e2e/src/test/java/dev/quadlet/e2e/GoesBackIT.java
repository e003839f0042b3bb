package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.ApplyOptions;
import dev.quadlet.deploy.DeploymentListener;
import dev.quadlet.deploy.HostEvent;
import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.PlanOptions;
import dev.quadlet.deploy.Target;
import dev.quadlet.e2e.Deploying.Applied;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.value.Notify;
import dev.quadlet.model.value.Restart;
import dev.quadlet.model.value.ServiceType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong with a change, the host ends up with something that runs: the new or the old. */
class GoesBackIT {

    private static final List<String> UNITS = List.of("one.service", "two.service");

    private static final String BASE = "/etc/quadlet/" + BreakableFleet.NAME;

    private static final String APPLY_UNIT = "quadlet-apply-" + BreakableFleet.NAME + ".service";

    @TempDir
    private static Path directory;

    private static TestHost host;

    private static Deploying deploying;

    /** What runs before each test: both containers in version 1. */
    private Running before;

    @BeforeAll
    static void boot() {
        host = TestHost.start("fragile", "5.4");
        deploying = Deploying.to(host);
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @BeforeEach
    void firstVersion() {
        Result applied = Cli.run(
                () -> fleet("1", UnaryOperator.identity(), UnaryOperator.identity()),
                "apply",
                "--ssh-config",
                host.sshConfig().toString(),
                "--settle",
                "0",
                "--format",
                "json");
        assertThat(applied.status()).as(applied.toString()).isZero();
        before = running();
        assertThat(before.active()).containsExactlyElementsOf(UNITS);
        assertThat(image("one")).endsWith(":1");
        assertThat(image("two")).endsWith(":1");
    }

    private static Fleet fleet(
            String version, UnaryOperator<ContainerBuilder> one, UnaryOperator<ContainerBuilder> two) {
        return BreakableFleet.fleet(host.name(), version, one, two);
    }

    private static Running running() {
        return Running.on(host, "root", UNITS);
    }

    private static String image(String container) {
        return host.exec("podman", "inspect", "--format", "{{.ImageName}}", "systemd-" + container)
                .ok()
                .out()
                .strip();
    }

    private static String generation() {
        return host.exec("readlink", BASE + "/current").ok().out().strip();
    }

    private static ApplyOptions within(int deadline, int settle, int confirm) {
        return new ApplyOptions(Duration.ofSeconds(deadline), Duration.ofSeconds(settle), Duration.ofSeconds(confirm));
    }

    /** The stack two is broken, and one is changed together with it. */
    private void goesBackAlone(UnaryOperator<ContainerBuilder> broken, int deadline, String why) {
        Applied applied = deploying
                .apply(fleet("2", UnaryOperator.identity(), broken), PlanOptions.none(), within(deadline, 1, 60))
                .is(Outcome.PARTLY);
        assertThat(applied.events())
                .filteredOn(event -> event.kind().equals("bad"))
                .allMatch(event -> event.unit().orElse("").equals("two.service"))
                .anyMatch(event -> event.text().contains(why));
        assertThat(applied.result().messages()).anyMatch(message -> message.startsWith("two.service: "));
        assertThat(image("one")).as("the other stays changed").endsWith(":2");
        assertThat(image("two")).endsWith(":1");
        assertThat(running().active()).containsExactlyElementsOf(UNITS);
        assertThat(host.exec("test", "-e", BASE + "/applying").status()).isEqualTo(1);

        Running first = running();
        assertThat(deploying
                        .plan(fleet("1", UnaryOperator.identity(), UnaryOperator.identity()))
                        .changedStacks())
                .containsExactly("one");
        assertThat(deploying.plan(fleet("2", UnaryOperator.identity(), broken)).changedStacks())
                .containsExactly("two");
        assertThat(running()).isEqualTo(first);
    }

    @Test
    void aStackWhoseContainerEndsAtOnceGoesBackAlone() {
        goesBackAlone(c -> c.exec("false"), 60, "failed");
    }

    @Test
    void aStackThatIsNeverHealthyGoesBackAlone() {
        goesBackAlone(
                c -> c.healthCmd("false").healthInterval(Duration.ofSeconds(1)).notify(Notify.HEALTHY),
                8,
                "not up after 8 s");
    }

    @Test
    void aStackInACrashLoopGoesBackAlone() {
        goesBackAlone(
                c -> c.exec("sh", "-c", "sleep 0.2; exit 1")
                        .service(s -> s.restart(Restart.ALWAYS).restartSec(Duration.ofMillis(100))),
                60,
                "");
    }

    @Test
    void aStackOfAUserGoesBackAlone() {
        UnaryOperator<ContainerBuilder> broken = c -> c.exec("false");
        deploying.apply(ofUser("1", UnaryOperator.identity())).ok();
        deploying.apply(ofUser("2", broken)).is(Outcome.PARTLY);
        assertThat(Running.on(host, "al", UNITS).active()).containsExactlyElementsOf(UNITS);
        assertThat(host.login("al", "podman inspect --format '{{.ImageName}}' systemd-one systemd-two")
                        .out())
                .isEqualTo("localhost/busybox:2\nlocalhost/busybox:1\n");
        assertThat(deploying.plan(ofUser("2", broken)).changedStacks()).containsExactly("two");
        assertThat(running()).isEqualTo(before);
    }

    private static Fleet ofUser(String version, UnaryOperator<ContainerBuilder> two) {
        return Fleet.named("fragile-too")
                .host(Host.named(host.name())
                        .ssh("root@" + host.name())
                        .podman("5.4")
                        .user(
                                "al",
                                al -> al.home("/var/home/al")
                                        .stack(
                                                BreakableFleet.stack("one", version, UnaryOperator.identity()),
                                                BreakableFleet.stack("two", version, two)))
                        .build())
                .build();
    }

    @Test
    void allOfAnApplyGoesBackIfAllOfItIsBroken() {
        String generation = generation();
        Applied applied = deploying
                .apply(fleet("2", c -> c.exec("false"), c -> c.exec("true")), PlanOptions.none(), within(60, 1, 60))
                .is(Outcome.REVERTED);
        assertThat(applied.kinds()).contains("revert");
        assertThat(generation()).isEqualTo(generation);
        assertThat(image("one")).endsWith(":1");
        assertThat(image("two")).endsWith(":1");
        assertThat(running().active()).containsExactlyElementsOf(UNITS);
        assertThat(deploying
                        .plan(fleet("1", UnaryOperator.identity(), UnaryOperator.identity()))
                        .isEmpty())
                .isTrue();
        assertThat(host.exec("systemctl", "is-system-running").out().strip()).isEqualTo("running");
    }

    @Test
    void aNewStackThatFailsLeavesNothing() {
        Stack fresh = BreakableFleet.stack("fresh", "1", c -> c.exec("false"));
        Fleet fleet = BreakableFleet.of(
                host.name(),
                BreakableFleet.stack("one", "1", UnaryOperator.identity()),
                BreakableFleet.stack("two", "1", UnaryOperator.identity()),
                fresh);
        deploying.apply(fleet, PlanOptions.none(), within(60, 1, 60)).is(Outcome.REVERTED);
        assertThat(running()).isEqualTo(before);
        assertThat(host.sh("ls /etc/containers/systemd/" + BreakableFleet.NAME + "/")
                        .out())
                .doesNotContain("fresh");
        assertThat(host.exec("systemctl", "is-system-running").out().strip()).isEqualTo("running");
    }

    @Test
    void whatCutsSshOffGoesBackByItself() {
        SystemdUnit door = SystemdUnit.service("door")
                .service(s -> s.type(ServiceType.ONESHOT)
                        .remainAfterExit(true)
                        .execStart("/bin/sh", "-c", "echo Shut yes >/etc/ssh/sshd_config.d/door.conf")
                        .execStop("/bin/rm", "/etc/ssh/sshd_config.d/door.conf"))
                .startOnBoot()
                .build();
        Fleet fleet = BreakableFleet.of(
                host.name(),
                BreakableFleet.stack("one", "2", UnaryOperator.identity()),
                BreakableFleet.stack("two", "1", UnaryOperator.identity()),
                Stack.named("door").add(door).build());
        Applied applied =
                deploying.apply(fleet, PlanOptions.none(), within(60, 0, 5)).is(Outcome.REVERTED);
        assertThat(applied.events())
                .filteredOn(HostEvent::isFailure)
                .anyMatch(event -> event.text().contains("cannot confirm"));
        host.login("root", "true").ok();
        assertThat(image("one")).endsWith(":1");
        assertThat(running().active()).containsExactlyElementsOf(UNITS);
        assertThat(running().units().get("two.service"))
                .as("what was not changed")
                .isEqualTo(before.units().get("two.service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "KILL"})
    void aHostWhoseClientIsGoneGoesOnAndThenBack(String signal) throws IOException, InterruptedException {
        String generation = generation();
        Path out = directory.resolve("out");
        host.sh("mkdir -p /run/quadlet-halt && touch /run/quadlet-halt/wait").ok();
        Process client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BreakableFleet.class.getName(),
                        host.name(),
                        "2",
                        "apply",
                        "--ssh-config",
                        host.sshConfig().toString(),
                        "--format",
                        "json",
                        "--settle",
                        "0",
                        "--confirm-timeout",
                        "3")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            host.await(
                    Duration.ofMinutes(1),
                    () -> host.exec("test", "-e", "/run/quadlet-halt/wait.reached")
                                    .status()
                            == 0);
            assertThat(generation()).isNotEqualTo(generation);
            new ProcessBuilder("kill", "-" + signal, Long.toString(client.pid()))
                    .start()
                    .waitFor();
            assertThat(client.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            client.destroyForcibly();
            host.exec("rm", "-rf", "/run/quadlet-halt").ok();
        }
        host.await(
                Duration.ofMinutes(1),
                () -> host.exec("systemctl", "is-active", APPLY_UNIT).status() != 0);
        assertThat(host.exec("cat", "/var/lib/quadlet/" + BreakableFleet.NAME + "/events")
                        .out())
                .contains("\twell\tone\tone.service\t")
                .contains("\tconfirm\t")
                .contains("done\treverted\t");
        assertThat(generation()).isEqualTo(generation);
        assertThat(image("one")).endsWith(":1");
        assertThat(image("two")).endsWith(":1");
        assertThat(running().active()).containsExactlyElementsOf(UNITS);
    }

    @Test
    void aKilledApplyIsTakenBackByTheRecovery() throws Exception {
        String generation = generation();
        Change change = Change.begin(fleet("2", UnaryOperator.identity(), UnaryOperator.identity()), within(60, 0, 60));
        change.waitFor("confirm");
        assertThat(image("one")).endsWith(":2");
        host.exec("systemctl", "kill", "--signal=KILL", APPLY_UNIT).ok();
        assertThat(change.end().result().outcome().isSuccess()).isFalse();
        assertThat(host.exec("systemctl", "is-active", "quadlet-recover-" + BreakableFleet.NAME + "-later.timer")
                        .out()
                        .strip())
                .isEqualTo("active");
        Result recovered = host.sh("sh " + BASE + "/current/bin/quadlet-host recover " + BreakableFleet.NAME);
        assertThat(recovered.status()).as(recovered.toString()).isZero();
        assertThat(generation()).isEqualTo(generation);
        assertThat(image("one")).endsWith(":1");
        assertThat(image("two")).endsWith(":1");
        assertThat(running().active()).containsExactlyElementsOf(UNITS);
        assertThat(host.exec("test", "-e", BASE + "/applying").status()).isEqualTo(1);
    }

    @Test
    void aKilledApplyIsBroughtToItsEndByTheNextOne() throws Exception {
        Change change = Change.begin(fleet("2", UnaryOperator.identity(), UnaryOperator.identity()), within(60, 0, 60));
        change.waitFor("confirm");
        host.exec("systemctl", "kill", "--signal=KILL", APPLY_UNIT).ok();
        change.end();
        Result next = Cli.run(
                () -> fleet("2", UnaryOperator.identity(), UnaryOperator.identity()),
                "apply",
                "--ssh-config",
                host.sshConfig().toString(),
                "--settle",
                "0",
                "--format",
                "json");
        assertThat(next.status()).as(next.toString()).isZero();
        assertThat(image("one")).endsWith(":2");
        assertThat(image("two")).endsWith(":2");
        assertThat(deploying
                        .plan(fleet("2", UnaryOperator.identity(), UnaryOperator.identity()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aPowerCutBeforeTheConfirmationBringsTheOldGenerationBack() throws Exception {
        String generation = generation();
        Change change = Change.begin(fleet("2", UnaryOperator.identity(), UnaryOperator.identity()), within(60, 0, 60));
        change.waitFor("confirm");
        assertThat(generation()).isNotEqualTo(generation);
        host.crash();
        host.boot();
        change.abandon();
        host.await(
                Duration.ofSeconds(30),
                () -> host.exec("test", "-e", BASE + "/applying").status() == 1);
        assertThat(generation()).isEqualTo(generation);
        assertThat(image("one")).endsWith(":1");
        assertThat(image("two")).endsWith(":1");
        assertThat(running().active()).containsExactlyElementsOf(UNITS);
        assertThat(deploying
                        .plan(fleet("1", UnaryOperator.identity(), UnaryOperator.identity()))
                        .isEmpty())
                .isTrue();
    }

    /** An apply that nobody confirms, in a thread of its own. */
    private static final class Change {

        private final CountDownLatch confirm = new CountDownLatch(1);
        private final CompletableFuture<Applied> applied = new CompletableFuture<>();
        private final Thread thread;

        private Change(Fleet fleet, ApplyOptions limits) {
            DeploymentListener listener = new DeploymentListener() {
                @Override
                public void happens(Target target, HostEvent event) {
                    if (event.kind().equals("confirm")) {
                        confirm.countDown();
                    }
                }
            };
            thread = new Thread(() -> {
                try {
                    applied.complete(deploying.by(Unconfirmed::new).apply(fleet, PlanOptions.none(), limits, listener));
                } catch (RuntimeException | Error e) {
                    applied.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
        }

        static Change begin(Fleet fleet, ApplyOptions limits) {
            Change change = new Change(fleet, limits);
            change.thread.start();
            return change;
        }

        void waitFor(String kind) throws InterruptedException {
            assertThat(confirm.await(60, TimeUnit.SECONDS)).as(kind).isTrue();
        }

        Applied end() throws Exception {
            return applied.get(60, TimeUnit.SECONDS);
        }

        void abandon() {
            thread.interrupt();
        }
    }
}
