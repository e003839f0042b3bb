package dev.quadlet.validate.lint;

import dev.quadlet.model.Manager;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Data that is to be copied before changes, and cannot be or would not be. */
final class SnapshotRules {

    static final Rule SNAPSHOT_OF_OTHER_VOLUME = new SnapshotRule(
            RuleInfo.lint(
                    "snapshot-of-other-volume",
                    Severity.ERROR,
                    "A snapshot is wanted of a volume that is no plain directory of the host.",
                    "What another driver or a mounted device holds cannot be copied and put back file by file.",
                    """
                    Volume.named("media").type("nfs").device("nas:/media").snapshotBefore(SnapshotBefore.ANY_CHANGE)
                    """,
                    "Drop snapshotBefore and make snapshots where the data lies. If Device= is a directory of this host,"
                            + " mount that directory itself, and declare it: HostDirectory.of(…).snapshotBefore(…)."),
            SnapshotRules::otherVolumes);

    static final Rule CONFLICTING_SNAPSHOTS = new SnapshotRule(
            RuleInfo.lint(
                    "conflicting-snapshots",
                    Severity.ERROR,
                    "A snapshot of the same data is declared twice, by two stacks or before other changes.",
                    "Data goes back with one stack; which one, and when it is copied, has to be clear.",
                    """
                    Volume data = Volume.named("data").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
                    Stack.named("blog").add(data);
                    Stack.named("backup").snapshotBefore(SnapshotBefore.ANY_CHANGE, data.name());
                    """,
                    "Declare it once, in the stack with which the data goes back."),
            SnapshotRules::conflicts);

    static final Rule UNUSED_SNAPSHOT = new SnapshotRule(
            RuleInfo.lint(
                    "unused-snapshot",
                    Severity.WARNING,
                    "A snapshot is declared of data that no unit of the manager mounts.",
                    "Data is copied when a unit changes that has it mounted, so this is never copied.",
                    """
                    Stack.named("blog").add(Container.named("web", image).volume("/srv/blog", "/data").build())
                            .snapshotBefore(SnapshotBefore.ANY_CHANGE, VolumeSource.hostPath("/srv/blog-data"));
                    """,
                    "Mend the name or path, or drop the snapshot."),
            SnapshotRules::unused);

    private SnapshotRules() {}

    static List<Rule> rules() {
        return List.of(SNAPSHOT_OF_OTHER_VOLUME, CONFLICTING_SNAPSHOTS, UNUSED_SNAPSHOT);
    }

    /** Looks at all snapshots of a manager. */
    private interface Look {

        void at(HostView host, Manager manager, List<SnapshotData> snapshots, Findings findings);
    }

    private record SnapshotRule(RuleInfo info, Look look) implements Rule {

        @Override
        public void check(HostView host, Findings findings) {
            for (Manager manager : host.host().managers()) {
                look.at(host, manager, SnapshotData.of(host, manager), findings);
            }
        }
    }

    private static void otherVolumes(HostView host, Manager manager, List<SnapshotData> snapshots, Findings findings) {
        for (SnapshotData snapshot : snapshots) {
            Optional<UnitSource> volume =
                    snapshot.unit().flatMap(unit -> host.generation(manager).file(unit.fileName()));
            volume.flatMap(SnapshotRules::notPlain)
                    .ifPresent(key -> findings.add(
                            "there can be no snapshot of " + snapshot.unit().orElseThrow() + ", which has " + key,
                            "drop snapshotBefore, and make snapshots where the data lies"
                                    + (key.startsWith("Device=/")
                                            ? "; or mount " + key.substring("Device=".length())
                                                    + " itself, as a HostDirectory with snapshotBefore"
                                            : ""),
                            snapshot.place()));
        }
    }

    /** The entry by which a volume is no plain directory. */
    private static Optional<String> notPlain(UnitSource volume) {
        String driver = volume.value("Driver");
        if (!driver.isEmpty() && !driver.equals("local")) {
            return Optional.of("Driver=" + driver);
        }
        for (String key : List.of("Device", "Type")) {
            if (volume.has(key)) {
                return Optional.of(key + "=" + volume.value(key));
            }
        }
        return Optional.empty();
    }

    private static void conflicts(HostView host, Manager manager, List<SnapshotData> snapshots, Findings findings) {
        Map<String, List<SnapshotData>> byName = new LinkedHashMap<>();
        for (SnapshotData snapshot : snapshots) {
            byName.computeIfAbsent(snapshot.name(), name -> new ArrayList<>()).add(snapshot);
        }
        byName.forEach((name, same) -> {
            boolean stacks = same.stream().map(SnapshotData::stack).distinct().count() > 1;
            boolean times = same.stream().map(SnapshotData::when).distinct().count() > 1;
            if (stacks || times) {
                findings.add(
                        "a snapshot of " + name + " is declared " + (stacks ? "by two stacks" : "before other changes")
                                + (stacks ? "" : " too"),
                        "declare it once, in the stack with which the data goes back",
                        same.stream().map(SnapshotData::place).toList());
            }
        });
    }

    private static void unused(HostView host, Manager manager, List<SnapshotData> snapshots, Findings findings) {
        for (SnapshotData snapshot : snapshots) {
            if (!snapshot.isMounted(host, manager)) {
                findings.add(
                        "no unit of " + manager.describe() + " mounts " + snapshot.name()
                                + ", so that it is never copied",
                        "mend the name or path, or drop the snapshot",
                        snapshot.place());
            }
        }
    }
}
