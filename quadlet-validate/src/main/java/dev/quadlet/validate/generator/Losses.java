package dev.quadlet.validate.generator;

import dev.quadlet.validate.Rule;
import java.util.ArrayList;
import java.util.List;

/** All that the generator accepts and loses: it reports no error, and what was written does not arrive. */
public final class Losses {

    private Losses() {}

    /** {@return the rules, in the order in which their findings are shown} */
    public static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new TypeNeedsNewerPodman());
        rules.addAll(LineRules.rules());
        rules.addAll(EffectRules.rules());
        return List.copyOf(rules);
    }
}
