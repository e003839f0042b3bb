package dev.quadlet.validate.lint;

import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent signs, which systemd replaces. */
final class SpecifierRules {

    static final UnitRule UNKNOWN_SPECIFIER = new UnitRule(
            RuleInfo.lint(
                    "unknown-specifier",
                    Severity.ERROR,
                    "A percent sign is followed by a letter or digit that is no specifier of systemd.",
                    "systemd refuses the whole service if it stands in a command, and that is where nearly all values"
                            + " of Podman's keys end; elsewhere it ignores the line.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Environment=LIMIT=50%5
                    """,
                    "Write %% for a percent sign."),
            SpecifierRules::unknown);

    static final UnitRule PERCENT_OF_A_DATE = new UnitRule(
            RuleInfo.lint(
                    "percent-of-a-date",
                    Severity.WARNING,
                    "The percent signs of a date format are specifiers of systemd.",
                    "systemd replaces %Y by the directory of the unit's file, %m by the machine ID, %d by the directory"
                            + " of credentials, before the command runs.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Exec=sh -c 'cp /data/db /backup/$(date +%Y-%m)'
                    """,
                    "Write %% for a percent sign."),
            SpecifierRules::dates);

    /** See systemd.unit(5); c, r and R are of old versions. */
    private static final String SPECIFIERS = "abcdfghijlmnopqrstuvwyABCDEGHIJLMNPRSTUVWY";

    private static final Pattern PERCENT = Pattern.compile("%([A-Za-z0-9%])");

    private static final Pattern DATE = Pattern.compile(
            "(?<!%)%Y[-_./]?%m|(?<!%)%H[-_.:]?%M|\\+%[YmdHMSFTsjyuV]|\\+'%[YmdHMSFTsj]|\\+\"%[YmdHMSFTsj]");

    /** Keys that end in no command and in which nothing is replaced. */
    private static final Set<String> PLAIN = Set.of("ServiceName", "DefaultDependencies", "DefaultInstance");

    private SpecifierRules() {}

    static List<UnitRule> rules() {
        return List.of(UNKNOWN_SPECIFIER, PERCENT_OF_A_DATE);
    }

    private static boolean isExpanded(UnitSource unit, SourceEntry entry) {
        return entry.value().indexOf('%') >= 0
                && !PLAIN.contains(entry.key())
                && !Placeholders.ofTemplate(entry.value())
                && TextRules.row(unit, entry).isPresent();
    }

    private static void unknown(UnitSource unit, Findings findings) {
        for (SourceEntry entry : unit.entries()) {
            if (!isExpanded(unit, entry) || isDate(entry)) {
                continue;
            }
            Matcher percent = PERCENT.matcher(entry.value());
            while (percent.find()) {
                char letter = percent.group(1).charAt(0);
                if (letter != '%' && SPECIFIERS.indexOf(letter) < 0) {
                    findings.add(
                            "%" + letter + " is no specifier of systemd, which " + consequence(unit, entry),
                            "write %%" + letter + " for a percent sign",
                            entry.place());
                    break;
                }
            }
        }
    }

    private static String consequence(UnitSource unit, SourceEntry entry) {
        boolean command = entry.section().equals(unit.type().section())
                || (entry.section().equals("Service") && entry.key().startsWith("Exec"));
        return command ? "refuses the service because of it" : "ignores the line because of it";
    }

    private static boolean isDate(SourceEntry entry) {
        return DATE.matcher(entry.value()).find();
    }

    private static void dates(UnitSource unit, Findings findings) {
        for (SourceEntry entry : unit.entries()) {
            if (isExpanded(unit, entry) && isDate(entry)) {
                findings.add(
                        "systemd replaces the percent signs of this date format before the command runs",
                        "write %% for each of them",
                        entry.place());
            }
        }
    }
}
