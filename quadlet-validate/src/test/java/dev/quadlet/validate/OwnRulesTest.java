package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.print;
import static dev.quadlet.validate.Checking.stack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.FleetBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.RuleLevel;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.render.UnitTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnRulesTest {

    private static final Rule MEMORY_LIMIT = Rule.of(
            RuleInfo.own("memory-limit", Severity.ERROR, "Every container has a memory limit."),
            Container.class,
            (container, placed, findings) -> {
                if (container.memory().isEmpty()) {
                    findings.add("may take all memory of the host", "say .memory(…)", placed.place());
                }
            });

    private static final RuleInfo BROKEN = RuleInfo.own("broken", Severity.INFO, "Fails.");

    private final Container web =
            Container.named("web", ImageRef.parse("quay.io/al/web:latest")).build();
    private final Container small = Container.named("small", ImageRef.parse("quay.io/al/web:1.2.3"))
            .memory(ByteSize.mebibytes(64))
            .build();

    @Test
    void itsFindingsComeBesideThoseOfThisLibrary() {
        assertThat(print(with(MEMORY_LIMIT).check(fleet().build()))).isEqualTo("""
                error[memory-limit] host atlas: may take all memory of the host
                  web.container    OwnRulesTest.java:N
                  help: say .memory(…)
                warning[floating-tag] host atlas: quay.io/al/web:latest can mean another image at each pull
                  web.container  Image=quay.io/al/web:latest  OwnRulesTest.java:N
                  help: name a full version, or a digest: quay.io/al/web:1.2.3
                """);
    }

    @Test
    void itLooksAtFilesToo() {
        UnitTree files = UnitTree.of(Map.of("web.container", "[Container]\nImage=quay.io/al/web:1.2.3\n"));
        assertThat(with(MEMORY_LIMIT).check(files, "", Validator.NEWEST_PODMAN, false))
                .extracting(Diagnostic::rule)
                .contains("memory-limit");
    }

    @Test
    void fleetsSayHowMuchIsMadeOfItAndUnitsAcceptIt() {
        assertThat(with(MEMORY_LIMIT)
                        .check(fleet().ruleLevel("memory-limit", RuleLevel.INFO).build()))
                .extracting(finding -> finding.severity() + " " + finding.rule())
                .containsExactly("WARNING floating-tag", "INFO memory-limit");
        Container accepted =
                web.toBuilder().suppress("memory-limit", "alone on its host").build();
        Host atlas = Host.named("atlas").stack(stack("a", accepted)).build();
        assertThat(with(MEMORY_LIMIT).check(Fleet.named("lab").host(atlas).build()))
                .extracting(Diagnostic::rule)
                .containsExactly("floating-tag");
    }

    @Test
    void oneThatThrowsIsToldAsSuchAndTheOthersGoOn() {
        Rule broken = Rule.of(BROKEN, Container.class, (container, placed, findings) -> {
            findings.add("seen before", "", placed.place());
            throw new IllegalStateException("no\nway");
        });
        assertThat(print(with(broken, MEMORY_LIMIT).check(fleet().build()))).isEqualTo("""
                error[rule-failed] host atlas: the rule broken fails: IllegalStateException: no\\nway
                      OwnRulesTest.java:N
                  help: mend the rule, or take it out; the others have done their work
                error[memory-limit] host atlas: may take all memory of the host
                  web.container    OwnRulesTest.java:N
                  help: say .memory(…)
                warning[floating-tag] host atlas: quay.io/al/web:latest can mean another image at each pull
                  web.container  Image=quay.io/al/web:latest  OwnRulesTest.java:N
                  help: name a full version, or a digest: quay.io/al/web:1.2.3
                info[broken] host atlas: seen before
                  web.container    OwnRulesTest.java:N
                """);
    }

    @Test
    void oneThatFailsOnAFileIsToldOnceWithTheUnit() {
        Rule broken = new UnitRule(BROKEN, (unit, findings) -> {
            throw new AssertionError();
        });
        assertThat(print(Validator.of(List.of(broken)).check(fleet().build()))).isEqualTo("""
                error[rule-failed] host atlas: the rule broken fails: AssertionError
                  web.container    OwnRulesTest.java:N
                                   OwnRulesTest.java:N
                  help: mend the rule, or take it out; the others have done their work
                """);
    }

    @Test
    void oneThatNeverComesBackFromItselfIsToldToo() {
        Rule endless = new Rule() {
            @Override
            public RuleInfo info() {
                return BROKEN;
            }

            @Override
            public void check(HostView host, Findings findings) {
                again(host, findings);
            }

            private void again(HostView host, Findings findings) {
                check(host, findings);
            }
        };
        assertThat(with(endless).check(fleet().build()))
                .extracting(Diagnostic::message)
                .contains("the rule broken fails: StackOverflowError");
    }

    @Test
    void namesAreNamesAndEachRuleHasOneOfItsOwn() {
        assertThatThrownBy(() -> RuleInfo.own("Memory limit", Severity.ERROR, "No."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"Memory limit\" is not the name of a rule (such as port-conflict)");
        for (String taken : List.of("floating-tag", "rule-failed")) {
            Rule twin = Rule.of(
                    RuleInfo.own(taken, Severity.ERROR, "Another one."),
                    Container.class,
                    (unit, placed, findings) -> {});
            assertThatThrownBy(() -> with(twin))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there are two rules " + taken + ": give that of your own another name");
        }
    }

    private FleetBuilder fleet() {
        return Fleet.named("lab")
                .host(Host.named("atlas").stack(stack("a", web, small)).build());
    }

    private static Validator with(Rule... rules) {
        return Validator.standard().with(List.of(rules));
    }
}
