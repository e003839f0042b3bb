package dev.quadlet.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The index of all rules and the page of each, made of what they say of themselves. */
final class RulesDocument {

    static final String COMMAND = "mvn test -Dgolden.update -pl quadlet-validate -am";

    private RulesDocument() {}

    /** {@return all pages by the path below docs} */
    static SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("rules.md", index());
        all().forEach(rule -> pages.put("rules/" + rule.name() + ".md", page(rule)));
        return pages;
    }

    private static String page(RuleInfo rule) {
        return "# " + rule.name() + "\n\n" + title(rule.family()) + "; " + severity(rule) + ".\n\n" + rule.markdown()
                + "\n[All rules](../rules.md), and how a finding is accepted.\n";
    }

    private static String index() {
        StringBuilder out = new StringBuilder();
        out.append("# Rules\n\n")
                .append(
                        "All that `check` finds, made of the rules themselves. A finding is accepted by name and with a")
                .append(" reason: `.suppress(\"floating-tag\", \"built on the host\")` on a unit, a host or the fleet,")
                .append(" or in a unit file the comment `# quadlet-ignore: floating-tag built on the host`.")
                .append(
                        " `.ruleLevel(\"floating-tag\", RuleLevel.ERROR)` on the fleet says how much is made of a rule.\n");
        for (Family family : List.of(Family.REFUSED, Family.LOST, Family.LINT)) {
            out.append("\n## ")
                    .append(title(family))
                    .append("\n\n")
                    .append(meaning(family))
                    .append('\n');
            out.append("\n| rule | severity | what it finds |\n| --- | --- | --- |\n");
            for (RuleInfo rule : rules(family)) {
                out.append("| [")
                        .append(rule.name())
                        .append("](rules/")
                        .append(rule.name())
                        .append(".md) | ");
                out.append(severity(rule))
                        .append(" | ")
                        .append(rule.summary().replace("|", "\\|"))
                        .append(" |\n");
            }
        }
        return out.toString();
    }

    static List<RuleInfo> all() {
        List<RuleInfo> all = new ArrayList<>(Validator.standard().rules());
        all.add(Rules.GENERATOR);
        return all;
    }

    private static List<RuleInfo> rules(Family family) {
        return all().stream()
                .filter(rule -> rule.family() == family)
                .sorted(Comparator.comparing(RuleInfo::name))
                .toList();
    }

    private static String severity(RuleInfo rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String title(Family family) {
        return switch (family) {
            case REFUSED -> "Refused by Podman's generator";
            case LOST -> "Lost by Podman's generator";
            case LINT -> "Accepted, and bad later";
            case OWN -> throw new IllegalArgumentException("rules of others have pages of their own");
        };
    }

    private static String meaning(Family family) {
        return switch (family) {
            case REFUSED ->
                "The generator of the host's Podman reports an error, which is easily missed at boot, and the"
                        + " service does not exist. These rules agree with the generator, release by release.";
            case LOST -> "The generator reports nothing, and what was written does not arrive, or not as it was meant.";
            case LINT -> "The generator makes the service; it fails, or hurts, when it runs.";
            case OWN -> throw new IllegalArgumentException("rules of others have pages of their own");
        };
    }
}
