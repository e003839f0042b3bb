package dev.quadlet.conformance;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What the generator makes of a {@link Case}.
 *
 * @param crashed whether it crashes
 * @param refused the messages about units, by the name of the unit's file
 * @param unreadable the messages about files that do not load, by path
 * @param made the units that have a service, by path
 * @param services all services and links in one form: without what the generator does at random
 */
record CaseOutcome(
        boolean crashed,
        SortedMap<String, String> refused,
        SortedMap<String, String> unreadable,
        SortedSet<String> made,
        String services) {

    /** {@return whether both are the same but for warnings} */
    boolean isSame(CaseOutcome other) {
        return crashed == other.crashed
                && refused.equals(other.refused)
                && unreadable.equals(other.unreadable)
                && services.equals(other.services);
    }

    /** {@return all messages about a case} */
    String messages() {
        return (crashed ? "crashes\n" : "")
                + String.join("\n", refused.values())
                + String.join("\n", unreadable.values());
    }
}
