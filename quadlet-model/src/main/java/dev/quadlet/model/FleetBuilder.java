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
     * Accepts what a rule finds anywhere: {@code check} says nothing of it.
     *
     * @param rule the name of the rule, such as {@code floating-tag}
     * @param reason why it is accepted, for the next reader
     * @return this builder
     * @throws IllegalArgumentException if the name is not that of a rule, or the reason is blank
     */
    public FleetBuilder suppress(String rule, String reason) {
        values.addSuppressions(new Suppression(rule, reason));
        return this;
    }

    /**
     * Says how much is made of the findings of a rule.
     *
     * @param rule the name of the rule, such as {@code floating-tag}
     * @param level its level instead of the rule's own
     * @return this builder
     */
    public FleetBuilder ruleLevel(String rule, RuleLevel level) {
        values.putRuleLevels(rule, level);
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
