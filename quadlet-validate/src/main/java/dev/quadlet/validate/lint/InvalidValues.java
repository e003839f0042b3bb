package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Row;
import dev.quadlet.render.Unquoting;
import dev.quadlet.render.Words;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values that the generator passes on unseen, and podman or systemd refuses. */
final class InvalidValues {

    static final UnitRule INVALID_VALUE = new UnitRule(
            RuleInfo.lint(
                    "invalid-value",
                    Severity.ERROR,
                    "A value of one of Podman's keys is none that podman takes.",
                    "The generator passes it on, and podman refuses it when the service starts.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    HealthCmd=curl -f http://localhost/
                    HealthInterval=5min
                    """,
                    "Write a value of the form that the finding names."),
            InvalidValues::podmans);

    static final UnitRule INVALID_SETTING = new UnitRule(
            RuleInfo.lint(
                    "invalid-setting",
                    Severity.WARNING,
                    "A value in [Unit], [Service] or [Install] is none that systemd takes.",
                    "systemd ignores the line, with a warning in its journal, and the default holds.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Service]
                    Restart=unless-stopped
                    """,
                    "Write a value of the form that the finding names."),
            InvalidValues::systemds);

    static final UnitRule EMPTY_VALUE = new UnitRule(
            RuleInfo.lint(
                    "empty-value",
                    Severity.ERROR,
                    "A key is set to nothing that the generator passes on even so.",
                    "It writes the option without a value, and podman takes the next option for the value.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    LogDriver=
                    """,
                    "Drop the line, or give it a value."),
            InvalidValues::empty);

    /** Keys that swallow the next option if they are empty. */
    private static final Map<String, Set<String>> SWALLOWING = Map.of(
            "container", Set.of("LogDriver", "SeccompProfile"),
            "kube", Set.of("LogDriver"),
            "pod", Set.of("ExitPolicy", "StopTimeout"),
            "volume", Set.of("Driver", "UID", "GID"));

    private InvalidValues() {}

    static List<UnitRule> rules() {
        return List.of(INVALID_VALUE, INVALID_SETTING, EMPTY_VALUE);
    }

    private static void podmans(UnitSource unit, Findings findings) {
        for (SourceEntry entry : counting(unit, true)) {
            Optional<? extends Row<?, ?>> row = TextRules.row(unit, entry);
            if (row.isPresent() && isJudged(unit, entry)) {
                for (String text : words(row.get(), entry)) {
                    Optional<ValueProblem> problem = PodmanValues.check(row.get(), text);
                    if (problem.isPresent()) {
                        findings.add(problem.get().message(), problem.get().help(), entry.place());
                        break;
                    }
                }
            }
        }
    }

    private static void systemds(UnitSource unit, Findings findings) {
        for (SourceEntry entry : counting(unit, false)) {
            Optional<? extends Row<?, ?>> row = TextRules.row(unit, entry);
            if (row.isPresent() && isJudged(unit, entry) && !belongsToGenerator(unit, entry)) {
                for (String text : words(row.get(), entry)) {
                    Optional<ValueProblem> problem = SystemdValues.check(row.get(), text);
                    if (problem.isPresent()) {
                        findings.add(
                                "systemd ignores this line: " + problem.get().message(),
                                problem.get().help(),
                                entry.place());
                        break;
                    }
                }
            }
        }
    }

    /** The generator looks at two keys of [Service] itself, or overwrites them. */
    private static boolean belongsToGenerator(UnitSource unit, SourceEntry entry) {
        return unit.is("container", "kube", "pod")
                && entry.section().equals("Service")
                && (entry.key().equals("Type") || entry.key().equals("KillMode"));
    }

    private static boolean isJudged(UnitSource unit, SourceEntry entry) {
        return !entry.value().isEmpty()
                && !Placeholders.in(entry.value())
                && !TextRules.hasComment(unit, entry)
                && Unquoting.words(TextRules.row(unit, entry).orElseThrow().lookup(), entry.value())
                        .flaw()
                        .isEmpty();
    }

    private static List<String> words(Row<?, ?> row, SourceEntry entry) {
        Words words = Unquoting.words(row.lookup(), entry.value());
        return row.takesLine() ? List.of() : words.texts();
    }

    /** The entries that are not overwritten or cleared further down. */
    private static List<SourceEntry> counting(UnitSource unit, boolean own) {
        List<SourceEntry> counting = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<SourceEntry> entries = unit.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            SourceEntry entry = entries.get(i);
            boolean inSection = own
                    ? entry.section().equals(unit.type().section())
                    : SystemdKeys.sections().contains(entry.section());
            if (inSection) {
                boolean many = TextRules.row(unit, entry)
                        .map(row -> row.lookup().repeatable())
                        .orElse(true);
                String name = entry.section() + "." + entry.key();
                boolean ends = entry.value().isEmpty() || !many;
                if (!seen.contains(name)) {
                    counting.add(entry);
                    if (ends) {
                        seen.add(name);
                    }
                }
            }
        }
        Collections.reverse(counting);
        return counting;
    }

    private static void empty(UnitSource unit, Findings findings) {
        for (String key : SWALLOWING.getOrDefault(unit.type().name(), Set.of()).stream()
                .sorted()
                .toList()) {
            Optional<SourceEntry> last = unit.last(key);
            if (last.isPresent() && unit.single(last.get()).isEmpty()) {
                findings.add(
                        key + " is empty, so podman takes the next option for its value",
                        "drop the line, or give it a value",
                        last.get().place());
            }
        }
    }
}
