package dev.quadlet.examples;

import static dev.quadlet.testkit.QuadletAssertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.testkit.FleetSource;
import dev.quadlet.testkit.RealGenerator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@FleetSource(HelloWeb.class)
class HelloWebTest {

    @Test
    void hasNoFindings(Fleet fleet) {
        assertThat(fleet).hasNoFindings();
    }

    @Test
    void rendersToTheFilesThatWereReviewed(Fleet fleet) {
        assertThat(fleet).matchesGoldenTree(Path.of("src/test/resources/golden/hello-web"));
    }

    @Test
    void isTheSameWhenItIsBuiltTwice(Fleet fleet, Fleet again) {
        assertThat(fleet).rendersSameBytesAs(again);
    }

    @Test
    void aUnitIsThisText(Fleet fleet) {
        assertThat(fleet).host("atlas").unit("hello-web.container").rendersTo("""
                [Container]
                Image=docker.io/traefik/whoami:v1.11.0
                PublishPort=8080:80

                [Install]
                WantedBy=default.target
                """);
    }

    @Test
    void podmanAcceptsIt(Fleet fleet, RealGenerator generator) {
        assertThat(fleet).isAcceptedByGenerator(generator);
    }
}
