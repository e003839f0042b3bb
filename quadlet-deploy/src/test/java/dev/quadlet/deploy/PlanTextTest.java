package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        FakeHost host = planning.host();
        host.tree.put(
                "units/blog/blog-db.container",
                new RenderedFile("[Container]\nImage=mine\n".getBytes(StandardCharsets.UTF_8), FileMode.of(0644)));
        host.tree.put(
                "units/extra.container",
                new RenderedFile("[Container]\n".getBytes(StandardCharsets.UTF_8), FileMode.of(0644)));
        host.missing.add("/etc/systemd/system/backup.timer");
        host.foreignServices.put("/etc/containers/systemd/blog.container", "blog.service");
        host.extraLines.add("problem\tread-only\t/etc cannot be written");
        host.applied = 9;
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
        planning.host().systemd.stop("blog.service");
        assertThat(planning.plan(BlogAndBackup.after()).fingerprint()).isNotEqualTo(first);
        planning.host().systemd.start("blog.service");
        assertThat(planning.plan(BlogAndBackup.after()).fingerprint()).isEqualTo(first);
        planning.host().current = 2;
        assertThat(planning.plan(BlogAndBackup.after()).fingerprint()).isNotEqualTo(first);
    }
}
