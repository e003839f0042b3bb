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
    private final SortedMap<DataName, SnapshotRules.Due> snapshots;
    private final List<Action> actions = new ArrayList<>();

    private Actions(World world, UnitRules rules, SnapshotRules snapshots) {
        this.world = world;
        this.decisions = rules.decisions();
        this.gone = rules.gone();
        this.remade = rules.remade();
        this.snapshots = snapshots.due();
    }

    static List<Action> of(World world, UnitRules rules, SnapshotRules snapshots) {
        Actions actions = new Actions(world, rules, snapshots);
        actions.stops();
        actions.snapshots();
        actions.removals();
        // What starts may require what restarts, and would restart with it at once.
        actions.after(Phase.RESTART);
        actions.after(Phase.START);
        actions.after(Phase.RELOAD);
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

    private void snapshots() {
        snapshots.forEach((data, copy) ->
                actions.add(Action.ofObject(Phase.SNAPSHOT, copy.stack(), data.kindWord(), data.name())));
    }

    private void removals() {
        remade.forEach((service, unit) -> unit.object()
                .ifPresent(name -> actions.add(Action.ofObject(Phase.REMOVE, unit.stack(), unit.type(), name))));
    }

    private void after(Phase phase) {
        Set<String> services = new TreeSet<>();
        decisions.forEach((service, decision) -> {
            // What was told to read its files again must be well afterwards, too.
            boolean reloads = decision.step() == Step.RELOAD && phase == Phase.WATCH;
            if (reloads || phase(decision) == phase) {
                services.add(service);
            }
        });
        Function<String, Set<String>> needs = phase == Phase.RESTART ? this::requiredByAll : this::requiredAfter;
        for (String service : Order.of(services, needs)) {
            Decision decision = Objects.requireNonNull(decisions.get(service));
            actions.add(Action.of(phase, decision.stack(), service));
        }
    }

    private Set<String> requiredAfter(String service) {
        DesiredUnit unit = world.desired().units().get(service);
        return unit == null ? Set.of() : unit.requires();
    }

    /** What a restart needs with all that it takes along: if that restarts itself, it had better come first. */
    private Set<String> requiredByAll(String root) {
        Set<String> taken = reachable(Set.of(root), this::takenAlong);
        Set<String> required = reachable(taken, this::requiredAfter);
        required.removeAll(taken);
        return required;
    }

    private Set<String> takenAlong(String service) {
        DesiredUnit unit = world.desired().units().get(service);
        Set<String> taken = new TreeSet<>();
        for (DesiredUnit other : world.desired().units().values()) {
            Decision decision = decisions.get(other.service());
            boolean restarts = decision != null && decision.step() == Step.RESTART;
            boolean starts = decision != null && decision.step() == Step.START;
            if ((restarts && other.requires().contains(service))
                    || (starts && unit != null && unit.starts().contains(other.service()))) {
                taken.add(other.service());
            }
        }
        return taken;
    }

    /** These and all that is reached from them. */
    private static Set<String> reachable(Set<String> from, Function<String, Set<String>> edges) {
        Set<String> found = new TreeSet<>(from);
        Deque<String> pending = new ArrayDeque<>(from);
        while (!pending.isEmpty()) {
            for (String next : edges.apply(pending.remove())) {
                if (found.add(next)) {
                    pending.add(next);
                }
            }
        }
        return found;
    }

    /** The phase behind the switch in which something happens to a unit; STOP if nothing does. */
    private static Phase phase(Decision decision) {
        Phase named = switch (decision.step()) {
            case NONE, STOP -> Phase.STOP;
            case START -> Phase.START;
            case RELOAD -> Phase.RELOAD;
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
