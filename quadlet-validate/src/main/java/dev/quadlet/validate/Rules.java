package dev.quadlet.validate;

import java.util.List;

/** The rules of this library. */
public final class Rules {

    private Rules() {}

    /** {@return all rules, in the order in which their findings are shown} */
    public static List<Rule> all() {
        return List.of(
                new DuplicateName(),
                new UnknownReference(),
                new KeyNeedsNewerPodman(),
                new ValueNotExpressible(),
                new DependencyCycle(),
                new PodMemberConflict(),
                new PortConflict(),
                new FloatingTag());
    }
}
