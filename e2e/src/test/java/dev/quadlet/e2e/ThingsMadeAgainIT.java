package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.PlanOptions;
import dev.quadlet.model.Build;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Signal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What changes under a unit: its volume, its configuration, what its image is built of. */
class ThingsMadeAgainIT {

    private static TestHost host;
    private static Deploying deploying;

    @BeforeAll
    static void boot() {
        host = TestHost.start("workshop", "5.8");
        deploying = Deploying.to(host);
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    private static Fleet fleet(String name, Unit... units) {
        return Fleet.named(name)
                .host(Host.named(host.name())
                        .ssh("root@" + host.name())
                        .podman("5.8")
                        .stack(Stack.named(name).add(units).build())
                        .build())
                .build();
    }

    private static ContainerBuilder sleeper(String name, String image) {
        return Container.named(name, ImageRef.parse(image))
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot();
    }

    private static Result cli(Fleet fleet, String... arguments) {
        return Cli.run(host, fleet, arguments);
    }

    private static Fleet withVolume(String label, String... program) {
        Volume volume = Volume.named("crate").label("made", label).build();
        ContainerBuilder user = sleeper("crate-user", "localhost/busybox:1").volume(volume, "/crate");
        return fleet("crates", volume, (program.length == 0 ? user : user.exec(program)).build());
    }

    private static String crate(String command) {
        return host.exec("podman", "exec", "systemd-crate-user", "sh", "-c", command)
                .ok()
                .out();
    }

    private static String label() {
        return host.exec("podman", "volume", "inspect", "--format", "{{.Labels.made}}", "systemd-crate")
                .ok()
                .out()
                .strip();
    }

    @Test
    void aVolumeIsMadeAgainWhenSomebodySaysSoAndComesBackWithItsData() {
        deploying.apply(withVolume("first")).ok();
        crate("echo precious >/crate/file");
        Result refused = cli(withVolume("second"), "apply", "--settle", "0");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out() + refused.err()).contains("--recreate-volume systemd-crate");

        // The new one fails: all is as it was, data, too.
        deploying
                .apply(
                        withVolume("second", "sh", "-c", "echo spoilt >/crate/file; exit 1"),
                        PlanOptions.none().recreating("systemd-crate"),
                        Deploying.QUICK)
                .is(dev.quadlet.deploy.Outcome.REVERTED);
        assertThat(label()).isEqualTo("first");
        assertThat(crate("cat /crate/file")).isEqualTo("precious\n");

        deploying
                .apply(withVolume("second"), PlanOptions.none().recreating("systemd-crate"), Deploying.QUICK)
                .ok();
        assertThat(label()).isEqualTo("second");
        assertThat(crate("ls -A /crate")).isEmpty();
        crate("echo later >/crate/file");

        Result back = cli(withVolume("second"), "rollback", "crates", "--with-data", "--settle", "0");
        assertThat(back.status()).as(back.toString()).isZero();
        assertThat(label()).isEqualTo("first");
        assertThat(crate("cat /crate/file")).isEqualTo("precious\n");
        assertThat(host.sh("cat /var/lib/quadlet/crates/snapshots/*/*/file").out())
                .as("what it had meanwhile is kept")
                .contains("later");
        cli(withVolume("first"), "gc", "--keep", "1").ok();
        assertThat(host.sh("cat /var/lib/quadlet/crates/snapshots/*/*/file").out())
                .as("data that is nowhere else is not forgotten")
                .contains("precious", "later");
    }

    private static Fleet reloading(String text, OnChange change, String environment) {
        Container reader = Container.named("reader", ImageRef.parse("localhost/busybox:1"))
                .onChange(change)
                .configFile("/etc/reader", ConfigTree.of(Map.of("conf.d/a.conf", ConfigFile.of(text))))
                .environment("ENVIRONMENT", environment)
                .exec(
                        "sh",
                        "-c",
                        "trap 'cp /etc/reader/conf.d/a.conf /tmp/read' HUP; cp /etc/reader/conf.d/a.conf /tmp/read;"
                                + " while :; do sleep 0.1; done")
                .reloadSignal(Signal.of("HUP"))
                .stopSignal(Signal.of("KILL"))
                .startOnBoot()
                .build();
        return fleet("readers", reader);
    }

    private static String read() {
        return host.exec("podman", "exec", "systemd-reader", "cat", "/tmp/read").out();
    }

    private static Running reader() {
        return Running.on(host, "root", Set.of("reader.service"));
    }

    @Test
    void whoCanReloadReadsItsFilesAgainAndGoesOn() {
        deploying.apply(reloading("one", OnChange.RELOAD, "a")).ok();
        host.await(FaultHost.PATIENCE, () -> read().equals("one"));
        Running before = reader();
        assertThat(cli(reloading("two", OnChange.RELOAD, "a"), "plan").ok().out())
                .contains("reload")
                .contains("configuration file");
        deploying.apply(reloading("two", OnChange.RELOAD, "a")).ok();
        host.await(FaultHost.PATIENCE, () -> read().equals("two"));
        assertThat(reader()).isEqualTo(before);
        assertThat(cli(reloading("two", OnChange.RELOAD, "a"), "rollback", "readers", "--settle", "0")
                        .status())
                .isZero();
        host.await(FaultHost.PATIENCE, () -> read().equals("one"));
        assertThat(reader()).isEqualTo(before);

        deploying.apply(reloading("one", OnChange.RELOAD, "b")).ok();
        assertThat(reader().changedSince(before)).as("another definition").containsExactly("reader.service");

        Running later = reader();
        deploying.apply(reloading("three", OnChange.NONE, "c")).ok();
        assertThat(reader()).as("it runs on").isEqualTo(later);
        assertThat(deploying.plan(reloading("three", OnChange.NONE, "c")).isEmpty())
                .isTrue();
    }

    private static Fleet built(String line) {
        Build build = Build.named("tool", ImageRef.parse("localhost/tool:1"))
                .context(ConfigTree.of(Map.of(
                        "Containerfile",
                        ConfigFile.of("FROM localhost/busybox:1\nCOPY line /line\n"),
                        "line",
                        ConfigFile.of(line))))
                .podmanArgs("--pull=never")
                .build();
        Container user = Container.named("tool-user", build)
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot()
                .build();
        return fleet("tools", build, user);
    }

    @Test
    void anImageIsBuiltAgainWhenItsContextChanges() {
        deploying.apply(built("one")).ok();
        String line = host.exec("podman", "exec", "systemd-tool-user", "cat", "/line")
                .ok()
                .out();
        assertThat(line).isEqualTo("one");
        deploying.apply(built("two")).ok();
        assertThat(host.exec("podman", "exec", "systemd-tool-user", "cat", "/line")
                        .ok()
                        .out())
                .isEqualTo("two");
        assertThat(cli(built("two"), "rollback", "tools", "--settle", "0").status())
                .isZero();
        assertThat(host.exec("podman", "exec", "systemd-tool-user", "cat", "/line")
                        .ok()
                        .out())
                .isEqualTo("one");
    }
}
