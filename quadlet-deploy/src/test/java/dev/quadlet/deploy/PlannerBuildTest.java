package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.describe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Build;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Images that the host builds of what it is sent. */
class PlannerBuildTest {

    @Test
    void anotherContextBuildsAgainAndRestartsWhatRunsTheImage() {
        Planning planning = Planning.deployed(built("COPY a /a"));
        Plan plan = planning.plan(built("COPY b /b"));
        assertThat(describe(plan)).isEqualTo("""
                CHANGE app-build.service START: configuration file app changed; required by web.service, which starts
                SAME web.service RESTART: image of app.build is built of something else
                """);
        assertThat(actions(plan)).isEqualTo("""
                restart blog web.service
                watch blog app-build.service
                """);
    }

    @Test
    void sameContextIsNoChange() {
        assertThat(Planning.deployed(built("COPY a /a"))
                        .plan(built("COPY a /a"))
                        .isEmpty())
                .isTrue();
    }

    private static Stack built(String step) {
        Build app = Build.named("app", ImageRef.parse("localhost/app:1"))
                .context(ConfigTree.of(Map.of("Containerfile", ConfigFile.of("FROM scratch\n" + step + "\n"))))
                .build();
        return blog(app, Container.named("web", app).startOnBoot().build());
    }
}
