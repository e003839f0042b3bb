package dev.quadlet.validate;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.RuleLevel;
import dev.quadlet.model.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a configuration makes of findings: which it accepts, and how bad it takes them. */
final class Acceptance {

    static final RuleInfo UNKNOWN_RULE = RuleInfo.lint(
            "unknown-rule",
            Severity.WARNING,
            "A rule that does not exist is suppressed or given a level.",
            "The finding that is meant is still told, or another one no longer.",
            "# quadlet-ignore: floating-tags the image is built here",
            "Correct the name; docs/rules.md lists all rules.");

    private static final String DROP_INS = ".d/";

    private final Map<String, RuleLevel> levels;
    private final Set<String> everywhere = new HashSet<>();
    private final Map<String, Set<String>> byUnit = new HashMap<>();

    private Acceptance(Map<String, RuleLevel> levels) {
        this.levels = levels;
    }

    static Acceptance of(Fleet fleet, HostView host) {
        Acceptance acceptance = new Acceptance(fleet.ruleLevels());
        fleet.suppressions().forEach(each -> acceptance.everywhere.add(each.rule()));
        host.host().suppressions().forEach(each -> acceptance.everywhere.add(each.rule()));
        for (PlacedUnit placed : host.units()) {
            for (Suppression suppression : placed.unit().suppressions()) {
                acceptance.suppress(placed.name().fileName(), suppression.rule());
            }
        }
        return acceptance;
    }

    static Acceptance ofFiles(HostView files) {
        Acceptance acceptance = new Acceptance(Map.of());
        files.generations().get(0).suppressions().forEach((path, rules) -> {
            rules.forEach(rule -> acceptance.suppress(path, rule));
        });
        return acceptance;
    }

    private void suppress(String unit, String rule) {
        byUnit.computeIfAbsent(unit, key -> new HashSet<>()).add(rule);
    }

    /** The finding as it is to be told, if it is. */
    Optional<Diagnostic> of(Diagnostic finding) {
        RuleLevel level = levels.get(finding.rule());
        boolean accepted = level == RuleLevel.OFF
                || everywhere.contains(finding.rule())
                || finding.places().stream().anyMatch(place -> isSuppressed(place.unit(), finding.rule()));
        if (accepted) {
            return Optional.empty();
        }
        return Optional.of(level == null ? finding : finding.withSeverity(Severity.valueOf(level.name())));
    }

    /** A drop-in is taken for a part of its unit. */
    private boolean isSuppressed(String unit, String rule) {
        int dropIn = unit.indexOf(DROP_INS);
        return byUnit.getOrDefault(unit, Set.of()).contains(rule)
                || (dropIn >= 0
                        && byUnit.getOrDefault(unit.substring(0, dropIn), Set.of())
                                .contains(rule));
    }

    /** Names of rules that nobody knows, in a fleet. */
    static List<Diagnostic> unknownRules(Fleet fleet, Set<String> known) {
        Set<String> named = new LinkedHashSet<>(fleet.ruleLevels().keySet());
        fleet.suppressions().forEach(each -> named.add(each.rule()));
        fleet.hosts().forEach(host -> {
            host.suppressions().forEach(each -> named.add(each.rule()));
            host.managers()
                    .forEach(manager -> manager.stacks()
                            .forEach(stack -> stack.units()
                                    .forEach(unit -> unit.suppressions().forEach(each -> named.add(each.rule())))));
        });
        List<Diagnostic> found = new ArrayList<>();
        for (String name : named) {
            if (!known.contains(name)) {
                found.add(unknownRule(name, known, List.of()));
            }
        }
        return found;
    }

    /** Names of rules that nobody knows, in files. */
    static List<Diagnostic> unknownRules(HostView files, Set<String> known) {
        List<Diagnostic> found = new ArrayList<>();
        files.generations().get(0).suppressions().forEach((path, rules) -> {
            for (String name : rules) {
                if (!known.contains(name)) {
                    found.add(unknownRule(
                            name, known, List.of(files.generations().get(0).placeOf(path))));
                }
            }
        });
        return found;
    }

    private static Diagnostic unknownRule(String name, Set<String> known, List<Place> places) {
        return new Diagnostic(
                UNKNOWN_RULE.name(),
                UNKNOWN_RULE.severity(),
                UNKNOWN_RULE.family(),
                "",
                "there is no rule " + name,
                places,
                Suggestions.of(name, known)
                        .map(close -> "did you mean " + close + "?")
                        .orElse("docs/rules.md lists all rules"));
    }
}
