package dev.quadlet.validate;

import dev.quadlet.model.Instance;
import dev.quadlet.model.Manager;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.UnitName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A reference in Java that comes to nothing on the host, of which Podman's generator would say nothing. */
final class UnknownService implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "unknown-service",
            Severity.ERROR,
            "A unit depends on another unit of the configuration that its manager does not have.",
            "systemd ignores what it does not know: the other unit is not started first, or not at all.",
            """
            atlas, stack blog:  web.container  .unit(u -> u.requires(db))
            hera, stack data:   db.container
            """,
            "Add the other unit to a stack of the same manager.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        for (PlacedUnit placed : host.units()) {
            // An instance says what its template says.
            if (!placed.isInstance()) {
                placed.contents().forEach(content -> check(host, placed, content, findings));
            }
        }
        for (Manager manager : host.host().managers()) {
            manager.stacks().forEach(stack -> checkTemplates(stack, findings));
        }
    }

    private static void checkTemplates(Stack stack, Findings findings) {
        Set<UnitName> names = new HashSet<>();
        stack.units().forEach(unit -> names.add(unit.name()));
        for (Instance instance : stack.instances()) {
            if (!names.contains(instance.template())) {
                findings.add(
                        "stack " + stack.name() + " has the instance " + instance.name() + ", but not its template "
                                + instance.template(),
                        "add the template to the same stack",
                        List.of());
            }
        }
    }

    private static void check(HostView host, PlacedUnit placed, Unit content, Findings findings) {
        for (UnitName service : new LinkedHashSet<>(content.unit().ownUnits())) {
            if (host.service(placed.manager(), service).isEmpty()) {
                Generation run = host.generation(placed.manager());
                findings.add(
                        placed.name() + " refers to " + service + ", which " + run.describe() + " has",
                        run.elsewhere(service.fileName()).orElseGet(() -> run.advice(service.fileName())),
                        placed.place(service.fileName()));
            }
        }
    }
}
