package dev.quadlet.examples;

import static dev.quadlet.testkit.QuadletAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Outcome;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Protocol;
import dev.quadlet.testkit.FakeHost;
import dev.quadlet.testkit.FakeHosts;
import dev.quadlet.testkit.FleetSource;
import dev.quadlet.testkit.RealGenerator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@FleetSource(Homelab.class)
class HomelabTest {

    private static final ImageRef NEW_HALO = ImageRef.parse("docker.io/halohub/halo:2.99.0");

    @Test
    void hasNoFindings(Fleet fleet) {
        assertThat(fleet).hasNoFindings();
    }

    @Test
    void rendersToTheFilesThatWereReviewed(Fleet fleet) {
        assertThat(fleet).matchesGoldenTree(Path.of("src/test/resources/golden/homelab"));
    }

    @Test
    void isTheSameWhenItIsBuiltTwice(Fleet fleet, Fleet again) {
        assertThat(fleet).rendersSameBytesAs(again);
    }

    @Test
    void onlyTheProxyIsReachedFromOutside(Fleet fleet) {
        assertThat(fleet)
                .host("atlas")
                .publishesOnly(80, 443)
                .publishes(443, "proxy-caddy.container")
                .publishes(443, Protocol.UDP);
    }

    @Test
    void theNetworkOfTheDatabaseHasNoWayOut(Fleet fleet) {
        assertThat(fleet).host("atlas").unit("blog.network").containsEntry("Network", "Internal", "true");
    }

    @Test
    void everyMachineIsWatched(Fleet fleet) {
        assertThat(fleet).host("atlas").runs("metrics").hasUnit("metrics-node.container");
        assertThat(fleet).host("hera").runs("metrics").hasUnit("metrics-node.container");
    }

    @Test
    void aNewImageOfTheBlogTouchesNothingElse(Fleet fleet, FakeHosts hosts) {
        FakeHost atlas = hosts.host("atlas");
        assertThat(atlas.apply(fleet)).isSuccess();

        // The database is down for the time of the copy.
        assertThat(atlas.plan(withBlog(fleet, NEW_HALO)))
                .copies("systemd-blog-data", "systemd-blog-db")
                .restartsOnly("blog", "blog-db")
                .doesNotTouch("proxy-caddy", "cloud-app");
    }

    @Test
    void aBlogThatDoesNotStartGoesBack(Fleet fleet, FakeHosts hosts) {
        FakeHost atlas = hosts.host("atlas");
        atlas.apply(fleet);
        atlas.failsToStart("blog.service");

        assertThat(atlas.apply(withBlog(fleet, NEW_HALO))).hasOutcome(Outcome.REVERTED);

        assertThat(atlas.isRunning("blog.service")).isTrue();
        assertThat(atlas.plan(fleet)).doesNothing();
    }

    @Test
    void rollingBackTheBlogLeavesTheOthers(Fleet fleet, FakeHosts hosts) {
        FakeHost atlas = hosts.host("atlas");
        atlas.apply(fleet);
        atlas.apply(withBlog(fleet, NEW_HALO));
        atlas.events();

        assertThat(atlas.rollback("blog")).isSuccess();

        assertThat(atlas.events())
                .containsExactly(
                        "stop blog.service", "stop blog-db.service", "start blog-db.service", "start blog.service");
        assertThat(atlas.plan(fleet)).doesNothing();
    }

    @Test
    void podmanAcceptsIt(Fleet fleet, RealGenerator generator) {
        assertThat(fleet).isAcceptedByGenerator(generator);
    }

    private static Fleet withBlog(Fleet fleet, ImageRef image) {
        return fleet.mapContainers(container ->
                isBlog(container) ? container.toBuilder().image(image).build() : container);
    }

    private static boolean isBlog(Container container) {
        return container.name().stem().equals("blog");
    }
}
