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

/** A reference to a unit that no stack of the same manager has. */
final class UnknownReference implements Rule {

    @Override
    public String name() {
        return "unknown-reference";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Family family() {
        return Family.REFUSED;
    }

    @Override
    public String summary() {
        return "A unit refers to another unit that no stack of the same manager has.";
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
        for (Reference reference : Reference.of(content)) {
            if (host.file(placed.manager(), reference.target()).isEmpty()) {
                report(host, placed, reference.entry(), reference.target(), findings);
            }
        }
        for (UnitName service : new LinkedHashSet<>(content.unit().ownUnits())) {
            if (host.service(placed.manager(), service).isEmpty()) {
                report(host, placed, service.fileName(), service, findings);
            }
        }
    }

    private static void report(HostView host, PlacedUnit placed, String entry, UnitName target, Findings findings) {
        String where = host.units().stream()
                .filter(unit -> unit.name().equals(target) || unit.serviceName().equals(target.fileName()))
                .findFirst()
                .map(unit -> "stack " + unit.stack() + " of " + unit.manager().describe()
                        + " has it, but a unit can refer to units of its own manager alone")
                .orElse("add the unit to a stack of " + placed.manager().describe()
                        + ", or refer to something outside of this configuration by its name");
        findings.add(
                placed.name() + " refers to " + target + ", which no stack of "
                        + placed.manager().describe() + " has",
                where,
                placed.place(entry));
    }
}
