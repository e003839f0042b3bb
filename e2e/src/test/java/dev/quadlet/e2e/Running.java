package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.UnitChange;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What runs on a host at some time, in one manager.
 *
 * @param units the states of units by their names
 * @param containers the containers of Podman, and their IDs
 */
record Running(SortedMap<String, UnitState> units, SortedMap<String, String> containers) {

    /**
     * The state of a unit.
     *
     * @param active whether it is up, such as {@code active}
     * @param invocation another one each time that it starts
     */
    record UnitState(String active, String invocation) {}

    /**
     * {@return what runs now}
     *
     * @param host the host
     * @param user whose manager is meant
     * @param names the units that are wanted to be known
     */
    static Running on(TestHost host, String user, Collection<String> names) {
        boolean root = user.equals("root");
        String script = "systemctl " + (root ? "" : "--user ") + "show -p Id -p ActiveState -p InvocationID -- "
                + String.join(" ", names)
                + "; echo; podman ps -a --no-trunc --format 'container={{.Names}} {{.ID}}'";
        String out = (root ? host.sh(script) : host.login(user, script)).ok().out();
        SortedMap<String, UnitState> units = new TreeMap<>();
        SortedMap<String, String> containers = new TreeMap<>();
        Map<String, String> block = new TreeMap<>();
        for (String line : (out + "\n").split("\n", -1)) {
            int equals = line.indexOf('=');
            if (line.startsWith("container=")) {
                String[] words = line.substring(equals + 1).split(" ", -1);
                containers.put(words[0], words[1]);
            } else if (equals > 0) {
                block.put(line.substring(0, equals), line.substring(equals + 1));
            } else if (block.containsKey("Id")) {
                units.put(
                        block.get("Id"),
                        new UnitState(block.getOrDefault("ActiveState", ""), block.getOrDefault("InvocationID", "")));
                block.clear();
            }
        }
        assertThat(units.keySet()).as(out).containsExactlyInAnyOrderElementsOf(new TreeSet<>(names));
        return new Running(units, containers);
    }

    /** {@return all units that a plan knows, without templates} */
    static SortedSet<String> unitsOf(Plan plan) {
        return plan.units().stream()
                .map(UnitChange::service)
                .filter(service -> !service.contains("@."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the units that are up} */
    SortedSet<String> active() {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue().active().equals("active"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the units that have started since then, or do not run any more} */
    SortedSet<String> changedSince(Running before) {
        return units.entrySet().stream()
                .filter(unit -> !unit.getValue().equals(before.units.get(unit.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the containers that were made since then} */
    SortedSet<String> madeSince(Running before) {
        return containers.entrySet().stream()
                .filter(container -> !container.getValue().equals(before.containers.get(container.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
