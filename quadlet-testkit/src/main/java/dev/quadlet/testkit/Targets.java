package dev.quadlet.testkit;

import dev.quadlet.deploy.Target;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.Manager;
import dev.quadlet.model.Stack;
import dev.quadlet.model.UserManager;
import dev.quadlet.model.value.PodmanVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Targets with other stacks. */
final class Targets {

    private Targets() {}

    static Optional<Stack> stack(Target target, String name) {
        return target.manager().stacks().stream()
                .filter(stack -> stack.name().equals(name))
                .findFirst();
    }

    /** A manager that a fleet knows, and has no stacks for. */
    static Optional<Target> empty(Fleet fleet, String name, Optional<String> user) {
        return fleet.hosts().stream()
                .filter(host -> host.name().equals(name))
                .flatMap(host -> host.managers().stream().map(manager -> new Target(fleet.name(), host, manager)))
                .filter(target -> target.user().equals(user))
                .findFirst();
    }

    static Target withStack(Target target, String name, Optional<Stack> stack) {
        List<Stack> stacks = new ArrayList<>(target.manager().stacks());
        stacks.removeIf(each -> each.name().equals(name));
        stack.ifPresent(stacks::add);
        return with(target, stacks);
    }

    static Target with(Target target, List<Stack> stacks) {
        Stack[] all = stacks.toArray(Stack[]::new);
        HostBuilder host = Host.named(target.host().name());
        target.host().podman().map(PodmanVersion::toString).ifPresent(host::podman);
        Manager manager = target.manager();
        if (manager instanceof UserManager user) {
            host.user(user.user(), builder -> {
                builder.home(user.home()).stack(all);
                user.dropIns().forEach(builder::dropIn);
            });
        } else {
            host.stack(all);
            manager.dropIns().forEach(host::dropIn);
        }
        Host built = host.build();
        return new Target(
                target.fleet(),
                built,
                manager instanceof UserManager ? built.users().get(0) : built.system());
    }
}
