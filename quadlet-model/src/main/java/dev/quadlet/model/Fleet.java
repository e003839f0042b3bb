package dev.quadlet.model;

import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.PodmanVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/** All hosts of a configuration. */
@Value.Immutable
public sealed interface Fleet permits ImmutableFleet {

    /**
     * Begins a fleet.
     *
     * @param name its name, which becomes that of a directory on each host
     * @return a builder
     * @throws IllegalArgumentException if it is not a name for a directory
     */
    static FleetBuilder named(String name) {
        Names.checkPathElement(name, "the name of a fleet");
        if (name.equals("users")) {
            throw new IllegalArgumentException("a fleet cannot have the name users: Podman reads the units of all"
                    + " rootless users from /etc/containers/systemd/users");
        }
        return new FleetBuilder(name);
    }

    /** {@return its name} */
    String name();

    /** {@return its hosts, in the order in which they were added} */
    List<Host> hosts();

    /** {@return findings that are known and accepted everywhere} */
    List<Suppression> suppressions();

    /**
     * {@return how much is made of the findings of a rule, by its name; rules that are not named have their own level}
     */
    @Value.NaturalOrder
    SortedMap<String, RuleLevel> ruleLevels();

    /**
     * {@return the same fleet with other versions of Podman on hosts}
     *
     * @param versions the versions by the name of the host; hosts that are not named stay as they are
     */
    default Fleet withPodman(Map<String, PodmanVersion> versions) {
        List<Host> changed = new ArrayList<>();
        for (Host host : hosts()) {
            PodmanVersion version = versions.get(host.name());
            changed.add(version == null ? host : host.withPodman(version));
        }
        return ImmutableFleet.builder().from(this).hosts(changed).build();
    }

    /**
     * {@return the same fleet with each container changed}
     *
     * @param change makes the new container of the old one
     */
    default Fleet mapContainers(UnaryOperator<Container> change) {
        List<Host> changed = new ArrayList<>();
        for (Host host : hosts()) {
            changed.add(host.mapContainers(change));
        }
        return ImmutableFleet.builder().from(this).hosts(changed).build();
    }
}
