package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.LiveEntry;
import dev.quadlet.deploy.Manifest.UnitEntry;
import dev.quadlet.model.value.Printable;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the configuration files that a unit reads again, and that differ. */
final class LiveChanges {

    private LiveChanges() {}

    /** {@return the causes, one for each file, sorted by its path; none if all are as before} */
    static List<Cause> of(World world, UnitEntry before, DesiredUnit after) {
        SortedMap<String, LiveEntry> old = files(world.report().manifest(), before.service());
        SortedMap<String, LiveEntry> now = files(world.next(), after.service());
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<Cause> causes = new ArrayList<>();
        for (String path : paths) {
            LiveEntry then = old.get(path);
            LiveEntry next = now.get(path);
            if (then == null || next == null) {
                causes.add(cause(path, then == null ? "added" : "removed"));
            } else if (!then.config().equals(next.config()) || !then.mode().equals(next.mode())) {
                causes.add(cause(path, "changed"));
            }
        }
        return causes;
    }

    private static Cause cause(String path, String how) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Cause(Cause.Kind.CONFIG_FILE, "configuration file " + Printable.of(name) + " " + how);
    }

    private static SortedMap<String, LiveEntry> files(Manifest manifest, String service) {
        SortedMap<String, LiveEntry> files = new TreeMap<>();
        UnitName name = UnitName.parse(service);
        // All instances of a template read the same files.
        String template = name.instance().isPresent() ? name.prefix() + "@." + name.type() : service;
        manifest.live().stream()
                .filter(file -> file.service().equals(service) || file.service().equals(template))
                .forEach(file -> files.put(file.path(), file));
        return files;
    }
}
