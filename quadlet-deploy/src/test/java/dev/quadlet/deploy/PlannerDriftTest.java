package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.container;
import static dev.quadlet.deploy.Planning.describe;
import static dev.quadlet.deploy.Planning.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What somebody changed on the host is told, and mended by an apply. */
class PlannerDriftTest {

    private static final Stack STACK =
            blog(service("web").configFile("/etc/x", ConfigFile.of("x")).build(), timer());
    private static final String WEB = "units/blog/web.container";

    private static Timer timer() {
        Container job = container("job").build();
        return Timer.named("nightly", job)
                .onCalendar(Calendar.dailyAt(3, 30))
                .startOnBoot()
                .build();
    }

    private final Planning planning = Planning.deployed(STACK);

    private static RenderedFile file(String text, int mode) {
        return new RenderedFile(text.getBytes(StandardCharsets.UTF_8), FileMode.of(mode));
    }

    private String text() {
        RenderedEntry entry = planning.host().tree().get(WEB);
        return entry instanceof RenderedFile file ? file.text() : "";
    }

    @Test
    void changedFileIsMendedAndItsUnitRestarts() {
        planning.host().tree().put(WEB, file(text().replace(":1", ":hacked"), 0644));
        Plan plan = planning.plan(STACK);
        assertThat(plan.drift()).containsExactly(new Drift("blog", WEB, Drift.Kind.CHANGED));
        assertThat(describe(plan))
                .isEqualTo("CHANGE web.service RESTART: its file was changed on the host;"
                        + " image docker.io/library/web:hacked → docker.io/library/web:1\n");
        assertThat(plan.isEmpty()).isFalse();
        planning.apply(STACK);
        assertThat(planning.plan(STACK).isEmpty()).isTrue();
    }

    @Test
    void anotherCommentOrModeIsMendedWithoutARestart() {
        planning.host().tree().put(WEB, file("# hello\n" + text(), 0644));
        Plan plan = planning.plan(STACK);
        assertThat(describe(plan)).isEqualTo("CHANGE web.service NONE\n");
        assertThat(plan.drift()).containsExactly(new Drift("blog", WEB, Drift.Kind.CHANGED));
        assertThat(plan.isEmpty()).isFalse();

        planning.host().tree().put(WEB, file(text().replace("# hello\n", ""), 0600));
        Plan mode = planning.plan(STACK);
        assertThat(describe(mode)).isEmpty();
        assertThat(mode.drift()).containsExactly(new Drift("blog", WEB, Drift.Kind.MODE));
        assertThat(mode.isEmpty()).isFalse();
    }

    @Test
    void removedFileIsPutBackAndWhatRunsGoesOn() {
        planning.host().tree().remove(WEB);
        Plan plan = planning.plan(STACK);
        assertThat(plan.drift()).containsExactly(new Drift("blog", WEB, Drift.Kind.MISSING));
        assertThat(describe(plan)).isEqualTo("CHANGE web.service NONE\n");
        assertThat(plan.isEmpty()).isFalse();

        Stack changed = blog(service("web").readOnly(true).build(), timer());
        assertThat(describe(planning.plan(changed)))
                .isEqualTo("CHANGE web.service RESTART: its file is missing on the host\n");

        planning.host().systemd().fail("web.service");
        planning.host().systemd().stop("web.service");
        assertThat(describe(planning.plan(STACK))).isEqualTo("CHANGE web.service START: it was missing on the host\n");
    }

    @Test
    void addedDropInGoesAndItsUnitRestarts() {
        planning.host().tree().put(WEB + ".d/99-hack.conf", file("[Container]\nReadOnly=true\n", 0644));
        Plan plan = planning.plan(STACK);
        assertThat(plan.drift()).containsExactly(new Drift("blog", WEB + ".d/99-hack.conf", Drift.Kind.ADDED));
        assertThat(describe(plan))
                .isEqualTo("CHANGE web.service RESTART: its file was changed on the host; ReadOnly true removed\n");
        assertThat(plan.unit("web.service").orElseThrow().diff())
                .contains("@@ -1,2 +0,0 @@\n-[Container]\n-ReadOnly=true\n");
    }

    @Test
    void linkThatIsGoneIsMadeAgainAndItsTimerStarts() {
        String link = "/etc/systemd/system/nightly.timer";
        planning.host().missing().add(link);
        Plan running = planning.plan(STACK);
        assertThat(running.drift()).containsExactly(new Drift("blog", link, Drift.Kind.MISSING));
        assertThat(running.actions()).isEmpty();
        assertThat(running.isEmpty()).isFalse();

        // As after a boot without it.
        planning.host().systemd().fail("nightly.timer");
        planning.host().systemd().stop("nightly.timer");
        assertThat(actions(planning.plan(STACK))).isEqualTo("start blog nightly.timer\n");
    }

    @Test
    void linksAndConfigurationFilesAreLookedAt() {
        Container template = service("app@").build();
        Stack apps = Stack.named("apps").add(template).instances(template, "a").build();
        Planning other = Planning.deployed(apps, STACK);
        other.host().tree().put("units/apps/app@a.container", new RenderedLink("elsewhere"));
        other.host().configs().clear();
        Plan plan = other.plan(apps, STACK);
        assertThat(plan.drift().toString().replaceAll("[0-9a-f]{16}", "DIGEST")).isEqualTo("""
                [Drift[stack=apps, path=units/apps/app@a.container, kind=CHANGED], \
                Drift[stack=@host, path=files/DIGEST/x, kind=MISSING]]""");
        assertThat(describe(plan)).isEqualTo("CHANGE app@a.service NONE\n");
        assertThat(plan.newConfigs()).hasSize(1);
    }

    @Test
    void controlCharactersOfAFileAreShownAndNotObeyed() {
        planning.host().tree().put(WEB, file(text() + "# \u001b[2Jhello\n", 0644));
        assertThat(planning.plan(STACK).unit("web.service").orElseThrow().diff())
                .contains("-# \\u001b[2Jhello\n");
    }
}
