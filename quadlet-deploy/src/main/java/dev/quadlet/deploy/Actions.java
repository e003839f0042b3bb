package dev.quadlet.deploy;

import dev.quadlet.deploy.Action.Phase;
import dev.quadlet.deploy.Manifest.UnitEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts decisions into the order in which a host carries them out. */
final class Actions {

    private final World world;
    private final SortedMap<String, Decision> decisions;
    private final Map<String, UnitEntry> gone;
    private final Map<String, UnitEntry> remade;
    private final List<Action> actions = new ArrayList<>();

    /** What restarts behind the switch, by name or along. */
    private final Set<String> restarting = new TreeSet<>();

    /** What these start. */
    private final Set<String> takenAlong;

    private Actions(World world, UnitRules rules) {
        this.world = world;
        this.decisions = rules.decisions();
        this.gone = rules.gone();
        this.remade = rules.remade();
        decisions.values().stream()
                .filter(Decision::restartsAtOnce)
                .forEach(decision -> restarting.add(decision.service()));
        this.takenAlong = reachable(restarting, DesiredUnit::starts);
    }

    static List<Action> of(World world, UnitRules rules) {
        Actions actions = new Actions(world, rules);
        actions.stops();
        actions.removals();
        actions.after(Phase.START);
        actions.after(Phase.RESTART);
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
    private Phase phase(Decision decision) {
        return switch (decision.step()) {
            case NONE, STOP -> Phase.STOP;
            case START -> decision.isNamed() ? start(decision) : Phase.WATCH;
            case RESTART -> {
                if (decision.isStopped()) {
                    yield start(decision);
                }
                yield decision.isNamed() ? Phase.RESTART : Phase.WATCH;
            }
        };
    }

    /**
     * Who requires what restarts would restart with it at once. It is left to the restart that takes it along, or,
     * since a restart starts what does not run, put behind it.
     */
    private Phase start(Decision decision) {
        if (Collections.disjoint(reachable(Set.of(decision.service()), DesiredUnit::requires), restarting)) {
            return Phase.START;
        }
        return takenAlong.contains(decision.service()) ? Phase.WATCH : Phase.RESTART;
    }

    private Set<String> reachable(Set<String> from, Function<DesiredUnit, Set<String>> edges) {
        Set<String> found = new TreeSet<>();
        Deque<String> pending = new ArrayDeque<>(from);
        while (!pending.isEmpty()) {
            DesiredUnit unit = world.desired().units().get(pending.remove());
            for (String next : unit == null ? Set.<String>of() : edges.apply(unit)) {
                if (found.add(next)) {
                    pending.add(next);
                }
            }
        }
        return found;
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
