package dev.quadlet.deploy;

import dev.quadlet.deploy.Action.Phase;
import dev.quadlet.deploy.Manifest.UnitEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts decisions into the order in which a host carries them out. */
final class Actions {

    private final World world;
    private final SortedMap<String, Decision> decisions;
    private final Map<String, UnitEntry> gone;
    private final Map<String, UnitEntry> remade;
    private final List<Action> actions = new ArrayList<>();

    private Actions(World world, UnitRules rules) {
        this.world = world;
        this.decisions = rules.decisions();
        this.gone = rules.gone();
        this.remade = rules.remade();
    }

    static List<Action> of(World world, UnitRules rules) {
        Actions actions = new Actions(world, rules);
        actions.stops();
        actions.removals();
        // What starts may require what restarts, and would restart with it at once.
        actions.after(Phase.RESTART);
        actions.after(Phase.START);
        actions.after(Phase.WATCH);
        actions.cleanups();
        return actions.actions;
    }

    /** Who requires something stops before it. */
    private void stops() {
        SortedMap<String, String> stacks = new TreeMap<>();
        gone.forEach((service, unit) -> stacks.put(service, unit.stack()));
        decisions.forEach((service, decision) -> {
            if (decision.isStopped() && world.isRunning(service)) {
                stacks.put(service, decision.stack());
            }
        });
        List<String> order = new ArrayList<>(Order.of(stacks.keySet(), this::requiredBefore));
        Collections.reverse(order);
        order.forEach(
                service -> actions.add(Action.of(Phase.STOP, Objects.requireNonNull(stacks.get(service)), service)));
    }

    private Set<String> requiredBefore(String service) {
        UnitEntry unit = world.old().get(service);
        return unit == null ? Set.of() : unit.requires();
    }

    private void removals() {
        remade.forEach((service, unit) -> unit.object()
                .ifPresent(name -> actions.add(Action.ofObject(Phase.REMOVE, unit.stack(), unit.type(), name))));
    }

    private void after(Phase phase) {
        Set<String> services = new TreeSet<>();
        decisions.forEach((service, decision) -> {
            if (phase(decision) == phase) {
                services.add(service);
            }
        });
        for (String service : Order.of(services, this::requiredAfter)) {
            Decision decision = Objects.requireNonNull(decisions.get(service));
            actions.add(Action.of(phase, decision.stack(), service));
        }
    }

    private Set<String> requiredAfter(String service) {
        DesiredUnit unit = world.desired().units().get(service);
        return unit == null ? Set.of() : unit.requires();
    }

    /** The phase behind the switch in which something happens to a unit; STOP if nothing does. */
    private static Phase phase(Decision decision) {
        Phase named = switch (decision.step()) {
            case NONE, STOP -> Phase.STOP;
            case START -> Phase.START;
            case RESTART -> decision.isStopped() ? Phase.START : Phase.RESTART;
        };
        return named == Phase.STOP || decision.isNamed() ? named : Phase.WATCH;
    }

    /** Podman keeps a pod or network of a unit that is gone; but another unit may have it now. */
    private void cleanups() {
        Set<String> used = new TreeSet<>();
        world.desired()
                .units()
                .values()
                .forEach(unit -> unit.object().ifPresent(name -> used.add(key(unit.type(), name))));
        world.old().values().forEach(unit -> {
            boolean kept = !unit.type().equals("network") && !unit.type().equals("pod");
            if (!kept && unit.object().isPresent()) {
                String name = unit.object().get();
                if (!used.contains(key(unit.type(), name))) {
                    actions.add(Action.ofObject(Phase.CLEANUP, unit.stack(), unit.type(), name));
                }
            }
        });
    }

    private static String key(String type, String name) {
        return type + " " + name;
    }
}
