package dev.quadlet.validate.lint;

import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Labels of bind mounts, without which SELinux refuses a container its own data. */
final class SelinuxRules {

    static final Rule MISSING_LABEL = new LabelRule(
            RuleInfo.lint(
                    "missing-selinux-label",
                    Severity.WARNING,
                    "A path is mounted without a label, on a host that enforces SELinux.",
                    "A container may read and write only what is labelled for containers: permission denied, whoever"
                            + " owns the files.",
                    """
                    # selinux
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Volume=/srv/web:/usr/share/nginx/html:ro
                    """,
                    "Add z if several containers use the path, Z if it is for this one alone."),
            SelinuxRules::missing);

    static final Rule RELABELLED_SYSTEM_DIRECTORY = new LabelRule(
            RuleInfo.lint(
                    "relabelled-system-directory",
                    Severity.ERROR,
                    "A directory of the system is mounted with z or Z.",
                    "Podman refuses to change the labels of such directories, since the host would no longer work.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Volume=/etc:/host/etc:ro,z
                    """,
                    "Drop z and Z, and set SecurityLabelDisable=true if the container has to see the directory."),
            SelinuxRules::systemDirectories);

    static final Rule SHARED_PRIVATE_LABEL = new LabelRule(
            RuleInfo.lint(
                    "shared-private-label",
                    Severity.ERROR,
                    "Two containers mount one path, and one of them with Z.",
                    "Z labels the path for that container alone, each time that it starts: the other one can no longer"
                            + " read it.",
                    """
                    # a.container
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Volume=/srv/web:/usr/share/nginx/html:Z

                    # b.container
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Volume=/srv/web:/usr/share/nginx/html:ro,Z
                    """,
                    "Write z instead of Z on each of them."),
            SelinuxRules::privateLabels);

    /** Those that podman refuses to relabel. */
    private static final Set<String> SYSTEM = Set.of(
            "/",
            "/bin",
            "/boot",
            "/dev",
            "/etc",
            "/etc/passwd",
            "/etc/pki",
            "/etc/shadow",
            "/home",
            "/lib",
            "/lib64",
            "/media",
            "/opt",
            "/proc",
            "/root",
            "/run",
            "/sbin",
            "/srv",
            "/sys",
            "/tmp",
            "/usr",
            "/var",
            "/var/lib",
            "/var/log",
            "%h");

    /** Below these nobody should change a label; a container reads what it may read. */
    private static final List<String> UNTOUCHED =
            List.of("/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/sbin", "/sys", "/usr");

    /** Below these live sockets, to which no label gives access. */
    private static final List<String> SOCKETS = List.of("/run", "/var/run", "%t");

    private SelinuxRules() {}

    static List<Rule> rules() {
        return List.of(MISSING_LABEL, RELABELLED_SYSTEM_DIRECTORY, SHARED_PRIVATE_LABEL);
    }

    private record LabelRule(RuleInfo info, BiConsumer<HostView, Findings> looks) implements Rule {

        @Override
        public void check(HostView host, Findings findings) {
            looks.accept(host, findings);
        }
    }

    private static void missing(HostView host, Findings findings) {
        if (!host.host().selinux().orElse(false)) {
            return;
        }
        for (BindMount mount : mounts(host)) {
            if (!mount.has("z") && !mount.has("Z")) {
                boolean socket = SOCKETS.stream().anyMatch(mount::isBelow)
                        || mount.source().endsWith(".sock");
                if (socket || SYSTEM.contains(mount.source())) {
                    findings.add(
                            "SELinux keeps the container from " + mount.source() + ", and no label may change that",
                            "set SecurityLabelDisable=true in [Container]",
                            mount.entry().place());
                } else if (UNTOUCHED.stream().noneMatch(mount::isBelow)) {
                    findings.add(
                            "SELinux keeps the container from " + mount.source() + ", which has no label",
                            "add z if several containers use the path, Z if it is for this one alone",
                            mount.entry().place());
                }
            }
        }
    }

    private static void systemDirectories(HostView host, Findings findings) {
        if (!host.host().selinux().orElse(true)) {
            return;
        }
        for (BindMount mount : mounts(host)) {
            if (SYSTEM.contains(mount.source()) && (mount.has("z") || mount.has("Z"))) {
                findings.add(
                        "podman refuses to change the label of " + mount.source(),
                        "drop " + (mount.has("Z") ? "Z" : "z")
                                + ", and set SecurityLabelDisable=true if the container has to see it",
                        mount.entry().place());
            }
        }
    }

    private static void privateLabels(HostView host, Findings findings) {
        if (!host.host().selinux().orElse(true)) {
            return;
        }
        for (Generation run : host.generations()) {
            Map<String, List<BindMount>> byPath = new LinkedHashMap<>();
            for (BindMount mount : mounts(run)) {
                byPath.computeIfAbsent(mount.source(), path -> new ArrayList<>())
                        .add(mount);
            }
            byPath.forEach((path, mounts) -> {
                // Containers of one pod have one label.
                Set<String> labels = new LinkedHashSet<>();
                mounts.forEach(mount -> labels.add(label(mount.unit())));
                boolean locks = mounts.stream().anyMatch(mount -> mount.has("Z"));
                if (locks && labels.size() > 1) {
                    findings.add(
                            path + " is labelled for one of these containers alone, which locks the others out",
                            "write z instead of Z on each of them",
                            places(mounts));
                }
            });
        }
    }

    private static String label(UnitSource unit) {
        String level = unit.value("SecurityLabelLevel");
        if (!level.isEmpty()) {
            return level;
        }
        return unit.has("Pod") ? unit.value("Pod") : unit.fileName();
    }

    private static List<Place> places(List<BindMount> mounts) {
        return mounts.stream().map(mount -> mount.entry().place()).toList();
    }

    private static List<BindMount> mounts(HostView host) {
        List<BindMount> mounts = new ArrayList<>();
        host.generations().forEach(run -> mounts.addAll(mounts(run)));
        return mounts;
    }

    /** Those of containers that SELinux confines. */
    private static List<BindMount> mounts(Generation run) {
        List<BindMount> mounts = new ArrayList<>();
        for (UnitSource unit : run.units()) {
            boolean free = unit.isTrue("SecurityLabelDisable", false)
                    || unit.value("SecurityLabelType").equals("spc_t")
                    || PodmanArguments.has(unit, "--privileged");
            if (!free && !unit.isInstanceOfTemplate()) {
                mounts.addAll(BindMount.of(unit));
            }
        }
        return mounts;
    }
}
