package dev.quadlet.cli;

import dev.quadlet.model.Fleet;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.Validator;
import java.util.List;
import java.util.function.Supplier;

/** What a configuration's main class says: a fleet, and rules of its own. */
final class Configuration {

    private final Supplier<Fleet> fleet;
    private final List<Rule> rules;

    Configuration(Supplier<Fleet> fleet, List<Rule> rules) {
        this.fleet = fleet;
        this.rules = List.copyOf(rules);
    }

    /** {@return the fleet, made anew} */
    Fleet fleet() {
        return fleet.get();
    }

    /**
     * {@return what checks it}
     *
     * @throws IllegalArgumentException if two rules have the same name
     */
    Validator validator() {
        return Validator.standard().with(rules);
    }
}
