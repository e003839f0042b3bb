package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.DataEntry;
import dev.quadlet.deploy.Manifest.UnitEntry;
import dev.quadlet.deploy.Manifest.UsesEntry;
import dev.quadlet.model.SnapshotBefore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides which data is copied before the change, and stops all that has it mounted, in whichever stack.
 *
 * <p>A copy is due for data that units of the current generation have mounted, if the images of its users change, or
 * whatever of them does; and users are also those that may write through others.
 */
final class SnapshotRules {

    private final World world;
    private final UnitRules rules;
    private final Measurements measured;
    private final SortedMap<DataName, Due> due = new TreeMap<>();

    /**
     * A copy that is made.
     *
     * @param stack the stack that has said so
     * @param cause why
     * @param users the services that have the data mounted, before the switch or after it
     */
    record Due(String stack, String cause, SortedSet<String> users) {}

    private SnapshotRules(World world, UnitRules rules, Measurements measured) {
        this.world = world;
        this.rules = rules;
        this.measured = measured;
    }

    /** Changes the decisions about units that stop for a copy, before others follow from them. */
    static SnapshotRules decide(World world, UnitRules rules, Measurements measured) {
        SnapshotRules snapshots = new SnapshotRules(world, rules, measured);
        snapshots.declared().forEach(snapshots::declared);
        rules.recreated().forEach(snapshots::recreated);
        snapshots.due.forEach(snapshots::stop);
        return snapshots;
    }

    /**
     * What stacks say of each data, the widest of it. Of what is not wanted any more the last word counts if its users
     * are gone with it: who takes back the declaration alone wants no copy.
     */
    private SortedMap<DataName, DataEntry> declared() {
        SortedMap<DataName, DataEntry> found = new TreeMap<>();
        for (DataEntry entry : world.report().manifest().data()) {
            boolean kept = users(world.report().manifest(), entry.data()).stream()
                    .filter(UsesEntry::isMount)
                    .anyMatch(use -> world.desired().units().containsKey(use.service()));
            if (!kept) {
                found.merge(entry.data(), entry, SnapshotRules::wider);
            }
        }
        world.desired().data().forEach(entry -> found.merge(entry.data(), entry, SnapshotRules::wider));
        return found;
    }

    private static DataEntry wider(DataEntry one, DataEntry other) {
        return other.when().compareTo(one.when()) > 0 ? other : one;
    }

    private static List<UsesEntry> users(Manifest manifest, DataName data) {
        return manifest.uses().stream().filter(use -> use.data().equals(data)).toList();
    }

    private void declared(DataName data, DataEntry entry) {
        List<UsesEntry> before = users(world.report().manifest(), data);
        if (before.isEmpty()) {
            // It may be declared from now on, and have been there for long.
            before = world.oldUsage().uses(List.of(entry));
        }
        List<UsesEntry> after = users(world.next(), data);
        if (after.isEmpty()) {
            // Declared no more, and perhaps mounted by others.
            after = world.desired().usage().uses(List.of(entry));
        }
        if (before.stream().noneMatch(UsesEntry::isMount) || isAbsent(data)) {
            return;
        }
        List<String> causes = causes(before, after, entry.when() == SnapshotBefore.ANY_CHANGE);
        if (!causes.isEmpty()) {
            SortedSet<String> users = new TreeSet<>();
            Stream.concat(before.stream(), after.stream())
                    .filter(UsesEntry::isMount)
                    .forEach(use -> users.add(use.service()));
            due.put(data, new Due(entry.stack(), String.join(", ", causes), users));
        }
    }

    private boolean isAbsent(DataName data) {
        boolean gone = data.kind() == DataName.Kind.VOLUME && world.report().isGone("volume", data.name());
        return gone || measured.isAbsent(data);
    }

    private List<String> causes(List<UsesEntry> before, List<UsesEntry> after, boolean any) {
        SortedMap<String, Optional<String>> old = images(before);
        SortedMap<String, Optional<String>> now = images(after);
        SortedSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        List<String> causes = new ArrayList<>();
        for (String service : all) {
            if (!now.containsKey(service)) {
                causes.add(service + " uses it no more");
            } else if (!old.containsKey(service)) {
                causes.add(service + " uses it from now on");
            } else if (!now.get(service).equals(old.get(service))) {
                causes.add("image of " + service + " changes");
            } else if (any && differs(service)) {
                causes.add(service + " changes");
            }
        }
        return causes;
    }

    private static SortedMap<String, Optional<String>> images(List<UsesEntry> uses) {
        SortedMap<String, Optional<String>> images = new TreeMap<>();
        uses.forEach(use -> images.put(use.service(), use.image()));
        return images;
    }

    private boolean differs(String service) {
        UnitEntry before = world.old().get(service);
        DesiredUnit after = world.desired().units().get(service);
        return before != null && after != null && !before.digest().equals(after.digest());
    }

    private void recreated(DataName data, UnitEntry unit) {
        SortedSet<String> users = new TreeSet<>(world.oldUsage().users(data));
        users.addAll(world.desired().usage().users(data));
        users.add(unit.service());
        due.put(data, new Due(unit.stack(), "it is made again, and begins empty", users));
    }

    private void stop(DataName data, Due copy) {
        Cause cause = new Cause(Cause.Kind.SNAPSHOT, "snapshot of " + data.describe());
        for (String service : copy.users()) {
            Decision decision = rules.decisions().get(service);
            // What is gone, or stops for another reason, is copied behind that.
            if (decision != null && world.isRunning(service) && !decision.isStopped()) {
                decision.stop(decision.step() == Step.STOP ? Step.STOP : Step.RESTART, List.of(cause));
            }
        }
    }

    /** {@return the copies, by the data} */
    SortedMap<DataName, Due> due() {
        return Collections.unmodifiableSortedMap(due);
    }

    /**
     * {@return the copies as a plan tells them}
     *
     * @param actions what the host does
     */
    List<Snapshot> results(List<Action> actions) {
        Set<String> stopped = stopped(actions);
        List<Snapshot> results = new ArrayList<>();
        due.forEach((data, copy) -> results.add(
                new Snapshot(copy.stack(), data, copy.cause(), along(copy.users(), stopped), measured.of(data))));
        return results;
    }

    /** {@return the units that stop before the switch} */
    static Set<String> stopped(List<Action> actions) {
        Set<String> stopped = new TreeSet<>();
        actions.stream()
                .filter(action -> action.phase() == Action.Phase.STOP)
                .forEach(action -> stopped.add(action.name()));
        return stopped;
    }

    /** The running users, and what stops with them. */
    private List<String> along(Set<String> users, Set<String> stopped) {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> pending = new ArrayDeque<>(users);
        while (!pending.isEmpty()) {
            String service = pending.remove();
            if (stopped.contains(service) && world.isRunning(service) && found.add(service)) {
                for (Map.Entry<String, UnitEntry> other : world.old().entrySet()) {
                    if (other.getValue().requires().contains(service)) {
                        pending.add(other.getKey());
                    }
                }
            }
        }
        return new ArrayList<>(found);
    }
}
