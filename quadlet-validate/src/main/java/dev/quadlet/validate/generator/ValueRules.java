package dev.quadlet.validate.generator;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values that the generator looks into, which are few. */
final class ValueRules {

    static final UnitRule INVALID_MOUNT = new UnitRule(
            RuleInfo.refused(
                    "invalid-mount",
                    "Mount= is not what podman run --mount takes.",
                    "The generator skips the unit. That of Podman before 5.7 crashes over a mount without a source, and"
                            + " no unit of the host is made at all.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Mount=type=bind,target=/data
                    """,
                    "Write type=…,source=…,target=…, separated by commas without blanks."),
            ValueRules::mounts);

    static final UnitRule INVALID_PORT = new UnitRule(
            RuleInfo.refused(
                    "invalid-port",
                    "A port is none.",
                    "The generator skips the unit.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    ExposeHostPort=http
                    """,
                    "Write a number or a range, with /tcp or /udp behind it if need be."),
            ValueRules::ports);

    static final UnitRule INVALID_TMPFS = new UnitRule(
            RuleInfo.refused(
                    "invalid-tmpfs",
                    "Tmpfs= has more than one colon, for Podman before 5.3.",
                    "The generator skips the unit.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Tmpfs=/tmp:size=64m:mode=1777
                    """,
                    "Separate the options by commas."),
            ValueRules::tmpfs);

    static final UnitRule UNSUPPORTED_SERVICE_SETTING = new UnitRule(
            RuleInfo.refused(
                    "unsupported-service-setting",
                    "[Service] Type= or KillMode= has a value that Podman cannot work with.",
                    "The generator skips the unit.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Service]
                    Type=simple
                    """,
                    "Drop the entry: the generator sets what fits. Type=oneshot is possible, and"
                            + " KillMode=control-group."),
            ValueRules::service);

    static final UnitRule INVALID_WORKING_DIRECTORY = new UnitRule(
            RuleInfo.refused(
                    "invalid-working-directory",
                    "SetWorkingDirectory= has a value that the type of unit does not know.",
                    "The generator skips the unit.",
                    """
                    [Kube]
                    Yaml=app.yaml
                    SetWorkingDirectory=file
                    """,
                    "A .kube unit takes yaml or unit; a .build unit file, unit, a path or a URL."),
            ValueRules::workingDirectory);

    static final UnitRule MISSING_BUILD_CONTEXT = new UnitRule(
            RuleInfo.refused(
                    "missing-build-context",
                    "A build has no directory or file to build from.",
                    "The generator skips the unit.",
                    """
                    [Build]
                    ImageTag=localhost/app:1
                    File=Containerfile
                    """,
                    "Say where it is built: SetWorkingDirectory=unit is the directory of the unit's file."),
            ValueRules::buildContext);

    /** Not anchored at its begin, as the generator has it. */
    private static final Pattern PORTS = Pattern.compile("[0-9]+(-[0-9]+)?(/udp|/tcp)?\\z");

    private static final Pattern URL = Pattern.compile("\\A((https?)|(git)://)|(github\\.com/).+");

    private ValueRules() {}

    static List<UnitRule> rules() {
        return List.of(
                INVALID_MOUNT,
                INVALID_PORT,
                INVALID_TMPFS,
                UNSUPPORTED_SERVICE_SETTING,
                INVALID_WORKING_DIRECTORY,
                MISSING_BUILD_CONTEXT);
    }

    private static void mounts(UnitSource unit, Findings findings) {
        if (unit.is("container")) {
            for (UnitSource.SourceWord word : unit.words("Mount", Lookup.ARGS)) {
                MountSource.of(word.text(), unit.podman())
                        .problem()
                        .ifPresent(problem -> findings.add(
                                "\"" + Printable.of(word.text()) + "\" is not a mount: " + problem,
                                "write type=…,source=…,target=…, separated by commas without blanks",
                                word.entry().place()));
            }
        }
    }

    private static void ports(UnitSource unit, Findings findings) {
        if (unit.is("container")) {
            for (SourceEntry entry : unit.list("ExposeHostPort")) {
                if (!PORTS.matcher(entry.value()).find()) {
                    invalidPort(entry, entry.value(), findings);
                }
            }
        }
        boolean looksIntoPorts = unit.is("container", "kube", "pod") && !Versions.since(unit, Versions.V5_3);
        if (looksIntoPorts) {
            for (SourceEntry entry : unit.list("PublishPort")) {
                List<String> parts = splitPorts(entry.value());
                boolean valid = parts.size() <= 3;
                for (int i = Math.max(0, parts.size() - 2); valid && i < parts.size(); i++) {
                    valid = parts.get(i).isEmpty()
                            || PORTS.matcher(parts.get(i)).find();
                }
                if (!valid) {
                    invalidPort(entry, entry.value(), findings);
                }
            }
        }
    }

    private static void invalidPort(SourceEntry entry, String port, Findings findings) {
        findings.add(
                "\"" + Printable.of(port) + "\" is not a port",
                "write a number or a range such as 8080 or 8080-8090/tcp",
                entry.place());
    }

    /** Cuts at colons outside of brackets. */
    private static List<String> splitPorts(String ports) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < ports.length(); i++) {
            char c = ports.charAt(i);
            if (c == '[') {
                depth = 1;
            } else if (c == ']') {
                depth = 0;
            } else if (c == ':' && depth == 0) {
                parts.add(ports.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(ports.substring(from));
        return parts;
    }

    private static void tmpfs(UnitSource unit, Findings findings) {
        if (unit.is("container") && !Versions.since(unit, Versions.V5_3)) {
            for (SourceEntry entry : unit.list("Tmpfs")) {
                if (entry.value().chars().filter(c -> c == ':').count() > 1) {
                    findings.add(
                            "\"" + Printable.of(entry.value()) + "\" has more than one colon",
                            "separate the options by commas",
                            entry.place());
                }
            }
        }
    }

    private static void service(UnitSource unit, Findings findings) {
        if (unit.is("container", "kube")) {
            service(unit, "Type", List.of("notify", "oneshot"), findings);
            service(unit, "KillMode", List.of("mixed", "control-group"), findings);
        }
    }

    private static void service(UnitSource unit, String key, List<String> possible, Findings findings) {
        Optional<SourceEntry> entry = unit.last("Service", key);
        if (entry.isPresent() && !possible.contains(unit.single(entry.get()))) {
            findings.add(
                    "[Service] " + key + " can only be " + String.join(" or ", possible) + " here",
                    "drop it: the generator sets " + possible.get(0),
                    entry.get().place());
        }
    }

    private static void workingDirectory(UnitSource unit, Findings findings) {
        if (!unit.is("kube", "build") || !unit.has("SetWorkingDirectory")) {
            return;
        }
        SourceEntry entry = unit.last("SetWorkingDirectory").orElseThrow();
        String value = unit.value("SetWorkingDirectory").toLowerCase(Locale.ROOT);
        if (unit.is("build")) {
            if (value.equals("yaml")) {
                findings.add("yaml is for .kube units", "write file, unit, a path or a URL", entry.place());
            } else if (value.equals("file") && unit.last("File").isEmpty()) {
                findings.add("SetWorkingDirectory=file needs File, which is not set", "add File=", entry.place());
            }
        } else if (!value.equals("unit") && !value.equals("yaml")) {
            findings.add(
                    "\"" + Printable.of(unit.value("SetWorkingDirectory")) + "\" is neither yaml nor unit",
                    "write yaml for the directory of the YAML file, or unit for that of the unit",
                    entry.place());
        } else if (value.equals("yaml") && RequirementRules.yamls(unit) > 1) {
            findings.add(
                    "SetWorkingDirectory=yaml goes with one Yaml alone",
                    "write SetWorkingDirectory=unit, or put the files into one",
                    entry.place());
        }
    }

    private static void buildContext(UnitSource unit, Findings findings) {
        if (!unit.is("build")) {
            return;
        }
        String file = unit.value("File");
        String directory = unit.value("Service", "WorkingDirectory");
        BuildDirectory build = BuildDirectory.of(unit);
        boolean hasDirectory = !directory.isEmpty() || build.setsDirectory();
        if (!hasDirectory && file.isEmpty() && build.context().isEmpty()) {
            findings.add(
                    unit.fileName() + " says neither where it is built nor from which file",
                    "add SetWorkingDirectory=unit for the directory of the unit's file, or File=",
                    unit.place("Build"));
        } else if (build.context().isEmpty() && !hasDirectory && isRelative(unit, file)) {
            findings.add(
                    "File is a relative path, and there is no directory for it",
                    "add SetWorkingDirectory=unit for the directory of the unit's file, or write an absolute path",
                    unit.last("File").map(SourceEntry::place).orElseGet(unit::place));
        }
    }

    private static boolean isRelative(UnitSource unit, String path) {
        boolean specifier = path.startsWith("%") && !path.startsWith("%%") && Versions.since(unit, Versions.V5_7);
        return !specifier && !path.startsWith("/") && !isUrl(path);
    }

    static boolean isUrl(String text) {
        return URL.matcher(text).find();
    }
}
