package dev.quadlet.validate.generator;

import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.List;

/** All that the generator refuses: it reports an error, and the unit's service does not exist. */
public final class Refusals {

    private static final List<UnitRule> RULES = all();

    private Refusals() {}

    private static List<UnitRule> all() {
        List<UnitRule> rules = new ArrayList<>();
        rules.addAll(KeyRules.rules());
        rules.addAll(RequirementRules.rules());
        rules.addAll(ReferenceRules.rules());
        rules.addAll(ValueRules.rules());
        return List.copyOf(rules);
    }

    /** {@return the rules, in the order in which their findings are shown} */
    public static List<Rule> rules() {
        return List.copyOf(RULES);
    }

    /**
     * {@return whether the generator refuses a unit}
     *
     * @param unit the unit
     */
    public static boolean refuses(UnitSource unit) {
        for (UnitRule rule : RULES) {
            Findings findings = Findings.of(rule);
            rule.check().accept(unit, findings);
            if (!findings.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
