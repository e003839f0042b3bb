package dev.quadlet.e2e;

import dev.quadlet.e2e.FaultChange.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A fault at a step of a change.
 *
 * @param way what is done to the host
 * @param account whose fleet is changed: {@code root} or {@code al}
 * @param step where the change is hit
 * @param fault what happens there
 */
record FaultCase(Way way, String account, String step, Fault fault) {

    static final List<String> ACCOUNTS = List.of("root", "al");

    /**
     * A step that a change comes by.
     *
     * @param way the change
     * @param step its name
     * @param ofUnit whether it is the unit on the host that comes by it, and not yet what the client has started
     */
    record Passed(Way way, String step, boolean ofUnit) {

        /** {@return whether a fault can happen there} */
        boolean allows(Fault fault) {
            // There is no unit yet.
            return ofUnit || fault != Fault.UNIT_KILLED;
        }
    }

    /** {@return all faults at all steps} */
    static List<FaultCase> matrix(List<Passed> steps) {
        List<FaultCase> cases = new ArrayList<>();
        for (Passed each : steps) {
            for (String account : ACCOUNTS) {
                for (Fault fault : Fault.values()) {
                    if (each.allows(fault)) {
                        cases.add(new FaultCase(each.way, account, each.step, fault));
                    }
                }
            }
        }
        return cases;
    }

    /** {@return the name by which it can be run alone} */
    @Override
    public String toString() {
        return String.join("/", word(way), account, step, fault.toString());
    }

    static String word(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
