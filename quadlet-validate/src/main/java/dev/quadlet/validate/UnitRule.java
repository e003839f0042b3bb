package dev.quadlet.validate;

import java.util.function.BiConsumer;

/**
 * A rule that looks at one unit's file at a time, as Podman's generator does.
 *
 * @param info what the rule says of itself
 * @param check looks at a unit, and reports
 */
public record UnitRule(RuleInfo info, BiConsumer<UnitSource, Findings> check) implements Rule {

    @Override
    public void check(HostView host, Findings findings) {
        for (Generation run : host.generations()) {
            run.units().forEach(unit -> check(unit, findings));
        }
    }

    void check(UnitSource unit, Findings findings) {
        // An instance says what its template says.
        if (!unit.isInstanceOfTemplate()) {
            check.accept(unit, findings);
        }
    }
}
