package dev.quadlet.validate;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.RuleLevel;
import dev.quadlet.model.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration makes of findings: which it accepts, and how bad it takes them. What it accepts and nobody finds
 * is a finding, too.
 */
final class Acceptance {

    static final RuleInfo UNKNOWN_RULE = RuleInfo.lint(
            "unknown-rule",
            Severity.WARNING,
            "A rule that does not exist is suppressed or given a level.",
            "The finding that is meant is still told, or another one no longer.",
            "# quadlet-ignore: floating-tags the image is built here",
            "Correct the name; docs/rules.md lists all rules.");

    static final RuleInfo UNUSED_SUPPRESSION = RuleInfo.lint(
            "unused-suppression",
            Severity.WARNING,
            "A rule is suppressed where it finds nothing.",
            "What was accepted once is mended; the next mistake of this kind would go unseen.",
            """
            # quadlet-ignore: floating-tag the image is built here
            [Container]
            Image=docker.io/library/nginx:1.29
            """,
            "Take the suppression away.");

    private static final String DROP_INS = ".d/";

    private static final String EVERYWHERE = "";

    private final Set<String> known;
    private final Map<String, RuleLevel> levels;
    private final Map<Scope, List<Use>> byScope = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    /** A unit that several hosts have suppresses once. */
    private final IdentityHashMap<Suppression, Use> bySuppression = new IdentityHashMap<>();

    /**
     * Where a rule is suppressed.
     *
     * @param host the host as findings have it; empty for all of them, and for files
     * @param unit the unit's file, or the path of one; empty for all of them
     * @param rule the name of the rule
     */
    private record Scope(String host, String unit, String rule) {}

    /** A suppression, and whether it was of use. */
    private static final class Use {

        private final Scope scope;
        private final String where;
        private final String remedy;
        private final List<Place> places;
        private boolean used;

        Use(Scope scope, String where, String remedy, List<Place> places) {
            this.scope = scope;
            this.where = where;
            this.remedy = remedy;
            this.places = places;
        }
    }

    private Acceptance(Set<String> known, Map<String, RuleLevel> levels) {
        this.known = known;
        this.levels = levels;
    }

    /**
     * What a fleet accepts; its hosts are added one by one.
     *
     * @param fleet the fleet
     * @param known the names of all rules
     */
    static Acceptance of(Fleet fleet, Set<String> known) {
        Acceptance acceptance = new Acceptance(known, fleet.ruleLevels());
        fleet.suppressions()
                .forEach(each -> acceptance.suppress(each, EVERYWHERE, EVERYWHERE, "for the fleet", List.of()));
        return acceptance;
    }

    /** Adds what a host and its units accept. */
    void add(HostView view) {
        String host = view.label();
        view.host().suppressions().forEach(each -> suppress(each, host, EVERYWHERE, "for the host " + host, List.of()));
        for (PlacedUnit placed : view.units()) {
            String unit = placed.name().fileName();
            for (Suppression suppression : placed.unit().suppressions()) {
                suppress(suppression, host, unit, "for " + unit, List.of(placed.place()));
            }
        }
    }

    private void suppress(Suppression suppression, String host, String unit, String where, List<Place> places) {
        Scope scope = new Scope(host, unit, suppression.rule());
        Use use = bySuppression.computeIfAbsent(suppression, key -> {
            String remedy = "take .suppress(\"" + suppression.rule() + "\", …) away";
            return noted(new Use(scope, where, remedy, places));
        });
        byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(use);
    }

    /**
     * What files accept by comments.
     *
     * @param files the files
     * @param known the names of all rules
     */
    static Acceptance ofFiles(HostView files, Set<String> known) {
        Acceptance acceptance = new Acceptance(known, Map.of());
        Generation run = files.generations().get(0);
        run.suppressions().forEach((path, rules) -> {
            for (String rule : rules) {
                Scope scope = new Scope(files.label(), path, rule);
                String remedy = "take the comment # quadlet-ignore: " + rule + " away";
                Use use = new Use(scope, "in " + path, remedy, List.of(run.placeOf(path)));
                acceptance
                        .byScope
                        .computeIfAbsent(scope, key -> new ArrayList<>())
                        .add(acceptance.noted(use));
            }
        });
        return acceptance;
    }

    private Use noted(Use use) {
        uses.add(use);
        return use;
    }

    /** The finding as it is to be told, if it is. */
    Optional<Diagnostic> of(Diagnostic finding) {
        boolean accepted = false;
        for (Scope scope : scopes(finding)) {
            for (Use use : byScope.getOrDefault(scope, List.of())) {
                // All that accept it are of use, not only the first.
                use.used = true;
                accepted = true;
            }
        }
        RuleLevel level = levels.get(finding.rule());
        if (accepted || level == RuleLevel.OFF) {
            return Optional.empty();
        }
        return Optional.of(level == null ? finding : finding.withSeverity(Severity.valueOf(level.name())));
    }

    /** Where it may be suppressed. */
    private static Set<Scope> scopes(Diagnostic finding) {
        Set<Scope> scopes = new HashSet<>();
        scopes.add(new Scope(EVERYWHERE, EVERYWHERE, finding.rule()));
        scopes.add(new Scope(finding.host(), EVERYWHERE, finding.rule()));
        for (Place place : finding.places()) {
            scopes.add(new Scope(finding.host(), place.unit(), finding.rule()));
            // A drop-in is taken for a part of its unit.
            int dropIn = place.unit().indexOf(DROP_INS);
            if (dropIn >= 0) {
                scopes.add(new Scope(finding.host(), place.unit().substring(0, dropIn), finding.rule()));
            }
        }
        return scopes;
    }

    /** Suppressions that have accepted nothing so far. */
    List<Diagnostic> unused() {
        List<Diagnostic> found = new ArrayList<>();
        for (Use use : uses) {
            String rule = use.scope.rule();
            if (!use.used && known.contains(rule) && !rule.equals(UNUSED_SUPPRESSION.name())) {
                of(new Diagnostic(
                                UNUSED_SUPPRESSION.name(),
                                UNUSED_SUPPRESSION.severity(),
                                UNUSED_SUPPRESSION.family(),
                                use.scope.host(),
                                rule + " is suppressed " + use.where + ", and finds nothing there",
                                use.places,
                                use.remedy))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Names of rules that nobody knows, each line that says one. */
    List<Diagnostic> unknownRules() {
        Map<List<Object>, Diagnostic> found = new LinkedHashMap<>();
        for (String name : levels.keySet()) {
            if (!known.contains(name)) {
                found.put(List.of(name), unknownRule(name, List.of()));
            }
        }
        for (Use use : uses) {
            String name = use.scope.rule();
            if (!known.contains(name)) {
                List<Object> line = new ArrayList<>(List.of(name));
                use.places.forEach(place -> line.add(place.line()));
                found.putIfAbsent(line, unknownRule(name, use.places));
            }
        }
        return List.copyOf(found.values());
    }

    private Diagnostic unknownRule(String name, List<Place> places) {
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
