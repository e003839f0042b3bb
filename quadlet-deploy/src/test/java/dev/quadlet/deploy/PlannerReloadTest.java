package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.describe;
import static dev.quadlet.deploy.Planning.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.value.ImageRef;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units that are not restarted by each change. */
class PlannerReloadTest {

    private static ContainerBuilder web(String content) {
        return service("web")
                .onChange(OnChange.RELOAD)
                .configFile(
                        "/etc/web",
                        ConfigTree.of(Map.of("web.conf", ConfigFile.of(content), "same.conf", ConfigFile.of("same"))));
    }

    @Test
    void filesAloneAreReadAgain() {
        Planning planning = Planning.deployed(blog(web("a").build()));
        assertThat(planning.plan(blog(web("a").build())).isEmpty()).isTrue();

        Plan plan = planning.plan(blog(web("b").build()));

        assertThat(describe(plan)).isEqualTo("CHANGE web.service RELOAD: configuration file web.conf changed\n");
        assertThat(actions(plan)).isEqualTo("reload blog web.service\nwatch blog web.service\n");
        assertThat(plan.newConfigs()).hasSize(1);
        assertThat(plan.manifest().live())
                .extracting(Manifest.LiveEntry::path)
                .containsExactly("blog/web.container/etc-web/same.conf", "blog/web.container/etc-web/web.conf");
        planning.apply(blog(web("b").build()));
        assertThat(planning.plan(blog(web("b").build())).isEmpty()).isTrue();
    }

    @Test
    void anotherDefinitionRestarts() {
        Plan plan = Planning.deployed(blog(web("a").build()))
                .plan(blog(web("b").readOnly(true).build()));
        assertThat(describe(plan))
                .isEqualTo("CHANGE web.service RESTART: configuration file web.conf changed; ReadOnly true added\n");
        assertThat(actions(plan)).isEqualTo("restart blog web.service\n");
    }

    @Test
    void whatRestartsForAnotherReasonReadsItsFilesAnyway() {
        Container db = service("db").build();
        ContainerBuilder web = web("a").unit(u -> u.dependsOn(db));
        ContainerBuilder changed = web("b").unit(u -> u.dependsOn(db));
        Plan plan = Planning.deployed(blog(db, web.build()))
                .plan(blog(db.toBuilder().readOnly(true).build(), changed.build()));
        assertThat(describe(plan)).isEqualTo("""
                CHANGE db.service RESTART: ReadOnly true added
                CHANGE web.service RESTART: configuration file web.conf changed; requires db.service, which restarts
                """);
        assertThat(actions(plan)).isEqualTo("restart blog db.service\nwatch blog web.service\n");
    }

    @Test
    void whatDoesNotRunIsLeftAsItIsButItsFilesChange() {
        Planning planning = Planning.deployed(blog(web("a").build()));
        planning.host().systemd().stop("web.service");
        Plan plan = planning.plan(blog(web("b").build()));
        assertThat(describe(plan))
                .isEqualTo("CHANGE web.service NONE: configuration file web.conf changed"
                        + " (does not run, reads it at its next start)\n");
        assertThat(plan.actions()).isEmpty();
        assertThat(plan.changedStacks()).containsExactly("blog");
    }

    @Test
    void whatIsLeftRunningIsChangedAtItsNextStart() {
        Container db = service("db").build();
        Container web = service("web")
                .onChange(OnChange.NONE)
                .unit(u -> u.dependsOn(db))
                .build();
        Container changed =
                web.toBuilder().image(ImageRef.parse("docker.io/library/web:2")).build();
        Planning planning = Planning.deployed(blog(db, web));

        Plan plan = planning.plan(blog(db, changed));
        assertThat(describe(plan))
                .isEqualTo("CHANGE web.service NONE: image docker.io/library/web:1 → docker.io/library/web:2"
                        + " (changes count at its next start)\n");
        assertThat(plan.actions()).isEmpty();
        assertThat(PlanText.of(plan, PlanText.Style.plain())).doesNotContain("Not started");

        Plan along = planning.plan(blog(db.toBuilder().readOnly(true).build(), changed));
        assertThat(describe(along)).contains("CHANGE web.service RESTART").contains("requires db.service");

        planning.host().systemd().fail("web.service");
        assertThat(actions(planning.plan(blog(db, changed)))).isEqualTo("start blog web.service\n");
    }
}
