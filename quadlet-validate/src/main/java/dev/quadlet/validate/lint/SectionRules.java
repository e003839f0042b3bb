package dev.quadlet.validate.lint;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
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

/** Sections and keys that the generator passes on and systemd does not know. */
final class SectionRules {

    static final UnitRule UNKNOWN_SECTION = new UnitRule(
            RuleInfo.lint(
                    "unknown-section",
                    Severity.WARNING,
                    "A section that neither the generator nor systemd reads in this type of unit.",
                    "The generator passes it on, systemd ignores it with a warning in its journal: none of its entries"
                            + " has an effect.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Serivce]
                    Restart=always
                    """,
                    "Correct the name; a section for other programs begins with X-."),
            SectionRules::sections);

    static final UnitRule KEY_IN_WRONG_SECTION = new UnitRule(
            RuleInfo.lint(
                    "key-in-wrong-section",
                    Severity.WARNING,
                    "A key stands in a section that does not have it, while another one does.",
                    "systemd ignores the line, with a warning in its journal.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Install]
                    WantedBy=default.target
                    Wants=db.service
                    """,
                    "Move the line to the section that has the key."),
            (unit, findings) -> keys(unit, (entry, homes) -> {
                if (!homes.isEmpty()) {
                    findings.add(
                            "[" + entry.section() + "] has no key " + entry.key() + ", so systemd ignores this line",
                            "move it to [" + String.join("] or [", homes) + "]",
                            entry.place());
                }
            }));

    static final UnitRule UNKNOWN_SYSTEMD_KEY = new UnitRule(
            RuleInfo.lint(
                    "unknown-systemd-key",
                    Severity.WARNING,
                    "A key in [Unit], [Service] or [Install] that systemd does not have.",
                    "systemd ignores the line, with a warning in its journal.",
                    """
                    [Unit]
                    Documenation=https://example.org

                    [Container]
                    Image=docker.io/library/nginx:1.29
                    """,
                    "Correct the spelling; upper and lower case count."),
            (unit, findings) -> keys(unit, (entry, homes) -> {
                if (homes.isEmpty()) {
                    meant(entry)
                            .ifPresent(meant -> findings.add(
                                    "systemd has no key " + Printable.of(entry.key()) + " in [" + entry.section()
                                            + "], so it ignores this line",
                                    meant,
                                    entry.place()));
                }
            }));

    /** Keys that people expect and that do not exist: what they may have meant. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("CPULimit", "CPUQuota="),
            Map.entry("CPUs", "CPUQuota="),
            Map.entry("DependsOn", "Requires= and After="),
            Map.entry("Depends", "Requires= and After="),
            Map.entry("Env", "Environment="),
            Map.entry("MaxRestarts", "StartLimitBurst= in [Unit]"),
            Map.entry("Memory", "MemoryMax="),
            Map.entry("MemoryReservation", "MemoryLow="),
            Map.entry("MemorySwap", "MemorySwapMax="),
            Map.entry("RestartDelay", "RestartSec="),
            Map.entry("RestartDelaySec", "RestartSec="),
            Map.entry("RestartPolicy", "Restart="),
            Map.entry("RestartTimeoutSec", "RestartSec="),
            Map.entry("StartTimeoutSec", "TimeoutStartSec="),
            Map.entry("StopTimeoutSec", "TimeoutStopSec="),
            Map.entry("Timeout", "TimeoutSec="));

    private SectionRules() {}

    static List<UnitRule> rules() {
        return List.of(UNKNOWN_SECTION, KEY_IN_WRONG_SECTION, UNKNOWN_SYSTEMD_KEY);
    }

    private static void sections(UnitSource unit, Findings findings) {
        Set<String> told = new HashSet<>();
        for (SourceEntry entry : unit.entries()) {
            String section = entry.section();
            if (!isKnown(unit, section) && told.add(section)) {
                findings.add(
                        "[" + Printable.of(section) + "] has no meaning in a ."
                                + unit.type().name() + " unit, so nothing in it has an effect",
                        sectionHelp(unit, section),
                        entry.place());
            }
        }
    }

    private static boolean isKnown(UnitSource unit, String section) {
        return SystemdKeys.sections().contains(section)
                || section.equals("Quadlet")
                || section.startsWith("X-")
                || section.equals(unit.type().section());
    }

    private static String sectionHelp(UnitSource unit, String section) {
        for (UnitType<?, ?> type : UnitTypes.quadlet()) {
            if (type.section().equals(section)) {
                return "[" + section + "] belongs into a file of its own, ." + type.name();
            }
        }
        List<String> known = new ArrayList<>(SystemdKeys.sections());
        known.add(unit.type().section());
        known.add("Quadlet");
        return Suggestions.of(section, known)
                .map(close -> "did you mean [" + close + "]?")
                .orElse("remove it, or begin its name with X- if it is for another program");
    }

    private interface KeyCheck {
        void check(SourceEntry entry, List<String> homes);
    }

    /** Goes through the keys that systemd does not know where they stand, with the sections that have them. */
    private static void keys(UnitSource unit, KeyCheck check) {
        for (SourceEntry entry : unit.entries()) {
            Set<String> known = SystemdKeys.of(entry.section());
            boolean ignored = !known.isEmpty() && !known.contains(entry.key());
            if (ignored && !entry.key().startsWith("X-")) {
                check.check(entry, homes(unit, entry.key()));
            }
        }
    }

    private static List<String> homes(UnitSource unit, String key) {
        List<String> homes = new ArrayList<>();
        String own = unit.type().section();
        if (unit.type().part(own).flatMap(part -> part.section().row(key)).isPresent()) {
            homes.add(own);
        }
        for (String section : SystemdKeys.sections()) {
            if (SystemdKeys.of(section).contains(key)) {
                homes.add(section);
            }
        }
        return homes;
    }

    /** A key that nobody knows may be newer than this list, so it takes more than that to be reported. */
    private static Optional<String> meant(SourceEntry entry) {
        String other = OTHER_WORDS.get(entry.key());
        if (other != null) {
            return Optional.of("did you mean " + other + "?");
        }
        return Suggestions.of(entry.key(), SystemdKeys.of(entry.section())).map(close -> "did you mean " + close + "?");
    }
}
