package dev.quadlet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds a {@link Fleet}. */
public final class FleetBuilder {

    private final ImmutableFleet.Builder values = ImmutableFleet.builder();
    private final List<UnaryOperator<Container>> changes = new ArrayList<>();

    FleetBuilder(String name) {
        values.name(name);
    }

    /**
     * Adds a host.
     *
     * @param host the host
     * @return this builder
     */
    public FleetBuilder host(Host host) {
        values.addHosts(host);
        return this;
    }

    /**
     * Changes each container of the fleet when it is built, after the changes of hosts and stacks.
     *
     * @param change makes the new container of the old one
     * @return this builder
     */
    public FleetBuilder mapContainers(UnaryOperator<Container> change) {
        changes.add(change);
        return this;
    }

    /** {@return the fleet} */
    public Fleet build() {
        Fleet fleet = values.build();
        for (UnaryOperator<Container> change : changes) {
            fleet = fleet.mapContainers(change);
        }
        return fleet;
    }
}
