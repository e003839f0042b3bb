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
