package dev.quadlet.testkit;

import static dev.quadlet.testkit.QuadletAssertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Stack;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ArbitraryFleetProperties {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void arbitraryFleetsHaveNoErrors(@ForAll Fleet fleet) {
        assertThat(fleet).hasNoErrors();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void arbitraryFleetsAreDeployedAndLeftAlone(@ForAll Fleet fleet) {
        FakeHosts hosts = FakeHosts.of(fleet);
        hosts.apply(fleet).forEach(result -> assertThat(result).isSuccess());
        fleet.hosts()
                .forEach(host -> assertThat(hosts.host(host.name()).plan(fleet)).doesNothing());
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void arbitraryStacksPublishAPort(@ForAll Stack stack) {
        assertThat(stack).publishes(8080);
    }
}
