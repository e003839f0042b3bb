package dev.quadlet.model;

import java.util.List;

/** A manager of systemd with its stacks: that of the system, or that of a user. */
public sealed interface Manager permits SystemManager, UserManager {

    /** {@return its stacks, in the order in which they were added} */
    List<Stack> stacks();

    /** {@return drop-ins that belong to no stack: for all units of a type, or for any unit} */
    List<DropIn> dropIns();

    /** {@return how messages name it: {@code the system}, or {@code user al}} */
    String describe();

    /** {@return whether its containers run without root} */
    boolean isRootless();
}
