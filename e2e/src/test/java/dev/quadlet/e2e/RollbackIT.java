package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Deployment;
import dev.quadlet.deploy.DeploymentListener;
import dev.quadlet.deploy.HostReport;
import dev.quadlet.deploy.Inspection;
import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.deploy.secret.FileSecret;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A rollback takes one stack back, whole, and no other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollbackIT {

    private static final String SCRIPT = "sh /etc/quadlet/town/current/bin/quadlet-host ";

    private static final Set<String> UNITS = Set.of("blog.service", "blog-key-secret.service", "shop.service");

    @TempDir
    private static Path directory;

    private static TestHost host;
    private static Deploying deploying;

    @BeforeAll
    static void threeGenerations() throws IOException {
        host = TestHost.start("town", "5.4");
        deploying = Deploying.to(host);
        deploying.apply(fleet("1", "1")).ok();
        deploying.apply(fleet("2", "1")).ok();
        deploying.apply(fleet("2", "2")).ok();
        assertBlog("2");
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    private static Fleet fleet(String blog, String shop) throws IOException {
        return fleet(
                blogStack(blog),
                Stack.named("shop").add(sleeper("shop", shop).build()).build());
    }

    private static Fleet fleet(Stack... stacks) {
        return Fleet.named("town")
                .host(Host.named(host.name())
                        .ssh("root@" + host.name())
                        .podman("5.4")
                        .stack(stacks)
                        .build())
                .build();
    }

    private static Stack blogStack(String version) throws IOException {
        Path file = directory.resolve("key" + version);
        Files.writeString(file, "key of version " + version);
        Secret key = Secret.named("blog-key").from(FileSecret.of(file)).build();
        return Stack.named("blog")
                .add(
                        key,
                        sleeper("blog", version)
                                .secretFile(key, "key")
                                .configFile("/etc/blog.conf", ConfigFile.of("version = " + version + "\n"))
                                .build())
                .build();
    }

    private static ContainerBuilder sleeper(String name, String version) {
        return Container.named(name, ImageRef.parse("localhost/busybox:" + version))
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot();
    }

    private static String image(String container) {
        return host.exec("podman", "inspect", "--format", "{{.ImageName}}", "systemd-" + container)
                .ok()
                .out()
                .strip();
    }

    /** The blog is in one version, in all its parts. */
    private static void assertBlog(String version) {
        assertThat(image("blog")).isEqualTo("localhost/busybox:" + version);
        assertThat(host.exec("podman", "exec", "systemd-blog", "cat", "/etc/blog.conf", "/run/secrets/key")
                        .ok()
                        .out())
                .isEqualTo("version = " + version + "\nkey of version " + version);
        assertThat(host.sh("cat /etc/quadlet/town/current/secrets/blog/blog-key")
                        .out())
                .isEqualTo("key of version " + version);
    }

    /** The blog is in another version now, and nothing of the shop was touched. */
    private static void assertChangedAlone(Running before, String version) throws IOException {
        assertBlog(version);
        Running after = Running.on(host, "root", UNITS);
        assertThat(after.changedSince(before)).containsExactly("blog-key-secret.service", "blog.service");
        assertThat(after.madeSince(before)).containsExactly("systemd-blog");
        assertThat(after.active()).containsExactlyInAnyOrderElementsOf(UNITS);
        assertThat(image("shop")).isEqualTo("localhost/busybox:2");
        assertThat(deploying.plan(fleet(version, "2")).isEmpty()).isTrue();
    }

    private static TargetResult rollback(int to) throws IOException, InterruptedException {
        try (Deployment deployment = deploying.open(fleet("2", "2"))) {
            return deployment.rollback(
                    deployment.targets().get(0),
                    "blog",
                    OptionalInt.of(to),
                    Deploying.QUICK,
                    "tester",
                    DeploymentListener.NONE);
        }
    }

    @Test
    @Order(1)
    void aClientTakesAStackBackAlone() throws IOException {
        Running before = Running.on(host, "root", UNITS);
        assertThat(cli("rollback", "blog", "--settle", "1", "--format", "json"))
                .contains("\"outcome\":\"applied\",\"generation\":4");
        assertChangedAlone(before, "1");
    }

    @Test
    @Order(2)
    void aPersonAtTheConsoleTakesAStackBackAlone() throws IOException {
        Running before = Running.on(host, "root", UNITS);
        Result result = host.sh(SCRIPT + "rollback blog --settle 1");
        assertThat(result.status()).as(result.toString()).isZero();
        assertThat(result.out()).endsWith("done\tapplied\t5\n");
        assertChangedAlone(before, "2");
    }

    @Test
    @Order(3)
    void theGenerationCanBeSaid() throws IOException, InterruptedException {
        Running before = Running.on(host, "root", UNITS);
        TargetResult missing = rollback(9999);
        assertThat(missing.outcome().isSuccess()).isFalse();
        assertThat(missing.messages()).anyMatch(message -> message.contains("no generation 9999"));
        assertThat(Running.on(host, "root", UNITS)).isEqualTo(before);
        assertThat(rollback(1).outcome()).isEqualTo(Outcome.APPLIED);
        assertChangedAlone(before, "1");
    }

    @Test
    @Order(4)
    void aStackThatAnotherNeedsStays() throws IOException, InterruptedException {
        Network shared = Network.named("blog-net").build();
        Stack blog = Stack.named("blog")
                .add(shared, sleeper("blog", "2").network(shared).build())
                .build();
        Stack shop = Stack.named("shop")
                .add(sleeper("shop", "2").network(shared).build())
                .build();
        deploying.apply(fleet(blog, shop)).ok();
        Running before = Running.on(host, "root", Set.of("blog.service", "blog-net-network.service", "shop.service"));
        TargetResult result = rollback(1);
        assertThat(result.outcome().isSuccess()).isFalse();
        assertThat(result.messages())
                .anyMatch(message -> message.contains("shop.service of stack shop needs blog-net-network.service"));
        assertThat(Running.on(host, "root", before.units().keySet())).isEqualTo(before);
        assertThat(host.exec("readlink", "/etc/quadlet/town/current").out()).isEqualTo("generations/000007\n");
    }

    @Test
    @Order(5)
    void thePastIsToldAsItWas() throws IOException, InterruptedException {
        try (Deployment deployment = deploying.open(fleet("1", "2"))) {
            Inspection inspection = deployment.inspect(deployment.targets().get(0));
            List<HostReport.Past> past = inspection.history();
            assertThat(past).extracting(HostReport.Past::number).containsExactly(7, 6, 5, 4, 3, 2, 1);
            assertThat(past).extracting(HostReport.Past::outcome).containsOnly("applied");
            assertThat(past)
                    .extracting(HostReport.Past::what)
                    .containsExactly(
                            "apply",
                            "rollback blog to 1",
                            "rollback blog to 3",
                            "rollback blog to 1",
                            "apply",
                            "apply",
                            "apply");
            assertThat(past.get(1).by()).isEqualTo("tester");
            assertThat(past.get(2).by()).isEqualTo("root on town");
            assertThat(inspection.report().current()).isEqualTo(7);
            assertThat(inspection.report().applied()).isEqualTo(7);
        }
        assertThat(cli("diff", "5", "6"))
                .contains("-Image=localhost/busybox:2\n")
                .contains("+Image=localhost/busybox:1\n")
                .contains("secret blog-key: another value")
                .doesNotContain("shop.container");
        assertThat(cli("status")).contains("generation 7").containsPattern("shop +shop.service +active");
        assertThat(cli("history")).contains("rollback blog to 3");
        assertThat(host.sh(SCRIPT + "status").out()).containsPattern("blog +blog.service +active");
        assertThat(host.sh(SCRIPT + "history").out()).containsPattern("\\* +7 ");
    }

    @Test
    @Order(6)
    void whatIsForgottenIsGoneAndWhatIsKeptIsWhole() throws IOException, InterruptedException {
        cli("gc", "--keep", "2");
        assertThat(host.sh("ls /etc/quadlet/town/generations").out()).isEqualTo("000000\n000006\n000007\n");
        String needed = host.sh("sed -n 's/^config\t//p' /etc/quadlet/town/generations/*/manifest | cut -f1 | sort -u")
                .out();
        assertThat(host.sh("cd /etc/quadlet/town/files && find * -type f | sort")
                        .out())
                .isEqualTo(needed);
        assertThat(rollback(6).outcome()).isEqualTo(Outcome.REFUSED);
        deploying.apply(fleet("2", "2")).ok();
        assertThat(rollback(6).outcome()).isEqualTo(Outcome.APPLIED);
        assertBlog("1");
    }

    private static String cli(String... arguments) throws IOException {
        Fleet fleet = fleet("1", "2");
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--ssh-config";
        all[arguments.length + 1] = host.sshConfig().toString();
        return Cli.run(() -> fleet, all).ok().out();
    }
}
