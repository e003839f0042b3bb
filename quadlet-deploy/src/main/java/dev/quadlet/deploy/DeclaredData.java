package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.DataEntry;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the data for which stacks say that it is copied before changes. */
final class DeclaredData {

    private final Target target;
    private final Usage usage;
    private final List<DataEntry> entries = new ArrayList<>();

    private DeclaredData(Target target, Usage usage) {
        this.target = target;
        this.usage = usage;
    }

    static List<DataEntry> of(Target target, Usage usage) {
        DeclaredData found = new DeclaredData(target, usage);
        target.manager().stacks().forEach(found::add);
        return List.copyOf(found.entries);
    }

    private void add(Stack stack) {
        SortedMap<DataName, SnapshotBefore> data = new TreeMap<>();
        for (Unit unit : stack.units()) {
            if (unit instanceof Volume volume) {
                volume.snapshotBefore().ifPresent(when -> name(unit.name()).ifPresent(name -> put(data, name, when)));
            }
        }
        for (HostDirectory directory : stack.directories()) {
            directory
                    .snapshotBefore()
                    .ifPresent(when -> path(directory.path().systemd()).ifPresent(name -> put(data, name, when)));
        }
        stack.snapshots().forEach(each -> name(each.source()).ifPresent(name -> put(data, name, each.when())));
        data.forEach((name, when) -> entries.add(new DataEntry(stack.name(), name, when)));
    }

    /** Whoever wants more copies gets them. */
    private static void put(SortedMap<DataName, SnapshotBefore> data, DataName name, SnapshotBefore when) {
        data.merge(name, when, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private Optional<DataName> name(VolumeSource source) {
        if (source instanceof UnitName unit) {
            return usage.volume(unit.fileName()).map(DataName::volume);
        }
        return source instanceof VolumeSource.HostPath
                ? path(source.systemd())
                : Optional.of(expand(source.systemd()))
                        .filter(name -> !name.isEmpty())
                        .map(DataName::volume);
    }

    private Optional<DataName> path(String text) {
        String path = expand(text);
        return path.startsWith("/") ? Optional.of(DataName.path(Usage.withoutEnd(path))) : Optional.empty();
    }

    /** It is of no unit, so that the home directory is all that can be expanded. */
    private String expand(String text) {
        return Specifiers.expand(text, UnitName.parse("quadlet.service"), target.home());
    }
}
