package dev.quadlet.model;

import dev.quadlet.model.value.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/** Units that are deployed and rolled back together. A stack lives on a host in a directory of its own. */
@Value.Immutable
public sealed interface Stack permits ImmutableStack {

    /**
     * Begins a stack.
     *
     * @param name its name, which becomes that of a directory
     * @return a builder
     * @throws IllegalArgumentException if it is not a name for a directory
     */
    static StackBuilder named(String name) {
        Names.checkPathElement(name, "the name of a stack");
        return new StackBuilder(name);
    }

    /** {@return its name} */
    String name();

    /** {@return its units, in the order in which they were added} */
    List<Unit> units();

    /** {@return the instances of templates, in the order in which they were added} */
    List<Instance> instances();

    /** {@return the directories that must be on the host} */
    List<HostDirectory> directories();

    /** {@return data that is copied before changes, besides that of its volumes and directories which say so} */
    List<DataSnapshot> snapshots();

    /** {@return a builder that begins with these values} */
    default StackBuilder toBuilder() {
        return new StackBuilder(this);
    }

    /**
     * {@return the same stack with each container changed}
     *
     * @param change makes the new container of the old one
     */
    default Stack mapContainers(UnaryOperator<Container> change) {
        List<Unit> changed = new ArrayList<>();
        for (Unit unit : units()) {
            changed.add(unit instanceof Container container ? change.apply(container) : unit);
        }
        return ImmutableStack.builder().from(this).units(changed).build();
    }
}
