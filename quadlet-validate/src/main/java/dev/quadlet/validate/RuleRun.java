package dev.quadlet.validate;

import dev.quadlet.model.SourceLine;
import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule on one host. Each has findings of its own, so that their order does not depend on that of the work; and a
 * rule that fails is told as such, and asked no more.
 */
final class RuleRun {

    static final RuleInfo RULE_FAILED = RuleInfo.lint(
            "rule-failed",
            Severity.ERROR,
            "A rule itself fails.",
            "Nobody knows what it would have found. The other rules do their work.",
            "(container, placed, findings) -> container.image().get()",
            "Mend the rule at the line that is told, or take it out.");

    private static final List<String> NOT_THE_RULES = List.of("java.", "jdk.", "dev.quadlet.model.");

    private final Rule rule;
    private final String host;
    private final Findings findings;
    private final List<Diagnostic> failures = new ArrayList<>();

    RuleRun(Rule rule, String host) {
        this.rule = rule;
        this.host = host;
        this.findings = new Findings(rule, host);
    }

    /** Has it look at a unit, if it is a rule that looks at one at a time. */
    void look(UnitSource unit) {
        if (rule instanceof UnitRule ofUnits && failures.isEmpty()) {
            try {
                ofUnits.check(unit, findings);
            } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
                failed(e, List.of(unit.place()));
            }
        }
    }

    /** Has it look at the host, if it is a rule that does. */
    void look(HostView view) {
        if (!(rule instanceof UnitRule)) {
            try {
                rule.check(view, findings);
            } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
                failed(e, List.of());
            }
        }
    }

    /** What it has found, also before it failed. */
    List<Diagnostic> findings() {
        List<Diagnostic> all = new ArrayList<>(failures);
        all.addAll(findings.diagnostics());
        return all;
    }

    private void failed(Throwable failure, List<Place> at) {
        String name = rule.info().name();
        String message = failure.getMessage();
        List<Place> places = new ArrayList<>(at);
        for (StackTraceElement frame : failure.getStackTrace()) {
            String file = frame.getFileName();
            if (file != null && NOT_THE_RULES.stream().noneMatch(frame.getClassName()::startsWith)) {
                places.add(new Place("", "", new SourceLine(file, Math.max(0, frame.getLineNumber()))));
                break;
            }
        }
        failures.add(new Diagnostic(
                RULE_FAILED.name(),
                RULE_FAILED.severity(),
                RULE_FAILED.family(),
                host,
                "the rule " + name + " fails: " + failure.getClass().getSimpleName()
                        + (message == null ? "" : ": " + Printable.of(message)),
                places,
                "mend the rule, or take it out; the others have done their work"));
    }
}
