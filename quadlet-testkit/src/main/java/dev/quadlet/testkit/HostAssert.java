package dev.quadlet.testkit;

import dev.quadlet.model.Host;
import dev.quadlet.model.Manager;
import dev.quadlet.model.Stack;
import java.util.List;

/** Assertions about a host with all of its managers; ports and units are those of all of its stacks. */
public final class HostAssert extends UnitsAssert<HostAssert, Host> {

    HostAssert(Host actual, List<Placed> units) {
        super(actual, HostAssert.class, "host " + actual.name(), units);
    }

    /**
     * Asserts that the host has a stack, for the system or for a user.
     *
     * @param stack the name of the stack
     * @return this
     */
    public HostAssert runs(String stack) {
        stack(stack);
        return this;
    }

    /**
     * {@return assertions about one of its stacks}
     *
     * @param name the name of the stack
     */
    public StackAssert stack(String name) {
        List<Stack> stacks = actual.managers().stream()
                .map(Manager::stacks)
                .flatMap(List::stream)
                .toList();
        Stack found = stacks.stream()
                .filter(stack -> stack.name().equals(name))
                .findFirst()
                .orElseThrow(() -> failure(
                        "%s",
                        "Expected " + what() + " to run the stack " + name + ", but it runs:"
                                + list(stacks.stream().map(Stack::name).toList())));
        return new StackAssert(
                found,
                "stack " + name + " of " + what(),
                units().stream().filter(placed -> placed.stack().equals(name)).toList());
    }
}
