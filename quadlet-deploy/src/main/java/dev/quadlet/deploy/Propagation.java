package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.UnitEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What systemd does of itself once units stop, restart and start: whoever requires a unit that stops or restarts does
 * the same if it runs, and a unit that starts takes along what it requires or wants.
 */
final class Propagation {

    private final World world;
    private final SortedMap<String, Decision> decisions;
    private final Map<String, UnitEntry> remade;

    /** Units that run and require the key, by their definition before the switch. */
    private final Map<String, SortedSet<String>> dependantsBefore = new HashMap<>();

    /** The same by their definition after the switch. */
    private final Map<String, SortedSet<String>> dependantsAfter = new HashMap<>();

    private Propagation(World world, SortedMap<String, Decision> decisions, Map<String, UnitEntry> remade) {
        this.world = world;
        this.decisions = decisions;
        this.remade = remade;
        SortedMap<String, Set<String>> before = new TreeMap<>();
        world.desired().units().values().forEach(unit -> {
            // A unit of somebody else that is taken over says the same as ours, or is stopped itself.
            if (world.before(unit).isEmpty()) {
                before.put(unit.service(), unit.requires());
            }
        });
        world.old().values().forEach(unit -> before.put(unit.service(), unit.requires()));
        before.forEach((service, requires) -> add(service, requires, dependantsBefore));
        world.desired().units().values().forEach(unit -> add(unit.service(), unit.requires(), dependantsAfter));
    }

    private void add(String service, Set<String> requires, Map<String, SortedSet<String>> dependants) {
        if (world.isRunning(service)) {
            requires.forEach(required -> dependants
                    .computeIfAbsent(required, missing -> new TreeSet<>())
                    .add(service));
        }
    }

    /**
     * Adds to decisions what follows from them.
     *
     * @param gone services that are stopped and not wanted any more, under this name
     */
    static void follow(
            World world, SortedMap<String, Decision> decisions, Map<String, UnitEntry> remade, Set<String> gone) {
        Propagation propagation = new Propagation(world, decisions, remade);
        propagation.stops(gone);
        propagation.restarts();
        propagation.starts();
    }

    private void stops(Set<String> gone) {
        Deque<String> pending = new ArrayDeque<>(gone);
        decisions.values().stream()
                .filter(Decision::isStopped)
                .map(Decision::service)
                .filter(service -> !gone.contains(service))
                .forEach(pending::add);
        Set<String> seen = new HashSet<>(pending);
        while (!pending.isEmpty()) {
            String stopping = pending.remove();
            for (String dependant : dependantsBefore.getOrDefault(stopping, new TreeSet<>())) {
                Decision decision = decisions.get(dependant);
                if (decision == null || decision.change() == Change.REMOVE) {
                    continue;
                }
                if (!decision.isStopped()) {
                    decision.stop(Step.RESTART, List.of(stopCause(stopping)));
                }
                if (seen.add(dependant)) {
                    pending.add(dependant);
                }
            }
        }
    }

    private Cause stopCause(String stopping) {
        UnitEntry again = remade.get(stopping);
        return again == null
                ? new Cause(Cause.Kind.ALONG, "requires " + stopping + ", which stops")
                : new Cause(Cause.Kind.REMADE, again.type() + " of " + stopping + " is made again");
    }

    /** Only roots are restarted by name: two restarts of one unit would be one too many. */
    private void restarts() {
        SortedMap<String, Map<String, String>> roots = new TreeMap<>();
        for (Decision decision : decisions.values()) {
            if (decision.restartsAtOnce()) {
                roots.put(decision.service(), closure(decision.service()));
            }
        }
        for (Decision decision : decisions.values()) {
            String service = decision.service();
            boolean brought = roots.entrySet().stream()
                    .anyMatch(root ->
                            !root.getKey().equals(service) && root.getValue().containsKey(service));
            if (brought && roots.remove(service) != null) {
                decision.unname();
            }
        }
        roots.forEach((root, closure) -> closure.forEach((service, along) -> {
            Decision decision = decisions.get(service);
            if (decision != null && !service.equals(root)) {
                decision.follow(Step.RESTART, new Cause(Cause.Kind.ALONG, "requires " + along + ", which restarts"));
            }
        }));
    }

    /** All that restarts with a unit, each with what it requires of it. */
    private Map<String, String> closure(String root) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put(root, root);
        Deque<String> pending = new ArrayDeque<>(List.of(root));
        while (!pending.isEmpty()) {
            String restarting = pending.remove();
            for (String dependant : dependantsAfter.getOrDefault(restarting, new TreeSet<>())) {
                Decision decision = decisions.get(dependant);
                boolean runs = decision != null && !decision.isStopped();
                if (runs && found.putIfAbsent(dependant, restarting) == null) {
                    pending.add(dependant);
                }
            }
        }
        return found;
    }

    private void starts() {
        Deque<String> pending = new ArrayDeque<>();
        decisions.values().stream()
                .filter(decision -> decision.step() == Step.RESTART || decision.step() == Step.START)
                .map(Decision::service)
                .forEach(pending::add);
        Set<String> seen = new HashSet<>(pending);
        while (!pending.isEmpty()) {
            String starting = pending.remove();
            DesiredUnit unit = world.desired().units().get(starting);
            for (String started : unit == null ? List.<String>of() : new ArrayList<>(unit.starts())) {
                Decision decision = decisions.get(started);
                if (decision != null && isIdle(decision)) {
                    decision.follow(
                            Step.START, new Cause(Cause.Kind.REQUIRED, "required by " + starting + ", which starts"));
                    if (seen.add(started)) {
                        pending.add(started);
                    }
                }
            }
        }
    }

    private boolean isIdle(Decision decision) {
        boolean idle = decision.step() == Step.NONE && !world.isRunning(decision.service());
        return decision.change() != Change.REMOVE && (idle || decision.step() == Step.STOP);
    }
}
