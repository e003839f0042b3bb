package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.ForeignUnit;
import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.PlanOptions;
import dev.quadlet.deploy.Step;
import dev.quadlet.e2e.Deploying.Applied;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Stack;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ServiceType;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Units that somebody has made by hand are taken over without an interruption, and only if that is wanted. */
class AdoptIT {

    private static final PlanOptions ADOPTING = PlanOptions.none().adopting();

    private static TestHost host;
    private static Deploying deploying;

    @BeforeAll
    static void boot() {
        host = TestHost.start("history", "5.4");
        deploying = Deploying.to(host);
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    /** Ten units in two stacks, whose names begin with that of their fleet, so that each test has its own. */
    private static Fleet fleet(
            String name, UnaryOperator<ContainerBuilder> one, UnaryOperator<ContainerBuilder> other) {
        Network network = Network.named(name + "-net").build();
        Volume data = Volume.named(name + "-data").build();
        Container db = sleeper(name + "-db", one)
                .network(network)
                .volume(data, "/data")
                .build();
        Container web = sleeper(name + "-web", UnaryOperator.identity())
                .network(network)
                .unit(u -> u.dependsOn(db))
                .build();
        Container job = Container.named(name + "-job", busybox("1"))
                .exec("touch", "/data/ran")
                .volume(data, "/data")
                .service(s -> s.type(ServiceType.ONESHOT))
                .build();
        Timer timer = Timer.named(name + "-job", job)
                .onCalendar(Calendar.dailyAt(3, 30))
                .startOnBoot()
                .build();
        SystemdUnit plain = SystemdUnit.service(name + "-plain")
                .service(s -> s.execStart("/bin/sleep", "infinity"))
                .startOnBoot()
                .build();
        Stack first = Stack.named("first")
                .add(network, data, db, web, job, timer, plain)
                .build();
        Stack second = Stack.named("second")
                .add(
                        sleeper(name + "-a", other).build(),
                        sleeper(name + "-b", UnaryOperator.identity()).build(),
                        sleeper(name + "-c", UnaryOperator.identity()).build())
                .build();
        return Fleet.named(name)
                .host(Host.named(host.name())
                        .ssh("root@" + host.name())
                        .podman("5.4")
                        .stack(first, second)
                        .build())
                .build();
    }

    private static ContainerBuilder sleeper(String name, UnaryOperator<ContainerBuilder> change) {
        return change.apply(Container.named(name, busybox("1"))
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot());
    }

    private static ImageRef busybox(String version) {
        return ImageRef.parse("localhost/busybox:" + version);
    }

    /** Puts the units of a fleet where people put theirs, in the way in which they write them, and starts them. */
    private static SortedMap<String, String> byHand(Fleet fleet) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, RenderedEntry> entry :
                HostRenderer.render(fleet).get(0).entries().entrySet()) {
            if (entry.getValue() instanceof RenderedFile file) {
                String name = entry.getKey().substring(entry.getKey().lastIndexOf('/') + 1);
                boolean quadlet = entry.getKey().contains("containers/systemd/");
                texts.put(
                        (quadlet ? "/etc/containers/systemd/" : "/etc/systemd/system/") + name,
                        "# by hand\n\n" + file.text().replace("=", " = ").replace(" = \n", "=\n"));
            }
        }
        assertThat(texts).hasSize(10);
        texts.forEach(host::write);
        String name = fleet.name();
        host.sh("systemctl daemon-reload && systemctl enable -q " + name + "-job.timer " + name + "-plain.service"
                        + " && systemctl start " + String.join(" ", up(name)))
                .ok();
        return texts;
    }

    private static List<String> up(String name) {
        List<String> up = new ArrayList<>();
        for (String unit : List.of(
                "a.service",
                "b.service",
                "c.service",
                "data-volume.service",
                "db.service",
                "job.timer",
                "net-network.service",
                "plain.service",
                "web.service")) {
            up.add(name + "-" + unit);
        }
        return up;
    }

    private static Running running(String name) {
        List<String> all = new ArrayList<>(up(name));
        all.add(name + "-job.service");
        return Running.on(host, "root", all);
    }

    private static void assertByHand(SortedMap<String, String> texts) {
        texts.forEach(
                (path, text) -> assertThat(host.exec("cat", path).ok().out()).isEqualTo(text));
    }

    @Test
    void unitsByHandForbidAnApplyThatIsNotMeantForThem() {
        Fleet fleet = fleet("no", UnaryOperator.identity(), UnaryOperator.identity());
        SortedMap<String, String> texts = byHand(fleet);
        Running before = running("no");
        Applied applied = deploying.apply(fleet).is(Outcome.REFUSED);
        assertThat(applied.plan().problems())
                .filteredOn(problem -> problem.code().equals("foreign"))
                .hasSize(10)
                .allMatch(problem -> problem.isError() && problem.text().contains("--adopt"));
        assertThat(running("no")).isEqualTo(before);
        assertByHand(texts);
        assertThat(host.sh("ls -d /etc/quadlet/no /etc/containers/systemd/no /var/lib/quadlet/no")
                        .out())
                .isEmpty();
    }

    @Test
    void equalUnitsAreTakenOverWhileTheyRun() {
        SortedMap<String, String> texts = byHand(fleet("eq", UnaryOperator.identity(), UnaryOperator.identity()));
        Running before = running("eq");
        assertThat(before.active()).containsExactlyElementsOf(up("eq"));
        Fleet fleet = fleet("eq", UnaryOperator.identity(), c -> c.environment("GREETING", "hello"));
        Applied applied = deploying.apply(fleet, ADOPTING, Deploying.QUICK).ok();
        Plan plan = applied.plan();
        assertThat(plan.foreign()).hasSize(10).allMatch(unit -> unit.fate() == ForeignUnit.Fate.ADOPTED);
        assertThat(Deploying.services(plan, Step.RESTART, Step.START, Step.STOP))
                .containsExactly("eq-a.service");
        assertThat(plan.unit("eq-a.service").orElseThrow().causes())
                .anyMatch(cause -> cause.text().contains("GREETING"));
        Running after = running("eq");
        assertThat(after.changedSince(before)).containsExactly("eq-a.service");
        assertThat(after.madeSince(before)).containsExactly("systemd-eq-a");
        assertThat(after.active()).containsExactlyElementsOf(up("eq"));
        texts.forEach((path, text) -> {
            assertThat(host.exec("cat", "/var/lib/quadlet/eq/adopted" + path)
                            .ok()
                            .out())
                    .isEqualTo(text);
            if (path.startsWith("/etc/containers")) {
                assertThat(host.exec("test", "-e", path).status()).as(path).isEqualTo(1);
            } else {
                assertThat(host.exec("readlink", path).out()).startsWith("/etc/quadlet/eq/current/");
            }
        });
        assertThat(host.exec("systemctl", "show", "-p", "SourcePath", "--value", "eq-db.service")
                        .out())
                .contains("/units/first/eq-db.container");
        assertThat(deploying.plan(fleet).isEmpty()).isTrue();
        assertThat(deploying.plan(fleet).problems()).isEmpty();
    }

    @Test
    void whatGoesBackIsGivenBack() {
        SortedMap<String, String> texts = byHand(fleet("back", UnaryOperator.identity(), UnaryOperator.identity()));
        Running before = running("back");
        Fleet fleet = fleet("back", c -> c.exec("false"), c -> c.exec("false"));
        deploying.apply(fleet, ADOPTING, Deploying.QUICK).is(Outcome.REVERTED);
        assertByHand(texts);
        Running after = running("back");
        assertThat(after.active()).containsExactlyElementsOf(up("back"));
        assertThat(after.changedSince(before)).containsExactly("back-a.service", "back-db.service", "back-web.service");
        assertThat(host.exec("systemctl", "show", "-p", "SourcePath", "--value", "back-db.service")
                        .out()
                        .strip())
                .isEqualTo("/etc/containers/systemd/back-db.container");
        assertThat(host.exec("systemctl", "is-enabled", "back-job.timer", "back-plain.service")
                        .out())
                .isEqualTo("enabled\nenabled\n");
        assertThat(host.sh("find /var/lib/quadlet/back/adopted -type f").out()).isEmpty();
    }

    @Test
    void aStackThatGoesBackIsGivenBackAlone() {
        SortedMap<String, String> texts = byHand(fleet("part", UnaryOperator.identity(), UnaryOperator.identity()));
        Running before = running("part");
        Fleet fleet = fleet("part", UnaryOperator.identity(), c -> c.exec("false"));
        deploying.apply(fleet, ADOPTING, Deploying.QUICK).is(Outcome.PARTLY);
        assertThat(host.exec("systemctl", "show", "-p", "SourcePath", "--value", "part-db.service")
                        .out())
                .contains("/units/first/part-db.container");
        assertThat(host.exec("systemctl", "show", "-p", "SourcePath", "--value", "part-a.service")
                        .out()
                        .strip())
                .isEqualTo("/etc/containers/systemd/part-a.container");
        for (String mine : List.of("a", "b", "c")) {
            String path = "/etc/containers/systemd/part-" + mine + ".container";
            assertThat(host.exec("cat", path).out()).isEqualTo(texts.get(path));
        }
        Running after = running("part");
        assertThat(after.active()).containsExactlyElementsOf(up("part"));
        assertThat(after.changedSince(before)).containsExactly("part-a.service");
    }
}
