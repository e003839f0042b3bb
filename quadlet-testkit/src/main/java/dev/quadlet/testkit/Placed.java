package dev.quadlet.testkit;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Manager;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedManager;
import dev.quadlet.render.UnitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A unit where it is asked for.
 *
 * @param unit the unit
 * @param stack the name of its stack; empty for a unit alone
 * @param text makes the text of its file, or fails with what to do
 */
record Placed(Unit unit, String stack, Supplier<String> text) {

    static Placed of(Unit unit) {
        return new Placed(unit, "", () -> alone(unit));
    }

    static List<Placed> of(Stack stack) {
        return stack.units().stream()
                .map(unit -> new Placed(unit, stack.name(), () -> alone(unit)))
                .toList();
    }

    static List<Placed> of(Host host) {
        return host.managers().stream()
                .flatMap(manager -> manager.stacks().stream())
                .flatMap(stack -> of(stack).stream())
                .toList();
    }

    /** With the text that the files of the host have, which is known of each unit. */
    static List<Placed> of(Fleet fleet, Host host) {
        List<Placed> all = new ArrayList<>();
        for (Manager manager : host.managers()) {
            for (Stack stack : manager.stacks()) {
                for (Unit unit : stack.units()) {
                    all.add(new Placed(unit, stack.name(), () -> rendered(fleet, host, manager, stack, unit)));
                }
            }
        }
        return all;
    }

    private static String alone(Unit unit) {
        try {
            return UnitText.of(unit);
        } catch (IllegalArgumentException e) {
            throw new AssertionError(
                    e.getMessage() + ": begin with the fleet, assertThat(fleet).host(…).unit(\"" + unit.name() + "\")",
                    e);
        }
    }

    private static String rendered(Fleet fleet, Host host, Manager manager, Stack stack, Unit unit) {
        RenderedManager rendered = HostRenderer.render(fleet.name(), host, manager);
        return rendered.entries().entrySet().stream()
                .filter(entry -> rendered.stack(entry.getKey()).equals(Optional.of(stack.name())))
                .filter(entry -> names(unit).contains(nameOf(entry.getKey())))
                .map(entry -> entry.getValue() instanceof RenderedFile file ? file.text() : "")
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit.name() + " has no file on host " + host.name()));
    }

    /** A secret has the file of the service that makes it. */
    static List<String> names(Unit unit) {
        return List.of(unit.name().fileName(), unit.serviceName());
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its file, and where it was declared if that is known. */
    String describe() {
        String line = unit.declaredAt().toString();
        return unit.name() + (line.isEmpty() ? "" : " (" + line + ")");
    }
}
