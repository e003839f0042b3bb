package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.container;
import static dev.quadlet.deploy.Planning.describe;
import static dev.quadlet.deploy.Planning.problems;
import static dev.quadlet.deploy.Planning.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.deploy.fake.FakeSystemd;
import dev.quadlet.model.Container;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A host that has history: units of others with the names of ours. */
class PlannerForeignTest {

    private static final Container DB = service("db").build();
    private static final Container WEB =
            service("web").unit(u -> u.dependsOn(DB)).build();

    private static final String DB_TEXT = """
            # made by hand
            [Unit]
            Description=The database

            [Container]
            Image="docker.io/library/db:1"

            [Install]
            WantedBy=multi-user.target
            """;

    private static final String WEB_TEXT = """
            [Container]
            Image=docker.io/library/web:1
            [Unit]
            After=db.container
            Requires=db.container
            """;

    /** Both run, made of files at the top of the generator's directory. */
    private static Planning byHand(String db, String web) {
        Planning planning = Planning.empty();
        FakeMachine host = planning.host();
        put(host, "/etc/containers/systemd/db.container", "db.service", db);
        put(host, "/etc/containers/systemd/web.container", "web.service", web);
        Map<String, FakeSystemd.Definition> loaded = new TreeMap<>();
        loaded.put("db.service", new FakeSystemd.Definition(Set.of(), Set.of(), false));
        loaded.put("web.service", new FakeSystemd.Definition(Set.of("db.service"), Set.of("db.service"), false));
        host.systemd().load(loaded);
        host.systemd().start("web.service");
        host.systemd().forgetLog();
        host.objects().add("container systemd-web image id running");
        return planning;
    }

    private static void put(FakeMachine host, String path, String service, String text) {
        host.foreign().put(path, new RenderedFile(text.getBytes(StandardCharsets.UTF_8), FileMode.of(0644)));
        host.foreignServices().put(path, service);
    }

    @Test
    void unitsOfOthersAreNotTouched() {
        Plan plan = byHand(DB_TEXT, WEB_TEXT).plan(blog(DB, WEB));
        assertThat(plan.isRefused()).isTrue();
        assertThat(problems(plan)).isEqualTo("""
                ERROR foreign: db.service is there already, from /etc/containers/systemd/db.container: give the unit another name, or take it over by --adopt
                ERROR foreign: web.service is there already, from /etc/containers/systemd/web.container: give the unit another name, or take it over by --adopt
                """);
        assertThat(plan.actions()).isEmpty();
        assertThat(plan.adoptText()).isEmpty();
    }

    @Test
    void whatSaysTheSameIsTakenOverWithoutARestart() {
        Planning planning = byHand(DB_TEXT, WEB_TEXT).options(PlanOptions.none().adopting());
        Plan plan = planning.plan(blog(DB, WEB));
        assertThat(describe(plan)).isEqualTo("""
                ADD db.service NONE (adopted, nothing restarts)
                ADD web.service NONE (adopted, nothing restarts)
                """);
        assertThat(plan.actions()).isEmpty();
        assertThat(plan.adoptText()).isEqualTo("""
                foreign	/etc/containers/systemd/db.container	db.service
                foreign	/etc/containers/systemd/web.container	web.service
                """);
        Desired desired = Desired.of(Planning.target(blog(DB, WEB)));
        assertThat(planning.host().apply(plan, desired)).isEmpty();
        assertThat(planning.host().systemd().log()).isEmpty();
        assertThat(planning.plan(desired).isEmpty()).isTrue();
    }

    @Test
    void whatSaysSomethingElseIsStoppedByItsOwnDefinition() {
        Planning planning = byHand(DB_TEXT.replace(":1", ":0.9"), WEB_TEXT)
                .options(PlanOptions.none().adopting());
        Plan plan = planning.plan(blog(DB, WEB));
        assertThat(describe(plan)).isEqualTo("""
                ADD db.service RESTART: adopted; image docker.io/library/db:0.9 → docker.io/library/db:1
                ADD web.service RESTART: requires db.service, which stops
                """);
        assertThat(actions(plan)).isEqualTo("""
                stop blog web.service
                stop blog db.service
                start blog db.service
                start blog web.service
                """);
    }

    @Test
    void unitsOfAPackageAreComeBeforeButNotMoved() {
        Planning planning = Planning.empty();
        planning.host().foreignServices().put("/usr/lib/systemd/system/web.service", "web.service");
        assertThat(planning.plan(blog(service("web").build())).isRefused()).isTrue();
        Plan plan = planning.options(PlanOptions.none().adopting())
                .plan(blog(service("web").build()));
        assertThat(plan.isRefused()).isFalse();
        assertThat(plan.foreign())
                .containsExactly(new ForeignUnit(
                        "/usr/lib/systemd/system/web.service", "web.service", ForeignUnit.Fate.OVERRIDDEN));
        assertThat(plan.adoptText()).isEmpty();
    }

    @Test
    void unitsOfAnotherFleetAreNeverTakenOver() {
        Planning planning = Planning.empty().options(PlanOptions.none().adopting());
        planning.host().foreignServices().put("/etc/quadlet/other/current/units/x/web.container", "web.service");
        assertThat(problems(planning.plan(blog(service("web").build()))))
                .isEqualTo("ERROR foreign: web.service is"
                        + " there already, from /etc/quadlet/other/current/units/x/web.container, which is another fleet's:"
                        + " give one of them another name\n");
    }

    @Test
    void fileThatCameLaterAndShadowsOursIsForeign() {
        Planning planning = Planning.deployed(blog(DB));
        put(planning.host(), "/etc/containers/systemd/db.container", "db.service", DB_TEXT);
        assertThat(planning.plan(blog(DB)).isRefused()).isTrue();
    }

    @Test
    void containerOfTheSameNameIsNotReplacedSilently() {
        Planning planning = Planning.empty();
        planning.host().objects().add("container systemd-web image id running");
        planning.host().objects().add("container systemd-idle image id exited");
        Plan plan = planning.plan(blog(service("web").build(), container("idle").build()));
        assertThat(problems(plan))
                .isEqualTo("ERROR foreign-container: a container systemd-web runs already, and"
                        + " web.service would replace it: remove it, or have it replaced by --adopt\n");
        assertThat(planning.options(PlanOptions.none().adopting())
                        .plan(blog(service("web").build()))
                        .isRefused())
                .isFalse();
    }
}
