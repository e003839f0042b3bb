package dev.quadlet.testkit;

import static dev.quadlet.testkit.Lab.assertFails;
import static dev.quadlet.testkit.QuadletAssertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.value.PortRange;
import dev.quadlet.model.value.Protocol;
import dev.quadlet.model.value.PublishedPort;
import org.junit.jupiter.api.Test;

class UnitsAssertTest {

    private static final Host ATLAS = Lab.fleet().hosts().get(0);

    @Test
    void aHostRunsStacks() {
        assertThat(ATLAS).runs("blog").runs("mail").stack("blog").hasUnit("web.container");
        assertFails(() -> assertThat(ATLAS).runs("wiki"), """
                Expected host atlas to run the stack wiki, but it runs:
                  blog
                  mail
                """);
    }

    @Test
    void aStackHasUnits() {
        assertThat(Lab.blog("1.0.0")).hasUnit("db.container").publishes(8080);
        assertFails(() -> assertThat(ATLAS).stack("blog").hasUnit("smtp.container"), """
                Expected stack blog of host atlas to have the unit smtp.container, but it has:
                  db.container (Lab.java:…)
                  web.container (Lab.java:…)
                """);
    }

    @Test
    void portsAreFoundByUnitAndProtocol() {
        assertThat(ATLAS).publishes(8080).publishes(25, "smtp.container").publishesOnly(25, 8080);
        assertFails(() -> assertThat(ATLAS).publishes(443), """
                Expected host atlas to publish 443/tcp, but it publishes:
                  PublishPort=8080:80 of web.container (Lab.java:…)
                  PublishPort=25:25 of smtp.container (Lab.java:…)
                """);
        assertFails(() -> assertThat(ATLAS).publishes(25, Protocol.UDP), """
                Expected host atlas to publish 25/udp, but it publishes:
                  PublishPort=8080:80 of web.container (Lab.java:…)
                  PublishPort=25:25 of smtp.container (Lab.java:…)
                """);
        assertFails(() -> assertThat(ATLAS).publishes(25, "web.container"), """
                Expected host atlas to publish 25/tcp by web.container, but it publishes:
                  PublishPort=8080:80 of web.container (Lab.java:…)
                  PublishPort=25:25 of smtp.container (Lab.java:…)
                """);
    }

    @Test
    void onlyMeansNoOthers() {
        assertFails(() -> assertThat(ATLAS).publishesOnly(25), """
                Expected host atlas to publish only 25, but it publishes:
                  PublishPort=8080:80 of web.container (Lab.java:…)
                  PublishPort=25:25 of smtp.container (Lab.java:…)
                """);
        assertFails(
                () -> assertThat(Lab.stack("none")).publishesOnly(1),
                "Expected stack none to publish only 1, but it publishes nothing");
        assertThat(Lab.stack("none")).publishesOnly();
    }

    @Test
    void aRangeIsAllOfItsPortsAndAPortOfPodmansChoiceIsUnknown() {
        assertThat(Lab.stack(
                        "range",
                        Lab.container("range", "1")
                                .publishPort(PublishedPort.of(PortRange.of(9000, 9002), PortRange.of(80, 82)))
                                .build()))
                .publishes(9001)
                .publishesOnly(9000, 9001, 9002);
        assertFails(
                () -> assertThat(Lab.stack(
                                "any",
                                Lab.container("any", "1")
                                        .publishPort(PublishedPort.onAnyPort(80))
                                        .build()))
                        .publishesOnly(),
                """
                Expected stack any to publish nothing, but it publishes:
                  PublishPort=80 of any.container (Lab.java:…)
                """);
    }

    @Test
    void aUnitIsItsText() {
        assertThat(ATLAS).unit("smtp.container").rendersTo("""
                [Container]
                Image=docker.io/library/smtp:1.0.0
                PublishPort=25:25

                [Install]
                WantedBy=default.target""");
        assertFails(() -> assertThat(Lab.container("web", "1").build()).rendersTo("[Container]\nImage=other\n"), """
                web.container (Lab.java:…) renders to another text than expected:
                --- expected
                +++ rendered
                @@ -1,2 +1,5 @@
                 [Container]
                -Image=other
                +Image=docker.io/library/web:1
                +
                +[Install]
                +WantedBy=default.target
                """);
    }

    @Test
    void aUnitHasEntries() {
        assertThat(Lab.container("web", "1").build())
                .containsEntry("Install", "WantedBy", "default.target")
                .doesNotContainKey("Container", "Network");
        assertFails(() -> assertThat(Lab.container("web", "1").build()).containsEntry("Container", "Image", "x"), """
                Expected web.container (Lab.java:…) to have [Container] Image=x, but there it has:
                  Image=docker.io/library/web:1
                """);
        assertFails(
                () -> assertThat(Lab.container("web", "1").build()).containsEntry("Container", "Network", "x"), """
                Expected web.container (Lab.java:…) to have [Container] Network=x, but there it has:
                  Image=docker.io/library/web:1
                """);
        assertFails(() -> assertThat(Lab.container("web", "1").build()).doesNotContainKey("Container", "Image"), """
                Expected web.container (Lab.java:…) to have no [Container] Image=, but it has:
                  Image=docker.io/library/web:1
                """);
    }

    @Test
    void valuesOfSecretsAreShownInNoFailure() {
        var web =
                Lab.container("web", "1").environment("DB_PASSWORD", Lab.MARKER).build();
        assertFails(() -> assertThat(web).rendersTo("""
                [Container]
                Environment=DB_PASSWORD=another-value
                Image=docker.io/library/web:1

                [Install]
                WantedBy=default.target
                """), """
                web.container (Lab.java:…) renders to another text than expected:
                --- expected
                +++ rendered
                @@ -1,6 +1,6 @@
                 [Container]
                -Environment=DB_PASSWORD=…
                 Image=docker.io/library/web:1
                +Environment=DB_PASSWORD=…
                \s
                 [Install]
                 WantedBy=default.target
                """);
        assertFails(() -> assertThat(web).rendersTo("""
                [Container]
                Image=docker.io/library/web:1
                Environment=DB_PASSWORD=another-value

                [Install]
                WantedBy=default.target
                """), """
                web.container (Lab.java:…) renders to another text than expected:
                --- expected
                +++ rendered
                They differ in what is not shown, since its name is that of a secret:
                  line 3: Environment=DB_PASSWORD=…
                """);
        assertFails(
                () -> assertThat(web).containsEntry("Container", "Environment", "DB_PASSWORD=" + Lab.MARKER + "x"),
                """
                Expected web.container (Lab.java:…) to have [Container] Environment=DB_PASSWORD=…, but there it has:
                  Environment=DB_PASSWORD=…
                """);
    }

    @Test
    void whatDependsOnTheHostIsAskedForThroughTheFleet() {
        Secret secret = Secret.named("key").from(SecretSource.hostFile("key")).build();
        Fleet fleet = Lab.fleet(Lab.stack("keys", secret));

        assertThat(fleet).host("atlas").unit("key.secret").containsEntry("Service", "Type", "oneshot");
        assertFails(
                () -> assertThat(secret).containsEntry("Service", "Type", "oneshot"),
                "key.secret refers to files whose paths depend on the host: render its host: begin with the fleet,"
                        + " assertThat(fleet).host(…).unit(\"key.secret\")");
    }
}
