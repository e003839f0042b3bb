package dev.quadlet.validate.generator;

import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.Suggestions;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys that the generator does not know, or not yet. */
final class KeyRules {

    static final UnitRule UNKNOWN_KEY = new UnitRule(
            RuleInfo.refused(
                    "unknown-key",
                    "A key that its section does not have.",
                    "The generator skips the whole unit, and systemd says that there is no such service.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Publish=8080:80
                    """,
                    "Correct the spelling, or move the entry to the section that has the key."),
            KeyRules::unknownKeys);

    static final UnitRule KEY_NEEDS_NEWER_PODMAN = new UnitRule(
            RuleInfo.refused(
                    "key-needs-newer-podman",
                    "A key is newer than the host's Podman.",
                    "The generator of the host does not know the key and skips the whole unit.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Memory=512m
                    """,
                    "Update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it."),
            KeyRules::newerKeys);

    /** What people write who come from elsewhere: the word, and what says it here. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("Privileged", "PodmanArgs=--privileged"),
            Map.entry("Device", "AddDevice="),
            Map.entry("Devices", "AddDevice="),
            Map.entry("Capabilities", "AddCapability="),
            Map.entry("CapAdd", "AddCapability="),
            Map.entry("CapDrop", "DropCapability="),
            Map.entry("Name", "ContainerName="),
            Map.entry("Command", "Exec="),
            Map.entry("Publish", "PublishPort="),
            Map.entry("Ports", "PublishPort="),
            Map.entry("Expose", "ExposeHostPort="),
            Map.entry("Env", "Environment="),
            Map.entry("DependsOn", "Requires= and After= in [Unit], with the name of the service"),
            Map.entry("Links", "a .network that both join; they find each other by their names"),
            Map.entry("Port", "PublishPort="),
            Map.entry("HealthcheckCmd", "HealthCmd="),
            Map.entry("MemorySwap", "PodmanArgs=--memory-swap="),
            Map.entry("CPUShares", "PodmanArgs=--cpu-shares="),
            Map.entry("Cpus", "PodmanArgs=--cpus="),
            Map.entry("SecurityOpt", "PodmanArgs=--security-opt="),
            Map.entry("WorkingDirectory", "WorkingDir="),
            Map.entry("EnvFile", "EnvironmentFile="),
            Map.entry("Subnets", "Subnet="),
            Map.entry("External", "the network's plain name in Network=, without a unit of its own"));

    private static final List<String> SYSTEMD_SECTIONS = List.of("Service", "Unit", "Install");

    private KeyRules() {}

    static List<UnitRule> rules() {
        return List.of(UNKNOWN_KEY, KEY_NEEDS_NEWER_PODMAN);
    }

    /** The section's table, if the generator checks its keys. */
    private static Optional<? extends Section<?, ?>> checked(UnitSource unit, String section) {
        boolean checked = section.equals(unit.type().section())
                || (section.equals("Quadlet") && Versions.since(unit, Versions.V5_3));
        return checked ? unit.type().part(section).map(UnitType.Part::section) : Optional.empty();
    }

    private static void unknownKeys(UnitSource unit, Findings findings) {
        Set<String> told = new HashSet<>();
        for (SourceEntry entry : unit.entries()) {
            Optional<? extends Section<?, ?>> section = checked(unit, entry.section());
            if (section.isPresent() && section.get().row(entry.key()).isEmpty() && told.add(entry.key())) {
                findings.add(
                        "[" + entry.section() + "] has no key " + Printable.of(entry.key()),
                        help(unit, section.get(), entry),
                        entry.place());
            }
        }
    }

    private static String help(UnitSource unit, Section<?, ?> section, SourceEntry entry) {
        String key = entry.key();
        String said = OTHER_WORDS.get(key);
        if (said != null && (said.startsWith("Podman") || !said.endsWith("=") || has(section, said))) {
            return "say it by " + said;
        }
        for (String other : SYSTEMD_SECTIONS) {
            if (unit.type().part(other).flatMap(part -> part.section().row(key)).isPresent()) {
                return key + " belongs to [" + other + "]";
            }
        }
        return Suggestions.of(key, keys(section))
                .map(close -> "did you mean " + close + "?")
                .orElse("remove it, or move it to the section that has it; the man page podman-"
                        + unit.type().name() + ".unit(5) lists all keys");
    }

    private static boolean has(Section<?, ?> section, String assignment) {
        return section.row(assignment.substring(0, assignment.length() - 1)).isPresent();
    }

    static List<String> keys(Section<?, ?> section) {
        List<String> keys = new ArrayList<>();
        for (Row<?, ?> row : section.rows()) {
            keys.add(row.key());
        }
        return keys;
    }

    private static void newerKeys(UnitSource unit, Findings findings) {
        Set<String> told = new HashSet<>();
        for (SourceEntry entry : unit.entries()) {
            Optional<? extends Row<?, ?>> row =
                    checked(unit, entry.section()).flatMap(section -> section.row(entry.key()));
            if (row.isPresent() && !Versions.since(unit, row.get().since()) && told.add(entry.key())) {
                findings.add(
                        entry.key() + " needs Podman " + row.get().since() + ", the host has " + unit.podman(),
                        "update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it",
                        entry.place());
            }
        }
    }
}
