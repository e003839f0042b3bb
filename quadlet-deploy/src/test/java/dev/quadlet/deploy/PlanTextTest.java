package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.render.RenderedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people and programs see of plans. */
class PlanTextTest {

    private static final PlanText.Style PLAIN = PlanText.Style.plain();

    private static Plan change() {
        return Planning.deployed(BlogAndBackup.before()).plan(BlogAndBackup.after());
    }

    /** A host that somebody has worked on. */
    private static Plan difficult() {
        Planning planning = Planning.deployed(BlogAndBackup.before());
        FakeMachine host = planning.host();
        host.tree()
                .put(
                        "units/blog/blog-db.container",
                        new RenderedFile(
                                "[Container]\nImage=mine\n".getBytes(StandardCharsets.UTF_8), FileMode.of(0644)));
        host.tree()
                .put(
                        "units/extra.container",
                        new RenderedFile("[Container]\n".getBytes(StandardCharsets.UTF_8), FileMode.of(0644)));
        host.missing().add("/etc/systemd/system/backup.timer");
        host.foreignServices().put("/etc/containers/systemd/blog.container", "blog.service");
        host.extraLines().add("problem\tread-only\t/etc cannot be written");
        host.applied(9);
        return planning.plan(BlogAndBackup.before());
    }

    @Test
    void changeIsShownByStacks() throws IOException {
        Golden.assertEquals("plan/change.txt", PlanText.of(change(), PLAIN));
        Golden.assertEquals("plan/change-short.txt", PlanText.of(change(), PLAIN.withoutDiffs()));
    }

    @Test
    void coloursAreThoseOfATerminal() throws IOException {
        String coloured = PlanText.of(change(), PlanText.Style.coloured());
        Golden.assertEquals("plan/change-coloured.txt", coloured.replace("\u001b", "ESC"));
        assertThat(coloured.replaceAll("\u001b\\[[0-9]*m", "").replaceAll(" +\n", "\n"))
                .isEqualTo(PlanText.of(change(), PLAIN).replaceAll(" +\n", "\n"));
    }

    @Test
    void firstApplyIsShown() throws IOException {
        Golden.assertEquals("plan/first.txt", PlanText.of(Planning.empty().plan(BlogAndBackup.before()), PLAIN));
    }

    /** A new release of a database, whose image has moved meanwhile on its own. */
    private static Plan copies() {
        Volume data =
                Volume.named("db").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
        HostDirectory uploads = HostDirectory.of("/srv/uploads").snapshotBefore(SnapshotBefore.IMAGE_CHANGE);
        Container db = Planning.service("db")
                .volume(data, "/data")
                .volume("/srv/uploads", "/uploads")
                .build();
        Container web = Planning.service("web").unit(u -> u.dependsOn(db)).build();
        Container proxy = Planning.service("proxy")
                .onChange(OnChange.RELOAD)
                .configFile("/etc/proxy", ConfigTree.of(Map.of("proxy.conf", ConfigFile.of("a"))))
                .build();
        Planning planning = Planning.deployed(
                Stack.named("shop").add(data, db, web, proxy).directory(uploads).build());
        planning.host().extraLines().add("ran\tweb.service\tdocker.io/library/web:1\t" + "0123456789abcdef".repeat(4));
        return planning.plan(
                Desired.of(Planning.target(Stack.named("shop")
                        .add(
                                data,
                                db.toBuilder()
                                        .image(ImageRef.parse("docker.io/library/db:2"))
                                        .build(),
                                web,
                                Planning.service("proxy")
                                        .onChange(OnChange.RELOAD)
                                        .configFile(
                                                "/etc/proxy", ConfigTree.of(Map.of("proxy.conf", ConfigFile.of("b"))))
                                        .build())
                        .directory(uploads)
                        .build())),
                new Measurements(
                        Map.of(
                                DataName.volume("systemd-db"),
                                Optional.of(new Measure("/var/lib/x", 3L << 30, 40L << 30, false)),
                                DataName.path("/srv/uploads"),
                                Optional.of(new Measure("/srv/uploads", 200L << 30, 40L << 30, true))),
                        List.of()));
    }

    @Test
    void copiesAndReloadsAreShown() throws IOException {
        Golden.assertEquals("plan/copies.txt", PlanText.of(copies(), PLAIN.withoutDiffs()));
    }

    @Test
    void programsGetCopies() throws IOException {
        Golden.assertEquals("plan/copies.json", PlanJson.of(copies()));
    }

    @Test
    void imageThatMovedIsToldAndIsNoChange() {
        Planning planning = Planning.deployed(BlogAndBackup.before());
        planning.host().extraLines().add("ran\tblog.service\tdocker.io/halohub/halo:2.20\tsha256:imageid");
        planning.host().extraLines().add("ran\tblog-db.service\tdocker.io/library/postgres:17.2\tabcdef");
        Plan plan = planning.plan(BlogAndBackup.before());
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.drift()).isEmpty();
        assertThat(PlanText.of(plan, PLAIN))
                .isEqualTo("atlas (generation 1): nothing to do\nMoved: image of blog-db.service moved since generation"
                        + " 1: docker.io/library/postgres:17.2 abcdef → imageid (auto-update, or a pull)\n");
    }

    @Test
    void nothingToDoIsOneLine() {
        Plan plan = Planning.deployed(BlogAndBackup.before()).plan(BlogAndBackup.before());
        assertThat(PlanText.of(plan, PLAIN)).isEqualTo("atlas (generation 1): nothing to do\n");
    }

    @Test
    void whatIsWrongOnAHostIsShown() throws IOException {
        Golden.assertEquals("plan/difficult.txt", PlanText.of(difficult(), PLAIN));
    }

    @Test
    void programsGetAllOfIt() throws IOException {
        Golden.assertEquals("plan/change.json", PlanJson.of(change()));
        Golden.assertEquals("plan/difficult.json", PlanJson.of(difficult()));
    }

    @Test
    void fingerprintsAreFoundAgain() {
        assertThat(PlanJson.fingerprints(PlanJson.of(change())))
                .containsExactly(org.assertj.core.api.Assertions.entry("atlas", change().fingerprint()));
        assertThatThrownBy(() -> PlanJson.fingerprints("{}"))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("this is no file with plans: it has no fingerprint of one");
        assertThatThrownBy(() -> PlanJson.fingerprints("a plan"))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("this is no file with plans: it is no JSON (line 1)");
    }

    @Test
    void fingerprintChangesWithTheHostAndWithTheWish() {
        Planning planning = Planning.deployed(BlogAndBackup.before());
        String first = planning.plan(BlogAndBackup.after()).fingerprint();
        assertThat(planning.plan(BlogAndBackup.after()).fingerprint()).isEqualTo(first);
        assertThat(planning.plan(BlogAndBackup.before()).fingerprint()).isNotEqualTo(first);
        planning.host().systemd().stop("blog.service");
        assertThat(planning.plan(BlogAndBackup.after()).fingerprint()).isNotEqualTo(first);
        planning.host().systemd().start("blog.service");
        assertThat(planning.plan(BlogAndBackup.after()).fingerprint()).isEqualTo(first);
        planning.host().current(2);
        assertThat(planning.plan(BlogAndBackup.after()).fingerprint()).isNotEqualTo(first);
    }
}
