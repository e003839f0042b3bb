package dev.quadlet.cli;

import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.RuleInfo;
import java.util.List;
import java.util.Optional;

/**
 * The result of a check.
 *
 * @param findings what was found
 * @param what what was looked at, such as {@code 2 hosts, 12 units}
 * @param rules the rules that looked, in their order
 * @param paths where findings lie
 */
record Checked(List<Diagnostic> findings, String what, List<RuleInfo> rules, SourcePaths paths) {

    /** {@return the rule of a finding; empty if none of this name looked} */
    Optional<RuleInfo> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
