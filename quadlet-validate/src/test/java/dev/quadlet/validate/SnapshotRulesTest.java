package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.stack;

import dev.quadlet.model.Host;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.VolumeMount;
import dev.quadlet.model.value.VolumeSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotRulesTest {

    private final Volume data =
            Volume.named("data").snapshotBefore(SnapshotBefore.ANY_CHANGE).build();

    @Test
    void plainVolumesCanBeCopied() {
        Rule rule = rule("snapshot-of-other-volume");
        assertFindsNothing(
                rule,
                data,
                Volume.named("local")
                        .driver("local")
                        .options("o=noatime")
                        .snapshotBefore(SnapshotBefore.ANY_CHANGE)
                        .build(),
                Volume.named("nfs").type("nfs").device("nas:/x").build());
    }

    @Test
    void volumesThatAreNoPlainDirectoriesCannotBeCopied() {
        Volume bind = Volume.named("bind").device("/srv/x").build();
        Host host = Host.named("atlas")
                .stack(Stack.named("blog")
                        .add(
                                data.toBuilder()
                                        .dropIn("nfs", d -> d.type("nfs"))
                                        .build(),
                                Volume.named("other")
                                        .driver("rclone")
                                        .snapshotBefore(SnapshotBefore.IMAGE_CHANGE)
                                        .build(),
                                bind)
                        .snapshotBefore(SnapshotBefore.ANY_CHANGE, bind.name())
                        .build())
                .build();
        assertFinds(rule("snapshot-of-other-volume"), host, """
                error[snapshot-of-other-volume] host atlas: there can be no snapshot of data.volume, which has Type=nfs
                  data.volume  stack blog, snapshotBefore(ANY_CHANGE)  SnapshotRulesTest.java:N
                  help: drop snapshotBefore, and make snapshots where the data lies
                error[snapshot-of-other-volume] host atlas: there can be no snapshot of other.volume, which has Driver=rclone
                  other.volume  stack blog, snapshotBefore(IMAGE_CHANGE)  SnapshotRulesTest.java:N
                  help: drop snapshotBefore, and make snapshots where the data lies
                error[snapshot-of-other-volume] host atlas: there can be no snapshot of bind.volume, which has Device=/srv/x
                  bind.volume  stack blog, snapshotBefore(ANY_CHANGE)
                  help: drop snapshotBefore, and make snapshots where the data lies; or mount /srv/x itself, as a HostDirectory with snapshotBefore
                """);
    }

    @Test
    void dataThatIsMountedInAnyWayIsUsed() {
        Host host = Host.named("atlas")
                .user(
                        "al",
                        u -> u.stack(Stack.named("blog")
                                .add(
                                        data,
                                        container("web")
                                                .volume(data, "/data")
                                                .volume("/home/al/notes", "/notes")
                                                .mount(Mount.volume("named", "/n"))
                                                .mount(Mount.volume("an odd name.volume", "/o"))
                                                .volume("/srv/blog/db", "/db")
                                                .build(),
                                        container("work@")
                                                .volume(VolumeMount.parse("part-%i:/part"))
                                                .volume(VolumeMount.parse("/srv/parts/%i:/parts"))
                                                .build())
                                .directory(HostDirectory.inHome("notes/").snapshotBefore(SnapshotBefore.ANY_CHANGE))
                                .snapshotBefore(
                                        SnapshotBefore.ANY_CHANGE,
                                        VolumeSource.named("named"),
                                        VolumeSource.hostPath("/srv/blog"),
                                        VolumeSource.hostPath("/srv/parts/x"),
                                        VolumeSource.named("part-x"))
                                .build()))
                .build();
        assertFindsNothing(rule("unused-snapshot"), host);
    }

    @Test
    void dataThatNobodyMountsIsWarnedOf() {
        Host host = Host.named("atlas")
                .stack(Stack.named("blog")
                        .add(data, container("web").volume("/srv/blog", "/data").build())
                        .directory(HostDirectory.of("/srv/blog-data").snapshotBefore(SnapshotBefore.ANY_CHANGE))
                        .snapshotBefore(SnapshotBefore.IMAGE_CHANGE, VolumeSource.named("named"))
                        .build())
                .build();
        assertFinds(rule("unused-snapshot"), host, """
                warning[unused-snapshot] host atlas: no unit of the system mounts systemd-data, so that it is never copied
                  data.volume  stack blog, snapshotBefore(ANY_CHANGE)  SnapshotRulesTest.java:N
                  help: mend the name or path, or drop the snapshot
                warning[unused-snapshot] host atlas: no unit of the system mounts /srv/blog-data, so that it is never copied
                  /srv/blog-data  stack blog, snapshotBefore(ANY_CHANGE)
                  help: mend the name or path, or drop the snapshot
                warning[unused-snapshot] host atlas: no unit of the system mounts named, so that it is never copied
                  named  stack blog, snapshotBefore(IMAGE_CHANGE)
                  help: mend the name or path, or drop the snapshot
                """);
    }

    @Test
    void dataIsDeclaredOnce() {
        Host host = Host.named("atlas")
                .user(
                        "al",
                        u -> u.stack(
                                Stack.named("blog")
                                        .add(data)
                                        .directory(
                                                HostDirectory.inHome("notes").snapshotBefore(SnapshotBefore.ANY_CHANGE))
                                        .snapshotBefore(
                                                SnapshotBefore.IMAGE_CHANGE, VolumeSource.hostPath("/home/al/notes/"))
                                        .build(),
                                Stack.named("backup")
                                        .snapshotBefore(SnapshotBefore.ANY_CHANGE, VolumeSource.named("systemd-data"))
                                        .build()))
                .build();
        assertFinds(rule("conflicting-snapshots"), host, """
                error[conflicting-snapshots] host atlas: a snapshot of systemd-data is declared by two stacks
                  data.volume   stack blog, snapshotBefore(ANY_CHANGE)    SnapshotRulesTest.java:N
                  systemd-data  stack backup, snapshotBefore(ANY_CHANGE)
                  help: declare it once, in the stack with which the data goes back
                error[conflicting-snapshots] host atlas: a snapshot of /home/al/notes is declared before other changes too
                  %h/notes         stack blog, snapshotBefore(ANY_CHANGE)
                  /home/al/notes/  stack blog, snapshotBefore(IMAGE_CHANGE)
                  help: declare it once, in the stack with which the data goes back
                """);
    }

    @Test
    void sameDataOfTwoManagersIsOther() {
        Stack both = stack("blog", List.of(data));
        assertFindsNothing(
                rule("conflicting-snapshots"),
                Host.named("atlas")
                        .stack(both)
                        .user(
                                "al",
                                u -> u.stack(both.toBuilder()
                                        .snapshotBefore(SnapshotBefore.ANY_CHANGE, data.name())
                                        .build()))
                        .build());
    }

    private static Rule rule(String name) {
        return Rules.named(name).orElseThrow();
    }
}
