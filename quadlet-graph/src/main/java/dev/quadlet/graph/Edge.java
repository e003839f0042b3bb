package dev.quadlet.graph;

import dev.quadlet.validate.Generation;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A reference of one unit to another.
 *
 * @param from the id of the unit that refers
 * @param to the id of the unit that it refers to
 * @param keys the keys that say so
 */
record Edge(String from, String to, SortedSet<String> keys) {

    /** Dependencies without which a unit does not start. */
    private static final Set<String> NEEDS = Set.of("BindsTo", "Requires", "Requisite");

    Edge {
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    /** Whether the unit that refers does not run without the other one: a mere order or wish is less. */
    boolean isStrong() {
        return keys.stream()
                .anyMatch(key ->
                        NEEDS.contains(key) || !Generation.dependencyKeys().contains(key));
    }

    String label() {
        return String.join(", ", keys);
    }
}
