package dev.quadlet.testkit;

import static dev.quadlet.testkit.Lab.assertFails;
import static dev.quadlet.testkit.QuadletAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.validate.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetAssertTest {

    private static final Fleet FLOATING = Lab.fleet(Lab.stack(
            "web",
            Container.named("web", ImageRef.parse("docker.io/library/nginx:latest"))
                    .startOnBoot()
                    .build()));

    @Test
    void assertionsOfBothKindsGoTogether() {
        assertThat(Lab.fleet()).hasNoFindings().hasNoErrors();
        assertThat(Lab.fleet().name()).isEqualTo("lab");
        assertThat(Lab.fleet().hosts()).hasSize(1);
    }

    @Test
    void aFindingIsToldWhole() {
        assertFails(() -> assertThat(FLOATING).hasNoFindings(), """
                Expected fleet lab to have no findings, but it has:

                warning[floating-tag] host atlas: docker.io/library/nginx:latest can mean another image at each pull
                  web.container  Image=docker.io/library/nginx:latest  FleetAssertTest.java:…
                  help: name a full version, or a digest: docker.io/library/nginx:1.2.3
                """);
    }

    @Test
    void aWarningIsNoError() {
        assertThat(FLOATING).hasNoErrors().hasFinding("floating-tag");
    }

    @Test
    void anErrorIsNoWarning() {
        Fleet twice = Lab.fleet(
                Lab.blog("1.0.0"),
                Lab.stack(
                        "other",
                        Lab.container("other", "1.0.0").publishPort(8080, 80).build()));
        assertFails(() -> assertThat(twice).hasNoErrors(), """
                Expected fleet lab to have no errors, but it has:

                error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published by two units
                  web.container    PublishPort=8080:80  Lab.java:…
                  other.container  PublishPort=8080:80  Lab.java:…
                  help: give all but one of them another host port, or addresses of their own
                """);
    }

    @Test
    void aMissingFindingTellsWhatThereIs() {
        assertFails(
                () -> assertThat(Lab.fleet()).hasFinding("floating-tag"),
                "Expected fleet lab to have a finding of floating-tag, but it has no finding at all");
        assertFails(() -> assertThat(FLOATING).hasFinding("port-conflict"), """
                Expected fleet lab to have a finding of port-conflict, but it has others alone:

                warning[floating-tag] host atlas: docker.io/library/nginx:latest can mean another image at each pull
                  web.container  Image=docker.io/library/nginx:latest  FleetAssertTest.java:…
                  help: name a full version, or a digest: docker.io/library/nginx:1.2.3
                """);
    }

    @Test
    void rulesCanBeOthers() {
        assertThat(FLOATING).withRules(Validator.of(List.of())).hasNoFindings();
    }

    @Test
    void aHostThatIsNotThereTellsWhichAre() {
        assertFails(() -> assertThat(Lab.fleet()).host("atals"), """
                Expected fleet lab to have the host atals, but it has:
                  atlas
                """);
    }

    @Test
    void equalFleetsRenderToTheSameBytes() {
        assertThat(Lab.fleet()).rendersSameBytesAs(Lab.fleet());
    }

    @Test
    void anotherFleetTellsWhereItDiffers() {
        assertFails(
                () -> assertThat(Lab.fleet(Lab.mail("2.0.0"))).rendersSameBytesAs(Lab.fleet(Lab.mail("1.0.0"))), """
                Expected fleet lab to render to the same bytes as another:
                --- the other atlas/etc/containers/systemd/lab/mail/smtp.container
                +++ this one atlas/etc/containers/systemd/lab/mail/smtp.container (Lab.java:…)
                @@ -1,5 +1,5 @@
                 [Container]
                -Image=docker.io/library/smtp:1.0.0
                +Image=docker.io/library/smtp:2.0.0
                 PublishPort=25:25
                \s
                 [Install]
                """);
    }
}
