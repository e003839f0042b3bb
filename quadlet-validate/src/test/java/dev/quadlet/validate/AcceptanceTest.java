package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.print;
import static dev.quadlet.validate.Checking.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.FleetBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.RuleLevel;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private final Container floating =
            Container.named("web", ImageRef.parse("quay.io/al/web:latest")).build();
    private final Container accepted =
            floating.toBuilder().suppress("floating-tag", "built every night").build();

    @Test
    void findingIsToldUnlessItsUnitSuppressesIt() {
        assertThat(rules(fleet(host().stack(stack("a", floating))))).containsExactly("WARNING floating-tag");
        assertThat(rules(fleet(host().stack(stack("a", accepted))))).isEmpty();
    }

    @Test
    void hostAndFleetSuppressForAllUnits() {
        assertThat(rules(fleet(host().stack(stack("a", floating)).suppress("floating-tag", "a test host"))))
                .isEmpty();
        assertThat(rules(fleet(host().stack(stack("a", floating))).suppress("floating-tag", "a test fleet")))
                .isEmpty();
    }

    @Test
    void fleetSaysHowMuchIsMadeOfARule() {
        assertThat(rules(fleet(host().stack(stack("a", floating))).ruleLevel("floating-tag", RuleLevel.ERROR)))
                .containsExactly("ERROR floating-tag");
        assertThat(rules(fleet(host().stack(stack("a", floating))).ruleLevel("floating-tag", RuleLevel.OFF)))
                .isEmpty();
    }

    @Test
    void suppressionSurvivesChangesOfTheUnitAndIsNotPartOfItsText() {
        assertThat(accepted.toBuilder().build().suppressions()).isEqualTo(accepted.suppressions());
        assertThat(accepted).isEqualTo(floating);
    }

    @Test
    void ruleThatDoesNotExistIsTold() {
        FleetBuilder fleet = fleet(host().stack(stack("a", accepted))).suppress("floating-tags", "a typo");
        assertThat(print(Validator.standard().check(fleet.build()))).isEqualTo("""
                warning[unknown-rule] there is no rule floating-tags
                  help: did you mean floating-tag?
                """);
    }

    @Test
    void commentInAFileSuppressesForThatFile() {
        String unit = "[Container]\nImage=quay.io/al/web:latest\n\n[Install]\nWantedBy=default.target\n";
        assertThat(files(Map.of("web.container", unit))).contains("floating-tag");
        assertThat(files(Map.of("web.container", "# quadlet-ignore: floating-tag built every night\n" + unit)))
                .doesNotContain("floating-tag");
        assertThat(files(Map.of("web.container", "# quadlet-ignore: floating-tag\n" + unit)))
                .as("without a reason")
                .contains("floating-tag");
        assertThat(files(Map.of("web.container", "# quadlet-ignore: floating-tags typo\n" + unit)))
                .contains("floating-tag", "unknown-rule");
    }

    @Test
    void suppressionThatAcceptsNothingIsTold() {
        Container pinned = Container.named("web", ImageRef.parse("quay.io/al/web:1.2.3"))
                .suppress("floating-tag", "built every night")
                .build();
        FleetBuilder fleet = fleet(host().stack(stack("a", pinned)).suppress("port-conflict", "one is never started"))
                .suppress("unknown-service", "they come from the image");
        assertThat(print(Validator.standard().check(fleet.build()))).isEqualTo("""
                warning[unused-suppression] unknown-service is suppressed for the fleet, and finds nothing there
                  help: take .suppress("unknown-service", …) away
                warning[unused-suppression] host atlas: port-conflict is suppressed for the host atlas, and finds nothing there
                  help: take .suppress("port-conflict", …) away
                warning[unused-suppression] host atlas: floating-tag is suppressed for web.container, and finds nothing there
                  web.container    AcceptanceTest.java:N
                  help: take .suppress("floating-tag", …) away
                """);
    }

    @Test
    void suppressionOfAUnitOfManyHostsIsUsedIfOneOfThemNeedsIt() {
        Container newer = Container.named("web", ImageRef.parse("quay.io/al/web:1.2.3"))
                .memory(ByteSize.mebibytes(512))
                .suppress("key-needs-newer-podman", "the old host goes soon")
                .build();
        Host old = host().podman("5.4").stack(stack("a", newer)).build();
        Host fresh = Host.named("iris").stack(stack("a", newer)).build();
        assertThat(Validator.standard()
                        .check(Fleet.named("lab").host(fresh).host(old).build()))
                .isEmpty();
    }

    @Test
    void allThatAcceptOneFindingAreOfUse() {
        assertThat(rules(fleet(host().stack(stack("a", accepted)).suppress("floating-tag", "a test host"))
                        .suppress("floating-tag", "a test fleet")
                        .ruleLevel("floating-tag", RuleLevel.OFF)))
                .isEmpty();
    }

    @Test
    void unusedSuppressionsAreARuleLikeOthers() {
        FleetBuilder unused = fleet(host().stack(stack("a"))).suppress("floating-tag", "there may be some later");
        assertThat(rules(unused)).containsExactly("WARNING unused-suppression");
        assertThat(rules(fleet(host().stack(stack("a")))
                        .suppress("floating-tag", "there may be some later")
                        .suppress("unused-suppression", "this fleet is a template")))
                .isEmpty();
        assertThat(rules(unused.ruleLevel("unused-suppression", RuleLevel.ERROR)))
                .containsExactly("ERROR unused-suppression");
    }

    @Test
    void commentThatAcceptsNothingIsToldWithItsLine() {
        String unit = """
                [Container]
                Image=quay.io/al/web:1.2.3
                # quadlet-ignore: floating-tag built every night
                [Install]
                WantedBy=default.target
                """;
        assertThat(Validator.standard()
                        .check(UnitTree.of(Map.of("web.container", unit)), "units", PodmanVersion.of(6, 1), false))
                .extracting(Diagnostic::toString)
                .containsExactly("""
                        warning[unused-suppression] floating-tag is suppressed in web.container, and finds nothing there
                          web.container    units/web.container:3:1
                          help: take the comment # quadlet-ignore: floating-tag away""");
    }

    private static List<String> files(Map<String, String> files) {
        return Validator.standard().check(UnitTree.of(files), "", PodmanVersion.of(6, 1), false).stream()
                .map(Diagnostic::rule)
                .toList();
    }

    private static HostBuilder host() {
        return Host.named("atlas");
    }

    private static FleetBuilder fleet(HostBuilder host) {
        return Fleet.named("lab").host(host.build());
    }

    private static List<String> rules(FleetBuilder fleet) {
        return Validator.standard().check(fleet.build()).stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }
}
