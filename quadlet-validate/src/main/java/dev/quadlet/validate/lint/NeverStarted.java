package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.UnitSource;
import dev.quadlet.validate.generator.ReferenceRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file whose service nothing here starts; a configuration in Java says by its methods what starts what. */
final class NeverStarted implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "never-started",
            Severity.INFO,
            "A container, pod or kube file has no [Install], and no other unit here needs it.",
            "It runs when somebody starts it by hand, or a timer or socket that is not here does; not when the host"
                    + " boots.",
            """
            [Container]
            Image=docker.io/library/nginx:1.29
            """,
            "Add WantedBy=default.target to [Install] if it is to start at boot.");

    private static final List<String> STARTING = List.of(
            "Wants", "Requires", "BindsTo", "Upholds", "Requisite", "OnSuccess", "OnFailure", "PropagatesReloadTo");

    private static final List<String> LINKS = List.of("WantedBy", "RequiredBy", "UpheldBy", "Alias");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        if (host.isOfFiles()) {
            host.generations().forEach(run -> check(run, findings));
        }
    }

    private static void check(Generation run, Findings findings) {
        Set<String> started = new HashSet<>();
        for (UnitSource unit : run.units()) {
            ReferenceRules.of(unit).forEach(reference -> started.add(reference.target()));
            for (String key : STARTING) {
                unit.words("Unit", key, Lookup.WORDS).forEach(word -> started.add(word.text()));
            }
        }
        for (UnitSource unit : run.units()) {
            boolean oneshot = unit.value("Service", "Type").equals("oneshot");
            if (unit.is("container", "pod", "kube")
                    && !unit.stem().contains("@")
                    && !oneshot
                    && !isInstalled(unit)
                    && !startsWithPod(unit)
                    && !started.contains(unit.fileName())
                    && !started.contains(unit.serviceName())) {
                findings.add(
                        "nothing here starts " + unit.serviceName() + ", not even a boot of the host",
                        "add WantedBy=" + (run.isRootless() ? "default.target" : "multi-user.target")
                                + " to [Install], unless a timer, a socket or somebody starts it",
                        unit.place());
            }
        }
    }

    private static boolean isInstalled(UnitSource unit) {
        for (String key : LINKS) {
            if (!unit.list("Install", key).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithPod(UnitSource unit) {
        return unit.has("Pod") && unit.isTrue("StartWithPod", true);
    }
}
