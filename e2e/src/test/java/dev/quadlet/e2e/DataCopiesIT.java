package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.ApplyOptions;
import dev.quadlet.deploy.Outcome;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.VolumeSource;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies of data are whole, take no room where the file system can share it, and are made only of what holds still. */
class DataCopiesIT {

    private static final long MEBIBYTE = 1 << 20;

    /** What is in both the volume and the directory. */
    private static final long BALLAST = 40;

    private static final String FILL = """
            cd "$1" && head -c $((BALLAST * 1048576)) /dev/urandom >ballast && ln ballast twin && ln -s ballast link &&
              mkdir -p deep/.hidden && echo text >deep/.hidden/file && chmod 640 deep/.hidden/file &&
              chown 1234:4321 deep/.hidden && chmod 1750 deep && mkfifo pipe && touch -d 2001-02-03 ballast &&
              { busybox setfattr -n user.note -v kept ballast 2>/dev/null || true; }
            """.replace("BALLAST", Long.toString(BALLAST));

    /** All that a copy has to keep. */
    private static final String LIST = """
            cd "$1" && find . -printf '%p %y %m %U %G %n %l %t\\n' | sed 's/^\\(. d .*\\|[^ ]* d .*\\) [^ ]* [^ ]* [^ ]*$/\\1/' | sort
            find . -type f -exec sha256sum {} + | sort
            busybox getfattr -n user.note ballast 2>/dev/null || true
            """;

    private static Fleet fleet(TestHost host, String version) {
        Volume volume =
                Volume.named("store").snapshotBefore(SnapshotBefore.ANY_CHANGE).build();
        Container store = Container.named("store", ImageRef.parse("localhost/busybox:1"))
                .volume(volume, "/volume")
                .volume("/srv/store", "/directory")
                .environment("ROUND", version)
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot()
                .build();
        Stack stack = Stack.named("store")
                .add(volume, store)
                .directory(HostDirectory.of("/srv/store").snapshotBefore(SnapshotBefore.ANY_CHANGE))
                .build();
        return Fleet.named("copies")
                .host(Host.named(host.name())
                        .ssh("root@" + host.name())
                        .podman("5.4")
                        .stack(stack)
                        .build())
                .build();
    }

    private static long used(TestHost host) {
        host.exec("sync").ok();
        return Long.parseLong(host.sh("sync -f /var; df --output=used -B1 /var | tail -n 1")
                .ok()
                .out()
                .strip());
    }

    private static String list(TestHost host, String path) {
        return host.exec("sh", "-c", LIST, "sh", path).ok().out();
    }

    @ParameterizedTest
    @CsvSource({"SMALL_DISK, false", "XFS, true", "BTRFS, true"})
    void copiesAreWholeAndShareTheirBlocksIfTheyCan(TestHost.Option disk, boolean shares) {
        try (TestHost host =
                TestHost.start("copies-" + disk.name().toLowerCase(Locale.ROOT).replace('_', '-'), "5.4", disk)) {
            Deploying deploying = Deploying.to(host);
            deploying.apply(fleet(host, "1")).ok();
            String volume = "/var/lib/containers/storage/volumes/systemd-store/_data";
            for (String path : Set.of(volume, "/srv/store")) {
                host.exec("sh", "-c", FILL, "sh", path).ok();
            }
            String before = list(host, volume);
            long used = used(host);

            String plan = plan(host, "2");
            assertThat(plan)
                    .contains("volume systemd-store")
                    .contains("/srv/store")
                    .contains("stopped meanwhile: store.service");
            assertThat(plan.contains("reflink: no copy")).as(plan).isEqualTo(shares);
            if (!shares) {
                Result refused = cli(host, "2", "plan", "--max-copy", "50M");
                assertThat(refused.out() + refused.err()).contains("--max-copy");
                assertMeasured(host);
            }
            deploying.apply(fleet(host, "2")).ok();

            assertThat((used(host) - used) / MEBIBYTE)
                    .as("room that two copies of %s MiB take", BALLAST)
                    .satisfies(taken -> {
                        if (shares) {
                            assertThat(taken).isLessThan(BALLAST / 4);
                        } else {
                            assertThat(taken).isGreaterThanOrEqualTo(2 * BALLAST);
                        }
                    });
            String snapshots = "/var/lib/quadlet/copies/snapshots/000002/";
            assertThat(list(host, snapshots + "volume-systemd-store")).isEqualTo(before);
            assertThat(list(host, snapshots + "path-srv-store")).isEqualTo(list(host, "/srv/store"));

            host.exec("sh", "-c", "rm -r \"$1\"/deep; echo other >\"$1\"/new", "sh", volume)
                    .ok();
            Result back = cli(host, "2", "rollback", "store", "--with-data", "--settle", "0");
            assertThat(back.status()).as(back.toString()).isZero();
            assertThat(list(host, volume)).isEqualTo(before);
            assertThat(list(host, "/var/lib/quadlet/copies/snapshots/000003/volume-systemd-store"))
                    .contains("./new ")
                    .doesNotContain("./deep ");
            assertThat(host.exec("podman", "exec", "systemd-store", "ls", "/volume", "/directory")
                            .ok()
                            .out())
                    .contains("ballast", "twin");
        }
    }

    private static Result cli(TestHost host, String version, String... arguments) {
        return Cli.run(host, fleet(host, version), arguments);
    }

    private static String plan(TestHost host, String version) {
        return cli(host, version, "plan").ok().out();
    }

    private static void assertMeasured(TestHost host) {
        String script = """
                sh /etc/quadlet/copies/current/bin/quadlet-host measure copies <<'end'
                data\tvolume\tsystemd-store
                end
                """;
        assertThat(host.sh(script).ok().out()).matches("""
                        measured\tvolume\tsystemd-store\t/var/lib/containers/\\S+\t4\\d{7}\t\\d+\tno
                        user\tvolume\tsystemd-store\tsystemd-store\tstore.service
                        end
                        """);
    }

    @Test
    void whatSomebodyElseUsesIsNotCopiedAndNothingStops() {
        try (TestHost host = TestHost.start("copies-of-others", "5.4")) {
            Deploying deploying = Deploying.to(host);
            deploying.apply(fleet(host, "1")).ok();
            host.sh("podman run -d --name stranger -v systemd-store:/mnt localhost/busybox:1 sleep infinity")
                    .ok();
            Running before = Running.on(host, "root", Set.of("store.service"));
            Result refused = cli(host, "2", "apply", "--settle", "0");
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.out() + refused.err())
                    .contains("container stranger")
                    .contains("stop");
            assertThat(Running.on(host, "root", Set.of("store.service"))).isEqualTo(before);
            host.sh("podman rm -f -t 0 stranger").ok();
            deploying.apply(fleet(host, "2")).ok();
        }
    }

    /** What a container without root writes belongs to users whom al may not even name. */
    private static Fleet ofUser(TestHost host, String version) {
        Volume volume = Volume.named("notes").build();
        Container notes = Container.named("notes", ImageRef.parse("localhost/busybox:" + version))
                .volume(volume, "/volume")
                .volume(VolumeSource.inHome("notes"), "/directory")
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot()
                .build();
        Stack stack = Stack.named("notes")
                .add(volume, notes)
                .directory(HostDirectory.inHome("notes"))
                .snapshotBefore(SnapshotBefore.IMAGE_CHANGE, volume.name(), VolumeSource.inHome("notes"))
                .build();
        return Fleet.named("copies")
                .host(Host.named(host.name())
                        .ssh("root@" + host.name())
                        .podman("5.8")
                        .user("al", al -> al.home("/var/home/al").stack(stack))
                        .build())
                .build();
    }

    @Test
    void aUsersDataGoesBackWithTheOwnersThatContainersHaveGivenIt() {
        try (TestHost host = TestHost.start("copies-of-al", "5.8", TestHost.Option.READ_ONLY_USR)) {
            Deploying deploying = Deploying.to(host);
            ApplyOptions quick = Deploying.QUICK;
            deploying
                    .apply(ofUser(host, "1"), dev.quadlet.deploy.PlanOptions.none(), quick)
                    .ok();
            String write = """
                    podman exec systemd-notes sh -c 'for each in /volume /directory; do
                      cd $each && echo one >rows && chown 33:33 rows && chmod 600 rows
                      mkdir -p private && chown 999:999 private && chmod 700 private
                    done'
                    """;
            host.login("al", write).ok();
            String list =
                    "podman exec systemd-notes sh -c 'cd / && ls -lnR volume directory; cat volume/rows directory/rows'";
            String before = host.login("al", list).ok().out();
            deploying
                    .apply(ofUser(host, "2"), dev.quadlet.deploy.PlanOptions.none(), quick)
                    .is(Outcome.APPLIED);
            host.login("al", write.replace("echo one", "echo two")).ok();
            assertThat(host.login("al", list).ok().out()).isNotEqualTo(before);
            Result back = Cli.run(host, ofUser(host, "2"), "rollback", "notes", "--with-data", "--settle", "0");
            assertThat(back.status()).as(back.toString()).isZero();
            assertThat(host.login("al", list).ok().out()).isEqualTo(before);
        }
    }
}
