package dev.quadlet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes that a host or user makes to each container of its stacks. */
final class Changes {

    private Changes() {}

    static List<Stack> applied(List<Stack> stacks, List<UnaryOperator<Container>> changes) {
        List<Stack> changed = new ArrayList<>(stacks);
        for (UnaryOperator<Container> change : changes) {
            changed.replaceAll(stack -> stack.mapContainers(change));
        }
        return changed;
    }
}
