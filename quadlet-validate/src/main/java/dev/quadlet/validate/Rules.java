package dev.quadlet.validate;

import dev.quadlet.validate.generator.Losses;
import dev.quadlet.validate.generator.Refusals;
import dev.quadlet.validate.lint.Lints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of this library. */
public final class Rules {

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

    /**
     * {@return the rule of this name}
     *
     * @param name such as {@code port-conflict}
     */
    public static Optional<Rule> named(String name) {
        return all().stream().filter(rule -> rule.info().name().equals(name)).findFirst();
    }
}
