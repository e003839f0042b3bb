package dev.quadlet.validate;

import dev.quadlet.validate.generator.Losses;
import dev.quadlet.validate.generator.Refusals;
import dev.quadlet.validate.lint.Lints;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of this library. */
public final class Rules {

    /**
     * The address of this project, with a slash at the end; the pages of rules lie below it. The root pom has it, too.
     */
    public static final URI HOME = URI.create("https://example.org/quadlet/");

    /** What Podman's own generator says, if it is asked: no rule that is run, but its findings are told like others. */
    public static final RuleInfo GENERATOR = RuleInfo.refused(
            "generator",
            "Podman's own generator, which was asked, reports an error.",
            "It has the last word: the service does not exist on a host with this generator.",
            """
            # web.container, of which the generator says: no Image or Rootfs key specified
            [Container]
            Exec=nginx -g "daemon off;"
            """,
            "Do as the message of the generator says; where no other rule tells of the same, it is younger than this list.");

    private Rules() {}

    /** {@return all rules, in the order in which their findings are shown} */
    public static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(LoadRules.rules());
        rules.add(new DuplicateName());
        rules.addAll(Refusals.rules());
        rules.addAll(Losses.rules());
        rules.add(new UnknownService());
        rules.add(new ValueNotExpressible());
        rules.add(new DependencyCycle());
        rules.add(new PodMemberConflict());
        rules.add(new PortConflict());
        rules.addAll(Lints.rules());
        rules.add(new FloatingTag());
        return List.copyOf(rules);
    }

    /** Findings of the validator itself: about what is said of rules, and about rules that fail. */
    static List<RuleInfo> ofTheValidator() {
        return List.of(Acceptance.UNKNOWN_RULE, Acceptance.UNUSED_SUPPRESSION, RuleRun.RULE_FAILED);
    }

    /**
     * {@return the rule of this name}
     *
     * @param name such as {@code port-conflict}
     */
    public static Optional<Rule> named(String name) {
        return all().stream().filter(rule -> rule.info().name().equals(name)).findFirst();
    }
}
