package dev.quadlet.validate;

import java.util.ArrayList;
import java.util.List;

/** Collects what one rule finds on one host. */
public final class Findings {

    private final Rule rule;
    private final String host;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Findings(Rule rule, String host) {
        this.rule = rule;
        this.host = host;
    }

    /**
     * Adds a finding.
     *
     * @param message what is wrong
     * @param help how to mend it
     * @param places where, the most important first
     */
    public void add(String message, String help, List<Place> places) {
        RuleInfo info = rule.info();
        diagnostics.add(new Diagnostic(info.name(), info.severity(), info.family(), host, message, places, help));
    }

    /**
     * Adds a finding in one place.
     *
     * @param message what is wrong
     * @param help how to mend it
     * @param place where
     */
    public void add(String message, String help, Place place) {
        add(message, help, List.of(place));
    }

    /**
     * {@return findings of a rule that are not for any host, to ask whether there are any}
     *
     * @param rule the rule
     */
    public static Findings of(Rule rule) {
        return new Findings(rule, "");
    }

    /** {@return whether nothing was found so far} */
    public boolean isEmpty() {
        return diagnostics.isEmpty();
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
