package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.render.Unquoting;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a container's process starts, is watched and stops. */
final class ProcessRules {

    static final UnitRule HEALTH_WITHOUT_COMMAND = new UnitRule(
            RuleInfo.lint(
                    "health-without-command",
                    Severity.INFO,
                    "A unit says how its health is checked, but not by which command.",
                    "Unless the image brings a command, there is no check at all.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    HealthInterval=30s
                    """,
                    "Add HealthCmd=, unless the image has one."),
            ProcessRules::healthWithoutCommand);

    static final UnitRule NOTIFY_WITHOUT_HEALTH = new UnitRule(
            RuleInfo.lint(
                    "notify-without-health-check",
                    Severity.WARNING,
                    "Notify=healthy stands in a unit without a health check.",
                    "Unless the image brings a check, the start never ends: it fails after TimeoutStartSec=.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Notify=healthy
                    """,
                    "Add HealthCmd=, unless the image has one."),
            ProcessRules::notifyWithoutHealth);

    static final UnitRule NO_INIT = new UnitRule(
            RuleInfo.lint(
                    "no-init",
                    Severity.INFO,
                    "The first process of a container is one that does not end when it is asked to.",
                    "A shell or sleep that is process 1 ignores SIGTERM: each stop and restart takes ten seconds, until"
                            + " podman kills it.",
                    """
                    [Container]
                    Image=docker.io/library/busybox:1.37
                    Exec=sleep infinity
                    """,
                    "Add RunInit=true, or StopSignal=SIGKILL if nothing has to be finished."),
            ProcessRules::noInit);

    static final UnitRule DEPRECATED_KEY = new UnitRule(
            RuleInfo.lint(
                    "deprecated-key",
                    Severity.INFO,
                    "A key is no longer documented.",
                    "Podman still reads it; a later version may not.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    VolatileTmp=true
                    """,
                    "Write what has replaced it: UserNS=, UIDMap= and GIDMap=, or Tmpfs=/tmp."),
            ProcessRules::deprecated);

    private static final List<String> REMAP = List.of("RemapUsers", "RemapUid", "RemapGid", "RemapUidSize");

    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash");

    private ProcessRules() {}

    static List<UnitRule> rules() {
        return List.of(HEALTH_WITHOUT_COMMAND, NOTIFY_WITHOUT_HEALTH, NO_INIT, DEPRECATED_KEY);
    }

    private static boolean hasHealthCommand(UnitSource unit) {
        return unit.has("HealthCmd")
                || PodmanArguments.has(unit, "--health-cmd")
                || PodmanArguments.has(unit, "--healthcheck-command");
    }

    private static void healthWithoutCommand(UnitSource unit, Findings findings) {
        if (!unit.is("container") || hasHealthCommand(unit)) {
            return;
        }
        for (SourceEntry entry : unit.entries()) {
            boolean health = entry.section().equals("Container")
                    && entry.key().startsWith("Health")
                    && unit.type()
                            .part("Container")
                            .flatMap(part -> part.section().row(entry.key()))
                            .isPresent()
                    && !entry.value().isEmpty()
                    && !entry.value().equals("disable");
            if (health) {
                findings.add(
                        entry.key() + " has no effect unless the image brings a health check",
                        "add HealthCmd=, unless the image has one",
                        entry.place());
                return;
            }
        }
    }

    private static void notifyWithoutHealth(UnitSource unit, Findings findings) {
        if (!unit.is("container") || !unit.value("Notify").equalsIgnoreCase("healthy")) {
            return;
        }
        boolean none = unit.value("HealthCmd").equals("none");
        if (none || !hasHealthCommand(unit)) {
            findings.add(
                    none
                            ? "HealthCmd=none switches health checks off, so the start never ends"
                            : "there is no health check here: unless the image brings one, the start never ends",
                    "add HealthCmd=" + (none ? "" : ", unless the image has one"),
                    unit.last("Notify").orElseThrow().place());
        }
    }

    private static void noInit(UnitSource unit, Findings findings) {
        Optional<SourceEntry> exec = unit.last("Exec");
        boolean mended = !unit.is("container")
                || unit.isTrue("RunInit", false)
                || unit.has("StopSignal")
                || unit.has("StopTimeout")
                || unit.has("Entrypoint")
                || PodmanArguments.has(unit, "--init")
                || unit.value("Service", "Type").equals("oneshot");
        if (exec.isEmpty() || mended) {
            return;
        }
        List<String> words = Unquoting.words(Lookup.COMMAND, exec.get().value()).texts();
        if (!words.isEmpty() && ignoresSigterm(words)) {
            findings.add(
                    "process 1 of this container ignores SIGTERM, so each stop takes ten seconds",
                    "add RunInit=true, or StopSignal=SIGKILL if nothing has to be finished",
                    exec.get().place());
        }
    }

    private static boolean ignoresSigterm(List<String> words) {
        String program = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        if (program.equals("sleep")) {
            return true;
        }
        if (program.equals("tail")) {
            return words.contains("-f") || words.contains("-F");
        }
        // A shell with one command becomes that command; with several it stays.
        String script = words.get(words.size() - 1);
        boolean stays = script.contains(";") || script.contains("while ") || script.contains("&&");
        return SHELLS.contains(program)
                && words.size() > 2
                && words.get(1).endsWith("c")
                && stays
                && !script.contains("exec ")
                && !script.contains("trap ");
    }

    private static void deprecated(UnitSource unit, Findings findings) {
        if (unit.is("container") && unit.isTrue("VolatileTmp", false)) {
            findings.add(
                    "VolatileTmp is no longer documented",
                    "write Tmpfs=/tmp",
                    unit.last("VolatileTmp").orElseThrow().place());
        }
        List<Place> remap = new ArrayList<>();
        for (String key : REMAP) {
            unit.last(key).filter(entry -> !entry.value().isEmpty()).ifPresent(entry -> remap.add(entry.place()));
        }
        if (!remap.isEmpty()) {
            findings.add(
                    remap.get(0).key() + " is no longer documented", "write UserNS=, or UIDMap= and GIDMap=", remap);
        }
    }
}
