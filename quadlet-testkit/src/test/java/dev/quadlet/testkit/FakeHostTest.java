package dev.quadlet.testkit;

import static dev.quadlet.testkit.Lab.assertFails;
import static dev.quadlet.testkit.Lab.blog;
import static dev.quadlet.testkit.Lab.container;
import static dev.quadlet.testkit.Lab.fleet;
import static dev.quadlet.testkit.Lab.mail;
import static dev.quadlet.testkit.Lab.stack;
import static dev.quadlet.testkit.QuadletAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.deploy.secret.CommandSecret;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Volume;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FakeHostTest {

    private final FakeHost atlas = FakeHost.named("atlas").podman("5.8").build();

    private FakeHost deployed() {
        assertThat(atlas.apply(fleet())).isSuccess();
        atlas.events();
        return atlas;
    }

    @Test
    void theFirstApplyStartsWhatStartsAtBoot() {
        assertThat(atlas.plan(fleet())).starts("web", "db.service", "smtp.container");
        assertThat(atlas.generation()).isZero();

        assertThat(atlas.apply(fleet())).isSuccess().hasOutcome(Outcome.APPLIED);

        assertThat(atlas.running()).containsExactly("db.service", "smtp.service", "web.service");
        assertThat(atlas.generation()).isEqualTo(1);
    }

    @Test
    void anApplyOfTheSameDoesNothing() {
        deployed();
        assertThat(atlas.plan(fleet())).doesNothing().doesNotTouch("web", "db", "smtp");
        assertThat(atlas.apply(fleet())).hasOutcome(Outcome.UNCHANGED);
        assertThat(atlas.events()).isEmpty();
        assertThat(atlas.generation()).isEqualTo(1);
    }

    @Test
    void aNewImageRestartsOneService() {
        deployed();
        assertThat(atlas.plan(fleet("2.0.0")))
                .restarts("web")
                .restartsOnly("web")
                .doesNotTouch("db", "smtp");
        assertThat(atlas.apply(fleet("2.0.0"))).isSuccess();
        assertThat(atlas.events()).containsExactly("stop web.service", "start web.service");
    }

    @Test
    void whatIsNotWantedAnyMoreStops() {
        deployed();
        assertThat(atlas.plan(fleet(mail("1.0.0")))).stops("web", "db").doesNotTouch("smtp");
        atlas.apply(fleet(mail("1.0.0")));
        assertThat(atlas.running()).containsExactly("smtp.service");
    }

    @Test
    void aStackThatDoesNotStartGoesBackAlone() {
        deployed();
        atlas.failsToStart("web.service");

        TargetResult result = atlas.apply(fleet(blog("2.0.0"), mail("2.0.0")));

        assertThat(result).hasOutcome(Outcome.PARTLY);
        assertThat(result.messages()).containsExactly("web.service does not start, so stack blog went back");
        assertThat(atlas.running()).containsExactly("db.service", "smtp.service", "web.service");
        // The one that failed in part has a number, too.
        assertThat(atlas.generation()).isEqualTo(3);
        assertThat(result.generation()).isEqualTo(3);
        assertThat(atlas.plan(fleet(blog("1.0.0"), mail("2.0.0")))).doesNothing();
    }

    @Test
    void ifNothingIsLeftAllGoesBack() {
        deployed();
        atlas.failsToStart("web.service");

        assertThat(atlas.apply(fleet("2.0.0"))).hasOutcome(Outcome.REVERTED);

        assertThat(atlas.generation()).isEqualTo(1);
        assertThat(atlas.isRunning("web.service")).isTrue();
        assertThat(atlas.plan(fleet())).doesNothing();

        atlas.startsAgain("web.service");
        assertThat(atlas.apply(fleet("2.0.0"))).hasOutcome(Outcome.APPLIED);
        assertThat(atlas.generation()).isEqualTo(3);
    }

    @Test
    void aFirstApplyThatFailsLeavesNothing() {
        atlas.failsToStart("db.service");

        assertThat(atlas.apply(fleet(blog("1.0.0")))).hasOutcome(Outcome.REVERTED);

        assertThat(atlas.running()).isEmpty();
        assertThat(atlas.generation()).isZero();
        atlas.startsAgain("db.service");
        assertThat(atlas.apply(fleet(blog("1.0.0")))).isSuccess();
    }

    @Test
    void whatRequiresAServiceThatDoesNotStartDoesNotStartEither() {
        atlas.failsToStart("db.service");
        assertThat(atlas.apply(fleet())).hasOutcome(Outcome.PARTLY);
        assertThat(atlas.running()).containsExactly("smtp.service");
    }

    @Test
    void aRollbackOfOneStackLeavesTheOthers() {
        deployed();
        atlas.apply(fleet(blog("2.0.0"), mail("2.0.0")));
        atlas.events();

        assertThat(atlas.rollback("blog")).hasOutcome(Outcome.APPLIED);

        assertThat(atlas.events()).containsExactly("stop web.service", "start web.service");
        assertThat(atlas.plan(fleet(blog("1.0.0"), mail("2.0.0")))).doesNothing();
        assertThat(atlas.generation()).isEqualTo(3);
    }

    @Test
    void aRollbackOfAStackThatWasNewRemovesIt() {
        atlas.apply(fleet(mail("1.0.0")));
        atlas.apply(fleet());
        assertThat(atlas.rollback("blog")).isSuccess();
        assertThat(atlas.running()).containsExactly("smtp.service");
    }

    @Test
    void aRollbackToNothingThatWasThereIsRefused() {
        deployed();
        TargetResult result = atlas.rollback("wiki");
        assertThat(result).hasOutcome(Outcome.REFUSED);
        assertThat(result.messages()).containsExactly("stack wiki was never another on atlas");
        assertThatThrownBy(() -> FakeHost.named("hera").build().rollback("blog"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing was applied to hera yet");
    }

    @Test
    void aRollbackThatWouldTakeSomethingFromAnotherStackIsRefused() {
        Network front = Network.named("front").build();
        Fleet before = fleet(stack("proxy", container("proxy", "1.0.0").build()));
        Fleet after = fleet(
                stack("proxy", front, container("proxy", "1.0.0").network(front).build()),
                stack("app", container("app", "1.0.0").network(front).build()));
        atlas.apply(before);
        assertThat(atlas.apply(after)).isSuccess();

        TargetResult result = atlas.rollback("proxy");

        assertThat(result).hasOutcome(Outcome.REFUSED);
        assertThat(result.messages())
                .containsExactly("app.service of stack app needs front-network.service, which was not there then");
        assertThat(atlas.plan(after)).doesNothing();
    }

    @Test
    void aRotatedSecretRestartsWhoUsesItAndIsNeverRead() {
        // Whoever reads it fails: there is no such program.
        Secret secret =
                Secret.named("key").from(CommandSecret.of("/no/such/program")).build();
        Fleet fleet = fleet(stack(
                "app",
                secret,
                container("app", "1.0.0").secretEnv(secret, "KEY").build(),
                container("other", "1.0.0").build()));
        assertThat(atlas.apply(fleet)).isSuccess();
        assertThat(atlas.plan(fleet)).doesNothing();

        atlas.rotateSecret("key");

        assertThat(atlas.plan(fleet)).restarts("app").doesNotTouch("other");
    }

    @Test
    void dataIsCopiedBeforeAChangeOfTheImage() {
        Volume data =
                Volume.named("data").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
        atlas.apply(fleet(stack(
                "app", data, container("app", "1.0.0").volume(data, "/data").build())));
        Fleet next = fleet(stack(
                "app", data, container("app", "2.0.0").volume(data, "/data").build()));

        assertThat(atlas.plan(next)).copies("systemd-data").restarts("app");
        atlas.apply(next);

        assertThat(atlas.copies()).containsExactly("volume systemd-data");
        assertThat(atlas.isRunning("app.service")).isTrue();
    }

    @Test
    void whatARuleRefusesIsNotApplied() {
        Network nowhere = Network.named("nowhere").build();
        TargetResult result = atlas.apply(
                fleet(stack("app", container("app", "1.0.0").network(nowhere).build())));
        assertThat(result).hasOutcome(Outcome.REFUSED);
        assertThat(result.messages()).singleElement().asString().startsWith("error[unknown-reference] host atlas:");
        assertThat(atlas.generation()).isZero();
    }

    @Test
    void somebodyOnTheHostMayStopAndStartThings() {
        deployed();
        atlas.stop("db.service");
        assertThat(atlas.running()).containsExactly("smtp.service");
        atlas.start("db.service");
        atlas.fail("smtp.service");
        assertThat(atlas.running()).containsExactly("db.service");
    }

    @Test
    void aHostIsThatOfAUser() {
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("hera")
                        .user("al", al -> al.stack(mail("1.0.0")))
                        .build())
                .build();
        FakeHost hera = FakeHost.named("hera").user("al").build();
        assertThat(hera.apply(fleet)).isSuccess();
        assertThat(hera.rollback("mail")).isSuccess();
        assertThat(hera.running()).isEmpty();
        assertThatThrownBy(() -> FakeHost.named("hera").user("bo").build().plan(fleet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fleet lab has no host hera with user bo; it has: hera");
    }

    @Test
    void hostsOfAFleetAreFoundByName() {
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas").stack(mail("1.0.0")).build())
                .host(Host.named("hera")
                        .user("al", al -> al.stack(mail("1.0.0")))
                        .build())
                .build();
        FakeHosts hosts = FakeHosts.of(fleet);

        assertThat(hosts.apply(fleet)).allSatisfy(result -> assertThat(result).isSuccess());

        assertThat(hosts.host("atlas").isRunning("smtp.service")).isTrue();
        assertThat(hosts.host("hera")).isSameAs(hosts.host("hera", "al"));
        assertThatThrownBy(() -> hosts.host("zeus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not one host named zeus; there are: atlas, hera with user al");
        assertThatThrownBy(() -> hosts.host("atlas", "al"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no user al on atlas; there are: atlas, hera with user al");
    }

    @Test
    void failuresOfPlansShowThePlan() {
        deployed();
        String plan = """
                atlas (generation 1)
                  blog
                    ~ web.container  restart  image docker.io/library/web:1.0.0 → docker.io/library/web:2.0.0
                Restarts: web.service
                New images: docker.io/library/web:2.0.0
                2 units stay as they are
                """;
        assertPlanFails(
                () -> assertThat(atlas.plan(fleet("2.0.0"))).doesNotTouch("web"),
                "web.service not to be touched",
                plan);
        assertPlanFails(() -> assertThat(atlas.plan(fleet("2.0.0"))).restarts("db"), "db.service to restart", plan);
        assertPlanFails(() -> assertThat(atlas.plan(fleet("2.0.0"))).reloads("db"), "db.service to reload", plan);
        assertPlanFails(() -> assertThat(atlas.plan(fleet("2.0.0"))).starts("db"), "db.service to start", plan);
        assertPlanFails(() -> assertThat(atlas.plan(fleet("2.0.0"))).stops("db"), "db.service to stop", plan);
        assertPlanFails(
                () -> assertThat(atlas.plan(fleet("2.0.0"))).restartsOnly("db", "web"),
                "only db.service, web.service to restart",
                plan);
        assertPlanFails(() -> assertThat(atlas.plan(fleet("2.0.0"))).doesNothing(), "nothing to do", plan);
        assertPlanFails(() -> assertThat(atlas.plan(fleet("2.0.0"))).copies("data"), "a copy of data before it", plan);
        assertPlanFails(
                () -> assertThat(atlas.plan(fleet("2.0.0"))).isRefused("no-podman"),
                "a problem that forbids it: no-podman",
                plan);
        assertFails(() -> assertThat(atlas.plan(fleet("2.0.0"))).restarts("webb"), """
                The plan has no unit webb; it has:
                  db.service
                  web.service
                  smtp.service
                """);
    }

    private static void assertPlanFails(ThrowingCallable call, String expectation, String plan) {
        assertFails(call, "Expected " + expectation + ", but this is the plan:\n\n" + plan);
    }

    @Test
    void failuresOfResultsTellWhatWentWrong() {
        deployed();
        atlas.failsToStart("web.service");
        TargetResult result = atlas.apply(fleet("2.0.0"));
        assertFails(() -> assertThat(result).isSuccess(), """
                Expected the change of atlas to succeed, but it ended as reverted:
                  web.service does not start, so stack blog went back
                """);
        assertFails(() -> assertThat(result).hasOutcome(Outcome.PARTLY), """
                Expected the change of atlas to end as partly, but it ended as reverted:
                  web.service does not start, so stack blog went back
                """);
    }
}
