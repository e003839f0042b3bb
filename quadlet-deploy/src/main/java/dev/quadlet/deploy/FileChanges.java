package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.DataEntry;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what changes in files and links, and the stacks that are concerned. */
final class FileChanges {

    private final World world;
    private final Manifest before;
    private final Set<String> ofUnits = new HashSet<>();
    private final List<FileChange> changes = new ArrayList<>();
    private final SortedSet<String> stacks = new TreeSet<>();

    private FileChanges(World world) {
        this.world = world;
        this.before = world.report().manifest();
        world.old().values().forEach(unit -> ofUnits.addAll(UnitFiles.old(world, unit)));
        world.desired().units().values().forEach(unit -> ofUnits.addAll(UnitFiles.wanted(world, unit)));
    }

    static FileChanges find(World world) {
        FileChanges found = new FileChanges(world);
        found.tree();
        found.outside();
        found.data();
        found.live();
        return found;
    }

    private void tree() {
        Map<String, Object> old = new HashMap<>();
        Map<String, String> oldStacks = new HashMap<>();
        before.files().forEach(file -> {
            old.put(file.path(), file.mode() + " " + file.sha256());
            oldStacks.put(file.path(), file.stack());
        });
        before.links().forEach(link -> {
            old.put(link.path(), link.target());
            oldStacks.put(link.path(), link.stack());
        });
        Map<String, Object> now = new HashMap<>();
        world.next().files().forEach(file -> now.put(file.path(), file.mode() + " " + file.sha256()));
        world.next().links().forEach(link -> now.put(link.path(), link.target()));
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        for (String path : paths) {
            if (!isOfTree(path) || Optional.ofNullable(old.get(path)).equals(Optional.ofNullable(now.get(path)))) {
                continue;
            }
            String stack = now.containsKey(path)
                    ? world.desired().stack(path)
                    : oldStacks.getOrDefault(path, Manifest.NO_STACK);
            stacks.add(stack);
            if (!ofUnits.contains(path)) {
                Change change =
                        !old.containsKey(path) ? Change.ADD : now.containsKey(path) ? Change.CHANGE : Change.REMOVE;
                changes.add(new FileChange(stack, path, change, change == Change.CHANGE ? diff(path) : ""));
            }
        }
    }

    /** What a client adds to each generation beside its units is no change of them. */
    private static boolean isOfTree(String path) {
        return path.startsWith("units/") || path.startsWith("outside/");
    }

    private String diff(String path) {
        return ShownDiff.of(
                path,
                text(world.report().tree().get(path)),
                text(world.desired().tree().get(path)));
    }

    private static String text(@Nullable RenderedEntry entry) {
        if (entry instanceof RenderedLink link) {
            return "→ " + link.target() + "\n";
        }
        return entry instanceof RenderedFile file ? file.text() : "";
    }

    /** Most links come and go with a unit, which is told anyway. */
    private void outside() {
        Map<String, OutsideLink> old = new HashMap<>();
        before.outside().forEach(link -> old.put(link.path(), new OutsideLink(link.stack(), link.target())));
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(world.desired().outside().keySet());
        Set<String> told = new HashSet<>(stacks);
        for (String path : paths) {
            OutsideLink now = world.desired().outside().get(path);
            OutsideLink then = old.get(path);
            if (now == null || then == null || !now.equals(then)) {
                String stack = now == null ? (then == null ? Manifest.NO_STACK : then.stack()) : now.stack();
                stacks.add(stack);
                if (!told.contains(stack)) {
                    Change change = then == null ? Change.ADD : now == null ? Change.REMOVE : Change.CHANGE;
                    changes.add(new FileChange(stack, path, change, ""));
                }
            }
        }
    }

    /** The host decides by its manifest what a rollback can bring back. */
    private void data() {
        SortedMap<String, DataEntry> old = new TreeMap<>();
        SortedMap<String, DataEntry> now = new TreeMap<>();
        before.data()
                .forEach(entry -> old.put(entry.stack() + " " + entry.data().describe(), entry));
        world.next()
                .data()
                .forEach(entry -> now.put(entry.stack() + " " + entry.data().describe(), entry));
        SortedSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        for (String each : all) {
            DataEntry then = old.get(each);
            DataEntry next = now.get(each);
            DataEntry known = next == null ? Objects.requireNonNull(then) : next;
            if (!known.equals(then) || next == null) {
                Change change = then == null ? Change.ADD : next == null ? Change.REMOVE : Change.CHANGE;
                stacks.add(known.stack());
                changes.add(new FileChange(
                        known.stack(),
                        "copies of " + known.data().describe() + " before "
                                + (known.when() == SnapshotBefore.ANY_CHANGE ? "any change" : "another image"),
                        change,
                        ""));
            }
        }
    }

    /** They are told with their units. */
    private void live() {
        Set<Manifest.LiveEntry> differing = new HashSet<>(before.live());
        Set<Manifest.LiveEntry> same = new HashSet<>(world.next().live());
        same.retainAll(differing);
        differing.addAll(world.next().live());
        differing.removeAll(same);
        differing.forEach(file -> stacks.add(file.stack()));
    }

    List<FileChange> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** {@return the stacks of all files and links that change, of units and others} */
    SortedSet<String> stacks() {
        return Collections.unmodifiableSortedSet(stacks);
    }
}
