package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Fleet FLEET = Fleet.named("lab")
            .host(Host.named("atlas").tag("home", "big").build())
            .host(Host.named("hera").tag("home").build())
            .host(Host.named("zeus").build())
            .build();

    @Test
    void withoutAChoiceAllHostsAreMeant() {
        assertThat(names(Selection.all())).containsExactly("atlas", "hera", "zeus");
    }

    @Test
    void hostsAreMeantByNameInTheOrderOfTheFleet() {
        assertThat(names(new Selection(Set.of("zeus", "atlas"), Set.of()))).containsExactly("atlas", "zeus");
    }

    @Test
    void oneOfTheTagsIsEnough() {
        assertThat(names(new Selection(Set.of(), Set.of("big", "home")))).containsExactly("atlas", "hera");
    }

    @Test
    void nameAndTagBothHaveToFit() {
        assertThat(names(new Selection(Set.of("hera", "zeus"), Set.of("home")))).containsExactly("hera");
        assertThatThrownBy(() -> names(new Selection(Set.of("zeus"), Set.of("home"))))
                .hasMessage("no host of the fleet lab has both such a name and tag");
    }

    @Test
    void anUnknownNameOrTagIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> names(new Selection(Set.of("atals"), Set.of())))
                .hasMessage("there is no host atals (there are: atlas, hera, zeus)");
        assertThatThrownBy(() -> names(new Selection(Set.of(), Set.of("prod"))))
                .hasMessage("there is no tag prod (there are: big, home)");
    }

    private static List<String> names(Selection selection) {
        return selection.of(FLEET).stream().map(Host::name).toList();
    }
}
