package dev.quadlet.validate.lint;

import dev.quadlet.model.DataSnapshot;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Manager;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UserManager;
import dev.quadlet.model.Volume;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeSource;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Data of which a stack wants a copy before changes.
 *
 * @param stack the name of the stack that says so
 * @param when before which changes
 * @param unit the file of the volume, if it has one
 * @param name its name in Podman, or that of the file where it is not known; or an absolute path
 * @param place where it is said
 */
record SnapshotData(String stack, SnapshotBefore when, Optional<UnitName> unit, String name, Place place) {

    private static final Pattern SPECIFIER = Pattern.compile("%[^%]");

    /** All of a manager, in the order of the configuration. */
    static List<SnapshotData> of(HostView host, Manager manager) {
        List<SnapshotData> all = new ArrayList<>();
        for (Stack stack : manager.stacks()) {
            for (Unit unit : stack.units()) {
                if (unit instanceof Volume volume && volume.snapshotBefore().isPresent()) {
                    SnapshotBefore when = volume.snapshotBefore().get();
                    all.add(of(host, manager, stack, new DataSnapshot(volume.name(), when), volume.declaredAt()));
                }
            }
            for (HostDirectory directory : stack.directories()) {
                directory
                        .snapshotBefore()
                        .map(when -> new DataSnapshot(VolumeSource.hostPath(directory.path()), when))
                        .ifPresent(each -> all.add(of(host, manager, stack, each, SourceLine.UNKNOWN)));
            }
            stack.snapshots().forEach(each -> all.add(of(host, manager, stack, each, SourceLine.UNKNOWN)));
        }
        return all;
    }

    private static SnapshotData of(
            HostView host, Manager manager, Stack stack, DataSnapshot snapshot, SourceLine line) {
        String text = snapshot.source().systemd();
        return new SnapshotData(
                stack.name(),
                snapshot.when(),
                snapshot.source() instanceof UnitName unit ? Optional.of(unit) : Optional.empty(),
                name(host, manager, text),
                new Place(text, "stack " + stack.name() + ", snapshotBefore(" + snapshot.when() + ")", line));
    }

    /** What is mounted, or copied, under one name whoever names it. */
    private static String name(HostView host, Manager manager, String source) {
        if (source.equals("%h") || source.startsWith("%h/")) {
            String home = manager instanceof UserManager user ? user.home() : "/root";
            return withoutSlash(home + source.substring(2));
        }
        if (source.startsWith("/")) {
            return withoutSlash(source);
        }
        return host.units(manager).stream()
                .filter(each -> each.name().fileName().equals(source))
                .findFirst()
                .flatMap(each -> each.unit() instanceof Volume volume ? volume.objectName() : Optional.empty())
                .orElse(source);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") && path.length() > 1 ? withoutSlash(path.substring(0, path.length() - 1)) : path;
    }

    /** Whether a container or pod of the manager mounts it, or something above or below it. */
    boolean isMounted(HostView host, Manager manager) {
        return host.generation(manager).units().stream()
                .filter(each -> each.is("container", "pod"))
                .flatMap(each -> sources(each).stream())
                .anyMatch(source -> covers(name(host, manager, source)));
    }

    private boolean covers(String mounted) {
        boolean paths = name.startsWith("/") && mounted.startsWith("/");
        if (mounted.equals(name) || (paths && (isBelow(name, mounted) || isBelow(mounted, name)))) {
            return true;
        }
        // What a specifier becomes depends on the instance: any text will do.
        if (SPECIFIER.matcher(mounted).find()) {
            String any = String.join(
                    ".*",
                    SPECIFIER.splitAsStream(mounted + "\n").map(Pattern::quote).toList());
            Pattern pattern = Pattern.compile(any, Pattern.DOTALL);
            return pattern.matcher(name + "\n").matches()
                    || unit.filter(each ->
                                    pattern.matcher(each.fileName() + "\n").matches())
                            .isPresent();
        }
        return false;
    }

    private static boolean isBelow(String path, String directory) {
        return path.startsWith(directory.equals("/") ? "/" : directory + "/");
    }

    private static List<String> sources(UnitSource unit) {
        List<String> sources = new ArrayList<>();
        for (SourceEntry entry : unit.list("Volume")) {
            String[] parts = entry.value().split(":", 2);
            if (parts.length == 2) {
                sources.add(parts[0]);
            }
        }
        if (unit.is("container")) {
            for (UnitSource.SourceWord word : unit.words("Mount", Lookup.ARGS)) {
                for (String field : word.text().split(",", -1)) {
                    if (field.startsWith("source=") || field.startsWith("src=")) {
                        sources.add(field.substring(field.indexOf('=') + 1));
                    }
                }
            }
        }
        return sources;
    }
}
