package dev.quadlet.testkit;

import dev.quadlet.deploy.Target;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.model.Fleet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hosts of a fleet in memory: a {@link FakeHost} for each manager that has stacks. */
public final class FakeHosts {

    private record Name(String host, Optional<String> user) {

        @Override
        public String toString() {
            return host + user.map(of -> " with user " + of).orElse("");
        }
    }

    private final Map<Name, FakeHost> hosts;

    private FakeHosts(Map<Name, FakeHost> hosts) {
        this.hosts = hosts;
    }

    /**
     * {@return the hosts of a fleet, with nothing on them; each has the Podman that the fleet says}
     *
     * @param fleet the fleet
     */
    public static FakeHosts of(Fleet fleet) {
        Map<Name, FakeHost> hosts = new LinkedHashMap<>();
        for (Target target : Target.of(fleet)) {
            FakeHost.Builder host = FakeHost.named(target.host().name());
            target.user().ifPresent(host::user);
            hosts.put(new Name(target.host().name(), target.user()), host.build());
        }
        return new FakeHosts(hosts);
    }

    /**
     * {@return a host: its system's manager, or that of its user if it has stacks for one user alone}
     *
     * @param name the name of the host
     * @throws IllegalArgumentException if there is no such host, or several users have stacks and the system has none
     */
    public FakeHost host(String name) {
        FakeHost system = hosts.get(new Name(name, Optional.empty()));
        if (system != null) {
            return system;
        }
        List<FakeHost> ofUsers = new ArrayList<>();
        hosts.forEach((key, host) -> {
            if (key.host().equals(name)) {
                ofUsers.add(host);
            }
        });
        if (ofUsers.size() == 1) {
            return ofUsers.get(0);
        }
        throw new IllegalArgumentException("not one host named " + name + "; there are: " + names());
    }

    /**
     * {@return the manager of a user}
     *
     * @param name the name of the host
     * @param user the user's name
     * @throws IllegalArgumentException if there is no such host, or the user has no stacks
     */
    public FakeHost host(String name, String user) {
        FakeHost host = hosts.get(new Name(name, Optional.of(user)));
        if (host == null) {
            throw new IllegalArgumentException("no user " + user + " on " + name + "; there are: " + names());
        }
        return host;
    }

    private String names() {
        return hosts.keySet().stream().map(Name::toString).collect(Collectors.joining(", "));
    }

    /**
     * Brings all hosts to what a fleet says.
     *
     * @param fleet the fleet, with all of these hosts
     * @return what became of each, in the order of the fleet that they were made of
     * @throws IllegalArgumentException if the fleet misses one of them
     */
    public List<TargetResult> apply(Fleet fleet) {
        return hosts.values().stream().map(host -> host.apply(fleet)).toList();
    }
}
