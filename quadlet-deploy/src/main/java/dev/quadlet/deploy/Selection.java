package dev.quadlet.deploy;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which hosts of a fleet are meant.
 *
 * @param hosts their names; all if empty
 * @param tags their tags, of which one is enough; all if empty
 */
public record Selection(Set<String> hosts, Set<String> tags) {

    /**
     * Copies the sets.
     *
     * @param hosts their names; all if empty
     * @param tags their tags, of which one is enough; all if empty
     */
    public Selection {
        hosts = Set.copyOf(hosts);
        tags = Set.copyOf(tags);
    }

    /** {@return all hosts} */
    public static Selection all() {
        return new Selection(Set.of(), Set.of());
    }

    /**
     * {@return the hosts of a fleet that are meant, in its order}
     *
     * @param fleet the fleet
     * @throws IllegalArgumentException if the fleet has no host of a name, none with a tag, or none that is meant
     */
    public List<Host> of(Fleet fleet) {
        Set<String> names = new TreeSet<>();
        Set<String> allTags = new TreeSet<>();
        List<Host> meant = new ArrayList<>();
        for (Host host : fleet.hosts()) {
            names.add(host.name());
            allTags.addAll(host.tags());
            boolean named = hosts.isEmpty() || hosts.contains(host.name());
            boolean tagged = tags.isEmpty() || host.tags().stream().anyMatch(tags::contains);
            if (named && tagged) {
                meant.add(host);
            }
        }
        check(hosts, names, "host");
        check(tags, allTags, "tag");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the fleet " + fleet.name() + " has no hosts");
        }
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(
                    "no host of the fleet " + fleet.name() + " has both such a name and tag");
        }
        return meant;
    }

    private static void check(Set<String> wanted, Set<String> known, String what) {
        for (String each : new TreeSet<>(wanted)) {
            if (!known.contains(each)) {
                String others = known.isEmpty() ? "no host has a " + what : "there are: " + String.join(", ", known);
                throw new IllegalArgumentException("there is no " + what + " " + each + " (" + others + ")");
            }
        }
    }
}
