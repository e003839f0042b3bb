package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Change;
import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.Step;
import dev.quadlet.deploy.secret.FileSecret;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ServiceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What restarts is what the plan says, and nothing else does. */
class RestartSetIT {

    private static final String JOB_RAN = "/var/lib/containers/storage/volumes/runs/_data/ran";

    @TempDir
    private static Path directory;

    private static TestHost host;

    /** What the host has. */
    private static Site site;

    /** The units of the site. */
    private static SortedSet<String> known;

    /** What a test changes; each value is used by one unit. */
    private record Site(String leaf, String db, String job, String page, String description, int hour, boolean old) {

        static Site first() {
            return new Site("1", "1", "1", "<p>one</p>\n", "One", 3, true);
        }

        Site withLeaf(String image) {
            return new Site(image, db, job, page, description, hour, old);
        }

        Site withDb(String image) {
            return new Site(leaf, image, job, page, description, hour, old);
        }

        Site withJob(String image) {
            return new Site(leaf, db, image, page, description, hour, old);
        }

        Site withPage(String text) {
            return new Site(leaf, db, job, text, description, hour, old);
        }

        Site withDescription(String text) {
            return new Site(leaf, db, job, page, text, hour, old);
        }

        Site withHour(int newHour) {
            return new Site(leaf, db, job, page, description, newHour, old);
        }

        Site withoutOld() {
            return new Site(leaf, db, job, page, description, hour, false);
        }

        Fleet fleet() {
            HostBuilder described = Host.named(host.name())
                    .ssh("root@" + host.name())
                    .podman("5.4")
                    .stack(appStack(), otherStack());
            if (old) {
                described.stack(oldStack());
            }
            return Fleet.named("set").host(described.build()).build();
        }

        private Stack appStack() {
            Network network = Network.named("app").build();
            Secret key = Secret.named("app-key").from(FileSecret.of(key())).build();
            Volume data = Volume.named("app-data").build();
            Volume runs = Volume.named("runs").volumeName("runs").build();
            Container db = sleeper("db", this.db)
                    .network(network)
                    .volume(data, "/data")
                    .secretFile(key, "key")
                    .build();
            Container web = sleeper("web", "1")
                    .unit(u -> u.dependsOn(db).description(description))
                    .network(network)
                    .build();
            Container api = sleeper("api", "1").unit(u -> u.dependsOn(web)).build();
            Container page = sleeper("page", "1")
                    .configFile("/srv/index.html", ConfigFile.of(this.page))
                    .build();
            Container leaf =
                    sleeper("leaf", this.leaf).unit(u -> u.dependsOn(db)).build();
            Container job = Container.named("job", busybox(this.job))
                    .unit(u -> u.dependsOn(db))
                    .volume(runs, "/runs")
                    .exec("touch", "/runs/ran")
                    .service(s -> s.type(ServiceType.ONESHOT))
                    .build();
            Timer timer = Timer.named("job", job)
                    .onCalendar(Calendar.dailyAt(hour, 30))
                    .timer(t -> t.persistent(true))
                    .startOnBoot()
                    .build();
            return Stack.named("app")
                    .add(network, key, data, runs, db, web, api, page, leaf, job, timer)
                    .build();
        }

        private static Stack otherStack() {
            Network network = Network.named("other").build();
            return Stack.named("other")
                    .add(network, sleeper("other", "1").network(network).build())
                    .build();
        }

        private static Stack oldStack() {
            Network network = Network.named("old").build();
            Volume data = Volume.named("old-data").build();
            SystemdUnit tidy = SystemdUnit.service("old-tidy")
                    .service(s -> s.type(ServiceType.ONESHOT)
                            .remainAfterExit(true)
                            .execStart("/bin/true")
                            .execStop("/bin/touch", "/var/tmp/tidied"))
                    .startOnBoot()
                    .build();
            return Stack.named("old")
                    .add(
                            network,
                            data,
                            tidy,
                            sleeper("old", "1")
                                    .network(network)
                                    .volume(data, "/data")
                                    .build())
                    .build();
        }

        private static ContainerBuilder sleeper(String name, String version) {
            return Container.named(name, busybox(version))
                    .exec("sleep", "infinity")
                    .runInit(true)
                    .startOnBoot();
        }

        private static ImageRef busybox(String version) {
            return ImageRef.parse("localhost/busybox:" + version);
        }
    }

    private static Path key() {
        return directory.resolve("key");
    }

    @BeforeAll
    static void deploy() throws IOException {
        Files.writeString(key(), "first");
        host = TestHost.start("restart", "5.4");
        site = Site.first();
        known = Running.unitsOf(Deploying.to(host).apply(site.fleet()).ok().plan());
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    /** Applies another site, and compares what has restarted with what the plan said. */
    private static Plan change(UnaryOperator<Site> change) {
        Site next = change.apply(site);
        Running earlier = Running.on(host, "root", known);
        Plan plan = Deploying.to(host).apply(next.fleet()).ok().plan();
        site = next;
        assertThat(Running.unitsOf(plan)).isEqualTo(known);
        Running later = Running.on(host, "root", known);
        SortedSet<String> changed = later.changedSince(earlier);
        assertThat(changed)
                .as("what restarted")
                .isEqualTo(Deploying.services(plan, Step.RESTART, Step.START, Step.STOP));
        SortedSet<String> containers = new TreeSet<>(changed);
        containers.retainAll(later.containers().keySet().stream()
                .map(name -> name.replace("systemd-", "") + ".service")
                .toList());
        assertThat(later.madeSince(earlier))
                .as("containers that were made anew")
                .containsExactlyInAnyOrderElementsOf(containers.stream()
                        .map(service -> "systemd-" + service.replace(".service", ""))
                        .toList());
        Plan then = Deploying.to(host).plan(next.fleet());
        assertThat(then.isEmpty()).as("nothing is left to do").isTrue();
        known = Running.unitsOf(then);
        return plan;
    }

    private static String other(String version) {
        return version.equals("1") ? "2" : "1";
    }

    private static String image(String container) {
        return host.exec("podman", "inspect", "--format", "{{.ImageName}}", container)
                .ok()
                .out()
                .strip();
    }

    @Test
    void anotherImageOfALeafRestartsItAlone() {
        Plan plan = change(s -> s.withLeaf(other(s.leaf())));
        assertThat(Deploying.services(plan, Step.RESTART)).containsExactly("leaf.service");
        assertThat(image("systemd-leaf")).isEqualTo("localhost/busybox:" + site.leaf());
    }

    @Test
    void anotherImageOfWhatOthersRequireRestartsThemAlong() {
        Plan plan = change(s -> s.withDb(other(s.db())));
        assertThat(Deploying.services(plan, Step.RESTART))
                .containsExactly("api.service", "db.service", "leaf.service", "web.service");
        assertThat(image("systemd-db")).isEqualTo("localhost/busybox:" + site.db());
    }

    @Test
    void anotherContentOfAConfigFileRestartsItsReaderAlone() {
        Plan plan = change(s -> s.withPage(s.page() + "<p>more</p>\n"));
        assertThat(Deploying.services(plan, Step.RESTART)).containsExactly("page.service");
        assertThat(host.exec("podman", "exec", "systemd-page", "cat", "/srv/index.html")
                        .ok()
                        .out())
                .isEqualTo(site.page());
    }

    @Test
    void aRotatedSecretRestartsItsServiceAndItsUsers() throws IOException {
        Files.writeString(key(), "second");
        Plan plan = change(s -> s);
        assertThat(Deploying.services(plan, Step.RESTART))
                .containsExactly("api.service", "app-key-secret.service", "db.service", "leaf.service", "web.service");
        assertThat(host.exec("podman", "exec", "systemd-db", "cat", "/run/secrets/key")
                        .ok()
                        .out())
                .isEqualTo("second");
    }

    @Test
    void anotherDescriptionRestartsNothing() {
        Plan plan = change(s -> s.withDescription(s.description() + " more"));
        assertThat(plan.isEmpty()).isFalse();
        assertThat(Deploying.services(plan, Step.RESTART, Step.START, Step.STOP))
                .isEmpty();
        assertThat(host.sh("systemctl show -p Description --value web.service")
                        .out()
                        .strip())
                .isEqualTo(site.description());
    }

    @Test
    void anotherImageOfAJobRunsNoJob() {
        Plan plan = change(s -> s.withJob(other(s.job())));
        assertThat(Deploying.services(plan, Step.RESTART, Step.START, Step.STOP))
                .isEmpty();
        assertThat(host.sh("systemctl cat job.service | grep Image=; systemctl show -p ExecMainStartTimestampMonotonic"
                                + " -p ActiveEnterTimestampMonotonic job.service")
                        .out())
                .contains("Image=localhost/busybox:" + site.job())
                .contains("ExecMainStartTimestampMonotonic=0")
                .contains("ActiveEnterTimestampMonotonic=0");
        assertThat(host.exec("test", "-e", JOB_RAN).status()).isEqualTo(1);
    }

    @Test
    void aChangedTimerRestartsAlone() {
        Plan plan = change(s -> s.withHour(s.hour() + 1));
        assertThat(Deploying.services(plan, Step.RESTART)).containsExactly("job.timer");
        assertThat(host.exec("systemctl", "show", "-p", "TimersCalendar", "job.timer")
                        .out())
                .contains("OnCalendar=*-*-* 0" + site.hour() + ":30:00");
        assertThat(host.exec("test", "-e", JOB_RAN).status()).isEqualTo(1);
    }

    @Test
    void whatWasStoppedByHandStaysStopped() {
        host.exec("systemctl", "stop", "leaf.service").ok();
        try {
            Plan plan = change(s -> s.withLeaf(other(s.leaf())));
            assertThat(Deploying.services(plan, Step.RESTART, Step.START, Step.STOP))
                    .isEmpty();
            assertThat(host.exec("systemctl", "is-active", "leaf.service").out().strip())
                    .isNotEqualTo("active");
        } finally {
            host.exec("systemctl", "start", "leaf.service").ok();
        }
    }

    @Test
    void removedUnitsStopAsTheyWereDefinedAndLeaveTheirVolumes() {
        assertThat(site.old()).isTrue();
        Instant begin = Instant.now();
        Plan plan = change(Site::withoutOld);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(plan.units().stream()
                        .filter(unit -> unit.change() == Change.REMOVE)
                        .map(unit -> unit.service()))
                .containsExactlyInAnyOrder(
                        "old.service", "old-data-volume.service", "old-network.service", "old-tidy.service");
        host.exec("test", "-e", "/var/tmp/tidied").ok();
        assertThat(host.sh("podman ps -a --format '{{.Names}}'; podman network ls --format '{{.Name}}'")
                        .ok()
                        .out())
                .doesNotContain("systemd-old");
        assertThat(host.sh("podman volume ls --format '{{.Name}}'").ok().out()).contains("systemd-old-data");
        assertThat(host.sh("systemctl list-units --all --plain --no-legend 'old*'")
                        .out())
                .isEmpty();
    }
}
