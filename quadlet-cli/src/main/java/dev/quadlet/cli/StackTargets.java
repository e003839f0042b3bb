package dev.quadlet.cli;

import dev.quadlet.deploy.Target;
import java.util.List;
import java.util.stream.Collectors;

/** Where a stack is. */
final class StackTargets {

    private StackTargets() {}

    /**
     * {@return the one manager that has a stack, or had it if none has it any more}
     *
     * @throws IllegalArgumentException if there are several to choose from
     */
    static Target of(List<Target> targets, String stack) {
        List<Target> having = targets.stream()
                .filter(target -> target.manager().stacks().stream()
                        .anyMatch(each -> each.name().equals(stack)))
                .toList();
        List<Target> choice = having.isEmpty() ? targets : having;
        if (choice.size() != 1) {
            String names = choice.stream().map(Target::describe).collect(Collectors.joining("; "));
            throw new IllegalArgumentException(
                    having.isEmpty()
                            ? "no host that is meant has a stack " + stack + " now; say which had it by --limit: "
                                    + names
                            : "several have a stack " + stack + "; say which is meant by --limit or --user: " + names);
        }
        return choice.get(0);
    }
}
