package dev.quadlet.validate.lint;

import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A path of the host into which several containers write. */
final class SharedPath implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "shared-path",
            Severity.INFO,
            "Two containers can write to one path of the host.",
            "Unless both expect that, they damage each other's data.",
            """
            # a.container
            [Container]
            Image=docker.io/library/postgres:17.5
            Volume=/srv/db:/var/lib/postgresql/data

            # b.container
            [Container]
            Image=docker.io/library/postgres:17.5
            Volume=/srv/db:/var/lib/postgresql/data
            """,
            "Give each a directory of its own, or mount it with ro where it is only read, or with z on all of them.");

    /** What several containers use without harm. */
    private static final List<String> SHARED =
            List.of("/dev", "/proc", "/sys", "/run", "/var/run", "/tmp", "/etc", "%t");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        for (Generation run : host.generations()) {
            Map<String, List<BindMount>> byPath = new LinkedHashMap<>();
            for (UnitSource unit : run.units()) {
                if (!unit.isTemplate()) {
                    for (BindMount mount : BindMount.of(unit)) {
                        if (mount.isWritten() && isOwned(mount)) {
                            byPath.computeIfAbsent(mount.source(), path -> new ArrayList<>())
                                    .add(mount);
                        }
                    }
                }
            }
            byPath.forEach((path, mounts) -> report(path, mounts, findings));
        }
    }

    private static boolean isOwned(BindMount mount) {
        return SHARED.stream().noneMatch(mount::isBelow)
                && !mount.source().equals("/")
                && !mount.source().endsWith(".sock")
                && !mount.source().equals("%h");
    }

    private static void report(String path, List<BindMount> mounts, Findings findings) {
        long units =
                mounts.stream().map(mount -> mount.unit().fileName()).distinct().count();
        // A shared label says that sharing is meant.
        boolean meant = mounts.stream().allMatch(mount -> mount.has("z"));
        if (units > 1 && !meant) {
            findings.add(
                    units + " containers can write to " + path,
                    "mount it with ro where it is only read; z on all of them says that sharing is meant",
                    mounts.stream().map(mount -> mount.entry().place()).toList());
        }
    }
}
