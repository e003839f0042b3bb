package dev.quadlet.examples;

import static dev.quadlet.testkit.QuadletAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.testkit.FakeHost;
import dev.quadlet.testkit.FleetSource;
import dev.quadlet.testkit.RealGenerator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@FleetSource(RootlessNotes.class)
class RootlessNotesTest {

    @Test
    void hasNoFindings(Fleet fleet) {
        assertThat(fleet).hasNoFindings();
    }

    @Test
    void rendersToTheFilesThatWereReviewed(Fleet fleet) {
        assertThat(fleet).matchesGoldenTree(Path.of("src/test/resources/golden/rootless-notes"));
    }

    @Test
    void isTheSameWhenItIsBuiltTwice(Fleet fleet, Fleet again) {
        assertThat(fleet).rendersSameBytesAs(again);
    }

    @Test
    void theUsersServicesRunAfterTheFirstApply(Fleet fleet) {
        FakeHost hera = FakeHost.named("hera").user("al").podman("5.8").build();

        assertThat(hera.apply(fleet)).isSuccess();

        assertThat(hera.running()).contains("notes.service");
        assertThat(hera.plan(fleet)).doesNothing();
    }

    @Test
    void podmanAcceptsIt(Fleet fleet, RealGenerator generator) {
        assertThat(fleet).isAcceptedByGenerator(generator);
    }
}
