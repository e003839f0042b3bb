package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Plan;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A rollback brings the image back that ran, whatever has become of its name. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImagesStayIT {

    private static final String TAG = "localhost/program:stable";

    private static TestHost host;
    private static Deploying deploying;

    /** Images that can be written to: those of a test host lie in a store that cannot. */
    @BeforeAll
    static void twoPrograms() {
        host = TestHost.start("images", "5.4");
        deploying = Deploying.to(host);
        for (String version : new String[] {"1", "2", "3"}) {
            build(version);
        }
        host.exec("podman", "tag", "localhost/made:1", TAG).ok();
        deploying.apply(fleet("1")).ok();
        assertThat(version()).isEqualTo("1");
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    private static void build(String version) {
        host.sh("printf 'FROM localhost/busybox:1\\nENV MADE=" + version
                        + "\\n' | podman build -q --pull=never -t localhost/made:" + version + " -")
                .ok();
    }

    private static Fleet fleet(String round) {
        ContainerBuilder program = Container.named("program", ImageRef.parse(TAG))
                .environment("ROUND", round)
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot();
        Container other = Container.named("other", ImageRef.parse("localhost/busybox:1"))
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot()
                .build();
        return Fleet.named("shop")
                .host(Host.named(host.name())
                        .ssh("root@" + host.name())
                        .podman("5.4")
                        .stack(
                                Stack.named("program").add(program.build()).build(),
                                Stack.named("other").add(other).build())
                        .build())
                .build();
    }

    private static String version() {
        return host.exec("podman", "exec", "systemd-program", "sh", "-c", "echo $MADE")
                .ok()
                .out()
                .strip();
    }

    private static Result cli(Fleet fleet, String... arguments) {
        return Cli.run(host, fleet, arguments);
    }

    @Test
    @Order(1)
    void whatAnUpdateHasDoneIsShownAndIsNoDrift() {
        // As podman auto-update does: another image by the same name, and a restart.
        host.exec("podman", "tag", "localhost/made:2", TAG).ok();
        host.exec("systemctl", "restart", "program.service").ok();
        assertThat(version()).isEqualTo("2");
        Plan plan = deploying.plan(fleet("1"));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.drift()).isEmpty();
        assertThat(plan.moved()).hasSize(1);
        assertThat(cli(fleet("1"), "plan").ok().out())
                .contains("nothing to do")
                .contains("image of program.service moved since generation 1");
    }

    @Test
    @Order(2)
    void theImageThatRanComesBackAlthoughItsNameHasMovedAndItsOwnIsGone() {
        deploying.apply(fleet("2")).ok();
        host.exec("podman", "tag", "localhost/made:3", TAG).ok();
        host.exec("podman", "rmi", "localhost/made:2", "localhost/made:1").ok();
        host.exec("systemctl", "restart", "program.service").ok();
        assertThat(version()).isEqualTo("3");
        deploying.apply(fleet("3")).ok();
        host.exec("podman", "image", "prune", "-f").ok();

        assertThat(cli(fleet("3"), "rollback", "program", "--to", "1", "--settle", "0")
                        .status())
                .isZero();
        assertThat(version()).as("the last that ran in generation 1").isEqualTo("2");
        assertThat(host.exec("podman", "exec", "systemd-program", "sh", "-c", "echo $ROUND")
                        .out())
                .isEqualTo("1\n");
    }

    @Test
    @Order(3)
    void anImageThatIsGoneAltogetherStopsTheRollbackBeforeAnythingElse() {
        host.sh("podman images -q --filter reference=localhost/made:3 | xargs -r podman rmi -f")
                .ok();
        Result refused = cli(fleet("1"), "rollback", "program", "--to", "3", "--settle", "0");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out() + refused.err()).contains("the image of program.service is gone from this host");
        assertThat(version()).isEqualTo("2");
    }

    @Test
    @Order(4)
    void whatNoGenerationNeedsIsForgottenAndSaidBefore() {
        deploying.apply(fleet("4")).ok();
        String all = host.sh(
                        "ls /etc/quadlet/shop/generations; podman images --format '{{.Repository}}:{{.Tag}} {{.Id}}' | sort; podman volume ls")
                .ok()
                .out();
        String would = cli(fleet("4"), "gc", "--keep", "1", "--dry-run").ok().out();
        assertThat(would).contains("generation 1 would go").contains("tag localhost/quadlet-keep:shop.");
        assertThat(host.sh(
                                "ls /etc/quadlet/shop/generations; podman images --format '{{.Repository}}:{{.Tag}} {{.Id}}' | sort; podman volume ls")
                        .ok()
                        .out())
                .isEqualTo(all);
        String done = cli(fleet("4"), "gc", "--keep", "1").ok().out();
        assertThat(done).isEqualTo(would.replace("would go", "is gone"));
        assertThat(host.sh("ls /etc/quadlet/shop/generations").out()).isEqualTo("000000\n000005\n");
        assertThat(host.exec("systemctl", "is-active", "program.service").out()).isEqualTo("active\n");
        assertThat(cli(fleet("4"), "gc", "--keep", "1").ok().out()).doesNotContain("gone");
    }
}
