package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.container;
import static dev.quadlet.deploy.Planning.describe;
import static dev.quadlet.deploy.Planning.problems;
import static dev.quadlet.deploy.Planning.service;
import static dev.quadlet.deploy.Planning.stack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Container;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.VolumeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Data that is copied before changes. */
class PlannerDataTest {

    private static final Volume DATA =
            Volume.named("data").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
    private static final Container DB = service("db").volume(DATA, "/data").build();
    private static final Container NEWER = image(DB, 2);
    private static final DataName NAME = DataName.volume("systemd-data");

    private static Container image(Container container, int version) {
        String name = container.name().stem();
        return container.toBuilder()
                .image(ImageRef.parse("docker.io/library/" + name + ":" + version))
                .build();
    }

    @Test
    void dataIsCopiedBeforeTheImageOfAUserChangesAndAllWhoUseItStopMeanwhile() {
        Container web = service("web").unit(u -> u.dependsOn(DB)).build();
        Container reader = service("reader")
                .volume(VolumeSource.named("systemd-data"), "/data")
                .build();
        Stack others =
                stack("others", reader, container("idle").volume(DATA, "/x").build());
        Planning planning = Planning.deployed(blog(DATA, DB, web), others);

        Plan plan = planning.plan(blog(DATA, NEWER, web), others);

        assertThat(describe(plan)).isEqualTo("""
                CHANGE db.service RESTART: image docker.io/library/db:1 → docker.io/library/db:2; snapshot of volume systemd-data
                SAME web.service RESTART: requires db.service, which stops
                SAME reader.service RESTART: snapshot of volume systemd-data
                """);
        assertThat(actions(plan)).isEqualTo("""
                stop blog web.service
                stop others reader.service
                stop blog db.service
                snapshot blog volume systemd-data
                start blog db.service
                start others reader.service
                start blog web.service
                """);
        assertThat(plan.snapshots())
                .containsExactly(new Snapshot(
                        "blog",
                        NAME,
                        "image of db.service changes",
                        List.of("db.service", "reader.service", "web.service"),
                        Optional.empty()));
        assertThat(plan.changedStacks()).containsExactly("blog", "others");
        planning.apply(blog(DATA, NEWER, web), others);
        assertThat(planning.host().copies()).containsExactly("volume systemd-data");
        assertThat(planning.host().systemd().running())
                .containsExactly("data-volume.service", "db.service", "reader.service", "web.service");
    }

    @Test
    void otherChangesCopyNothingUnlessAnyDoes() {
        Container changed = DB.toBuilder().readOnly(true).build();
        assertThat(Planning.deployed(blog(DATA, DB)).plan(blog(DATA, changed)).snapshots())
                .isEmpty();
        Volume any = DATA.toBuilder().snapshotBefore(SnapshotBefore.ANY_CHANGE).build();
        Plan plan = Planning.deployed(blog(any, DB)).plan(blog(any, changed));
        assertThat(plan.snapshots()).extracting(Snapshot::cause).containsExactly("db.service changes");
        assertThat(actions(plan)).isEqualTo("""
                stop blog db.service
                snapshot blog volume systemd-data
                start blog db.service
                """);
    }

    @Test
    void whoeverUsesItFromNowOnOrNoMoreIsAChange() {
        Container web = service("web").volume(DATA, "/data").build();
        assertThat(Planning.deployed(blog(DATA, DB)).plan(blog(DATA, DB, web)).snapshots())
                .extracting(Snapshot::cause)
                .containsExactly("web.service uses it from now on");
        assertThat(Planning.deployed(blog(DATA, DB, web)).plan(blog(DATA, DB)).snapshots())
                .extracting(Snapshot::cause)
                .containsExactly("web.service uses it no more");
        Plan removed = Planning.deployed(blog(DATA, DB)).plan(blog());
        assertThat(actions(removed)).isEqualTo("""
                stop blog db.service
                stop blog data-volume.service
                snapshot blog volume systemd-data
                """);
    }

    @Test
    void directoriesAreCopiedForWhoHasThemOrWhatIsAboveOrBelow() {
        Container below = service("below").volume("/srv/blog/uploads", "/data").build();
        Container above = service("above").volume("/srv", "/srv").build();
        Container beside = service("beside").volume("/srv/blogs", "/data").build();
        HostDirectory directory = HostDirectory.of("/srv/blog").snapshotBefore(SnapshotBefore.IMAGE_CHANGE);
        Planning planning = Planning.deployed(Stack.named("blog")
                .add(below, above, beside)
                .directory(directory)
                .build());

        Plan plan = planning.plan(Stack.named("blog")
                .add(image(below, 2), above, beside)
                .directory(directory)
                .build());

        assertThat(actions(plan)).isEqualTo("""
                stop blog below.service
                stop blog above.service
                snapshot blog path /srv/blog
                start blog above.service
                start blog below.service
                """);
    }

    @Test
    void whatIsNotThereIsNotCopied() {
        Planning planning = Planning.deployed(blog(DATA, DB));
        assertThat(Planning.empty().plan(blog(DATA, DB)).snapshots()).isEmpty();
        planning.host().objects().remove("volume systemd-data");
        assertThat(planning.plan(blog(DATA, NEWER)).snapshots()).isEmpty();
        planning.host().objects().add("volume systemd-data");
        Desired desired = Desired.of(Planning.target(blog(DATA, NEWER)));
        Measurements absent = new Measurements(Map.of(NAME, Optional.empty()), List.of());
        assertThat(planning.plan(desired, absent).snapshots()).isEmpty();
        assertThat(actions(planning.plan(desired, absent))).isEqualTo("restart blog db.service\n");
    }

    @Test
    void whatIsDeclaredTogetherWithTheChangeIsCopied() {
        Volume silent = Volume.named("data").build();
        Container db = service("db").volume(silent, "/data").build();
        Planning planning = Planning.deployed(blog(silent, db));

        assertThat(planning.plan(blog(DATA, NEWER)).snapshots())
                .extracting(Snapshot::cause)
                .containsExactly("image of db.service changes");

        Plan declared = planning.plan(blog(DATA, DB));
        assertThat(declared.snapshots()).isEmpty();
        assertThat(declared.actions()).isEmpty();
        assertThat(declared.changedStacks()).containsExactly("blog");
        assertThat(declared.files())
                .containsExactly(
                        new FileChange("blog", "copies of volume systemd-data before another image", Change.ADD, ""));
    }

    @Test
    void whoTakesTheDeclarationBackWantsNoCopy() {
        Volume silent = Volume.named("data").build();
        Plan plan = Planning.deployed(blog(DATA, DB)).plan(blog(silent, NEWER));
        assertThat(plan.snapshots()).isEmpty();
        assertThat(actions(plan)).isEqualTo("restart blog db.service\n");
    }

    @Test
    void newerProgramMayConvertTheDataOfItsDatabase() {
        Container app = service("app").unit(u -> u.dependsOn(DB)).build();
        Planning planning = Planning.deployed(blog(DATA, DB, app));

        Plan plan = planning.plan(blog(DATA, DB, image(app, 2)));

        assertThat(plan.snapshots()).extracting(Snapshot::cause).containsExactly("image of app.service changes");
        assertThat(actions(plan)).isEqualTo("""
                stop blog app.service
                stop blog db.service
                snapshot blog volume systemd-data
                start blog db.service
                start blog app.service
                """);
    }

    @Test
    void sizesOfTheHostDecideWhetherItIsCopied() {
        assertThat(measured(1L << 30, 100L << 30, false)).isEmpty();
        assertThat(measured(50L << 30, 1, true)).isEmpty();
        assertThat(measured(11L << 30, 100L << 30, false))
                .isEqualTo("ERROR copy-too-large: volume systemd-data has 11.0 GiB, and is copied byte for byte, which"
                        + " takes about 79 s, but at most 10.0 GiB are: allow it by --max-copy, or move it to a file"
                        + " system that shares blocks (btrfs, xfs)\n");
        assertThat(measured(1000, 1049, false))
                .isEqualTo("ERROR no-room: no room for a copy: volume systemd-data has 1000 bytes, and 1.0 KiB"
                        + " are free: gc forgets old generations with their copies\n");
        assertThat(measured(1000, 1050, false)).isEmpty();
    }

    @Test
    void sizesOfAllCopiesCountTogether() {
        HostDirectory files = HostDirectory.of("/srv/files").snapshotBefore(SnapshotBefore.IMAGE_CHANGE);
        Container db = DB.toBuilder().volume("/srv/files", "/files").build();
        Planning planning = Planning.deployed(
                Stack.named("blog").add(DATA, db).directory(files).build());
        Measure measure = new Measure("/x", 6L << 30, 100L << 30, false);
        Plan plan = planning.plan(
                Desired.of(Planning.target(Stack.named("blog")
                        .add(DATA, image(db, 2))
                        .directory(files)
                        .build())),
                new Measurements(
                        Map.of(NAME, Optional.of(measure), DataName.path("/srv/files"), Optional.of(measure)),
                        List.of()));
        assertThat(problems(plan))
                .startsWith("ERROR copy-too-large: /srv/files has 6.0 GiB, with what is copied besides 12.0 GiB, and");
    }

    private static String measured(long bytes, long free, boolean reflink) {
        Measure measure = new Measure("/var/lib/containers/storage/volumes/x", bytes, free, reflink);
        Plan plan = Planning.deployed(blog(DATA, DB))
                .plan(
                        Desired.of(Planning.target(blog(DATA, NEWER))),
                        new Measurements(
                                Map.of(NAME, Optional.of(measure)),
                                List.of(new Measurements.User(NAME, "systemd-db", Optional.of("db.service")))));
        assertThat(plan.snapshots()).extracting(Snapshot::measure).containsExactly(Optional.of(measure));
        return problems(plan);
    }

    @Test
    void whoRunsAndDoesNotStopForbidsACopy() {
        Plan plan = Planning.deployed(blog(DATA, DB))
                .plan(
                        Desired.of(Planning.target(blog(DATA, NEWER))),
                        new Measurements(
                                Map.of(NAME, Optional.of(new Measure("/x", 1, 10, false))),
                                List.of(
                                        new Measurements.User(NAME, "mine", Optional.empty()),
                                        new Measurements.User(NAME, "theirs", Optional.of("theirs.service")))));
        assertThat(problems(plan)).isEqualTo("""
                ERROR data-in-use: volume systemd-data cannot be copied: container mine of no unit has it mounted and does not stop: stop it before (podman stop mine)
                ERROR data-in-use: volume systemd-data cannot be copied: container theirs of theirs.service has it mounted and does not stop: stop it before (systemctl stop theirs.service)
                """);
    }

    @Test
    void whatAHostMeasuredIsRead() {
        Measurements read = Measurements.parse(List.of(
                "measured\tvolume\tdata\t/var/lib/x\t1234\t5678\tyes",
                "measured\tpath\t/srv/gone\t-\t0\t0\tno",
                "user\tvolume\tdata\tweb\tweb.service",
                "user\tvolume\tdata\tmine\t-",
                "future\tline",
                "end"));
        assertThat(read.of(DataName.volume("data"))).contains(new Measure("/var/lib/x", 1234, 5678, true));
        assertThat(read.isAbsent(DataName.path("/srv/gone"))).isTrue();
        assertThat(read.isAbsent(DataName.volume("other"))).isFalse();
        assertThat(read.users())
                .extracting(Measurements.User::unit)
                .containsExactly(Optional.of("web.service"), Optional.empty());
        assertThatThrownBy(() -> Measurements.parse(List.of())).isInstanceOf(ProtocolException.class);
    }
}
