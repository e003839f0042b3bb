package org.example.house;

import static dev.quadlet.testkit.QuadletAssertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.testkit.FakeHost;
import dev.quadlet.testkit.FakeHosts;
import dev.quadlet.testkit.FleetSource;
import dev.quadlet.validate.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;

@FleetSource(House.class)
class HouseTest {

    private static final Validator RULES =
            Validator.standard().with(List.of(HouseRules.MEMORY_LIMIT, HouseRules.OUR_REGISTRY));

    @Test
    void keepsTheRulesOfTheHouse(Fleet fleet) {
        assertThat(fleet).withRules(RULES).hasNoFindings();
    }

    @Test
    void rulesFindWhatIsAgainstThem() {
        Container greedy = Container.named("greedy", ImageRef.parse("docker.io/library/redis:8.2"))
                .startOnBoot()
                .build();
        Host attic = Host.named("attic").stack(Stack.named("cache").add(greedy).build()).build();

        assertThat(Fleet.named("house").host(attic).build())
                .withRules(RULES)
                .hasFinding("memory-limit")
                .hasFinding("our-registry");
    }

    @Test
    void notesAreReachedFromOutside(Fleet fleet) {
        assertThat(fleet).host("attic").runs("notes").publishesOnly(8080);
    }

    @Test
    void isDeployedOnceAndThenLeftAlone(Fleet fleet, FakeHosts hosts) {
        FakeHost attic = hosts.host("attic");
        assertThat(attic.plan(fleet)).starts("notes");
        assertThat(attic.apply(fleet)).isSuccess();
        assertThat(attic.plan(fleet)).doesNothing();
    }
}
