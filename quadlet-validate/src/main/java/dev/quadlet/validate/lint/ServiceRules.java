package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries of [Unit] and [Service] that do not go together with what the generator makes. */
final class ServiceRules {

    static final UnitRule REPEATED_SETTING = new UnitRule(
            RuleInfo.lint(
                    "repeated-setting",
                    Severity.WARNING,
                    "A key of [Unit] or [Service] that has one value stands in a file more than once.",
                    "systemd takes the last line; those before it have no effect.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Service]
                    Restart=always
                    Restart=on-failure
                    """,
                    "Keep one of the lines."),
            ServiceRules::repeated);

    static final UnitRule SECOND_EXEC_START = new UnitRule(
            RuleInfo.lint(
                    "second-exec-start",
                    Severity.ERROR,
                    "[Service] has an ExecStart= of its own.",
                    "The generator adds the one that runs podman, and systemd refuses a service with two.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Service]
                    ExecStart=/usr/local/bin/prepare
                    """,
                    "Write ExecStartPre= for what comes first, or Exec= in [Container] for what the container runs."),
            ServiceRules::secondExecStart);

    static final UnitRule SERVICE_USER = new UnitRule(
            RuleInfo.lint(
                    "service-user",
                    Severity.WARNING,
                    "[Service] runs podman as another user.",
                    "Podman does not support it: the user has no session, no runtime directory and no cgroup of its"
                            + " own, and the service may fail to start or to stop.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Service]
                    User=al
                    """,
                    "Give the unit to that user's manager, or say by User= in [Container] who runs inside."),
            ServiceRules::users);

    static final UnitRule VARIABLE_NOT_IN_SERVICE = new UnitRule(
            RuleInfo.lint(
                    "variable-not-in-service",
                    Severity.WARNING,
                    "A variable of the container's environment is used where systemd replaces it.",
                    "systemd replaces variables by what [Service] defines before podman runs, and the container's own"
                            + " environment is not known there: the variable is empty.",
                    """
                    [Container]
                    Image=docker.io/library/postgres:17.5
                    Environment=POSTGRES_USER=blog
                    HealthCmd=pg_isready -U ${POSTGRES_USER}
                    """,
                    "Define it in [Service] too, or write $$ for a dollar sign that a shell in the container shall see."),
            VariableUse::check);

    private ServiceRules() {}

    static List<UnitRule> rules() {
        return List.of(REPEATED_SETTING, SECOND_EXEC_START, SERVICE_USER, VARIABLE_NOT_IN_SERVICE);
    }

    private static void repeated(UnitSource unit, Findings findings) {
        Map<String, SourceEntry> later = new HashMap<>();
        List<SourceEntry> entries = unit.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            SourceEntry entry = entries.get(i);
            boolean systemds = entry.section().equals("Unit") || entry.section().equals("Service");
            if (systemds && !entry.value().isEmpty() && isSingle(unit, entry)) {
                SourceEntry last = later.putIfAbsent(entry.file() + "\n" + entry.section() + "\n" + entry.key(), entry);
                if (last != null) {
                    findings.add(
                            entry.key() + " is set again further down, so this line has no effect",
                            "keep one of the lines",
                            List.of(entry.place(), last.place()));
                }
            }
        }
    }

    private static boolean isSingle(UnitSource unit, SourceEntry entry) {
        Optional<? extends Row<?, ?>> row = TextRules.row(unit, entry);
        return row.isPresent() && row.get().lookup() == Lookup.SETTING;
    }

    private static void secondExecStart(UnitSource unit, Findings findings) {
        if (!unit.is("container", "kube", "pod")
                || unit.value("Service", "Type").equals("oneshot")) {
            return;
        }
        List<SourceEntry> own = unit.list("Service", "ExecStart");
        if (!own.isEmpty()) {
            findings.add(
                    "the generator adds its own ExecStart=, and systemd refuses a service with two",
                    "write ExecStartPre= for what comes first"
                            + (unit.is("container") ? ", or Exec= in [Container] for what the container runs" : ""),
                    own.get(0).place());
        }
    }

    private static void users(UnitSource unit, Findings findings) {
        for (String key : List.of("User", "Group", "DynamicUser")) {
            String value = unit.value("Service", key);
            boolean harmless = value.isEmpty()
                    || value.equals("root")
                    || value.equals("0")
                    || (key.equals("DynamicUser") && !UnitSource.isTrue(value));
            if (!harmless) {
                findings.add(
                        "podman does not support being run by " + key + "= of a service",
                        "give the unit to that user's manager"
                                + (unit.is("container") ? ", or say by User= in [Container] who runs inside" : ""),
                        unit.last("Service", key).orElseThrow().place());
            }
        }
    }
}
