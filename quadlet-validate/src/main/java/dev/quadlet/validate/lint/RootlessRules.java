package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import dev.quadlet.validate.generator.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is different where no root is: user units cannot see those of the system, and users own no low ports. */
final class RootlessRules {

    static final UnitRule TARGET_OF_THE_SYSTEM = new UnitRule(
            RuleInfo.lint(
                    "target-of-the-system",
                    Severity.ERROR,
                    "A user's unit is wanted by a target that only the system has.",
                    "A user's manager has no multi-user.target, so nothing starts the service; default.target is what"
                            + " it reaches after login, or at boot with lingering.",
                    """
                    # rootless
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Install]
                    WantedBy=multi-user.target
                    """,
                    "Write WantedBy=default.target, and let the user linger: loginctl enable-linger."),
            RootlessRules::targets);

    static final UnitRule UNIT_OF_THE_SYSTEM = new UnitRule(
            RuleInfo.lint(
                    "unit-of-the-system",
                    Severity.WARNING,
                    "A user's unit depends on a unit that only the system has.",
                    "A user's manager does not see the system's units: it ignores Wants= and After=, and refuses to"
                            + " start what requires one.",
                    """
                    # rootless
                    [Unit]
                    After=network-online.target
                    Wants=network-online.target

                    [Container]
                    Image=docker.io/library/nginx:1.29
                    """,
                    "Drop the entry. Podman waits for the network by itself since 5.3, by"
                            + " podman-user-wait-network-online.service."),
            RootlessRules::units);

    static final UnitRule PRIVILEGED_PORT = new UnitRule(
            RuleInfo.lint(
                    "privileged-port",
                    Severity.WARNING,
                    "A user's unit publishes a port below 1024.",
                    "Only root may listen there, unless the host allows it: the container does not start.",
                    """
                    # rootless
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    PublishPort=80:80
                    """,
                    "Publish a port from 1024 on, or set net.ipv4.ip_unprivileged_port_start on the host."),
            RootlessRules::ports);

    private static final int LOWEST = 1024;

    private static final Set<String> TARGETS =
            Set.of("multi-user.target", "network-online.target", "network.target", "local-fs.target", "sysinit.target");

    private static final Set<String> UNITS = Set.of(
            "NetworkManager-wait-online.service",
            "NetworkManager.service",
            "chronyd.service",
            "docker.service",
            "docker.socket",
            "firewalld.service",
            "local-fs.target",
            "multi-user.target",
            "network-online.target",
            "network-pre.target",
            "network.target",
            "nfs-client.target",
            "nss-lookup.target",
            "nss-user-lookup.target",
            "remote-fs.target",
            "sshd.service",
            "systemd-networkd-wait-online.service",
            "systemd-networkd.service",
            "systemd-resolved.service",
            "systemd-timesyncd.service",
            "tailscaled.service",
            "time-set.target",
            "time-sync.target");

    private static final List<String> DEPENDENCIES =
            List.of("After", "Before", "Wants", "Requires", "Requisite", "BindsTo", "PartOf", "Upholds");

    private RootlessRules() {}

    static List<UnitRule> rules() {
        return List.of(TARGET_OF_THE_SYSTEM, UNIT_OF_THE_SYSTEM, PRIVILEGED_PORT);
    }

    private static void targets(UnitSource unit, Findings findings) {
        if (!unit.generation().isRootless()) {
            return;
        }
        List<UnitSource.SourceWord> words = new ArrayList<>();
        for (String key : List.of("WantedBy", "RequiredBy", "UpheldBy")) {
            words.addAll(unit.words("Install", key, Lookup.WORDS));
        }
        // One target that exists is enough: the same file may be meant for both managers.
        if (!words.isEmpty() && words.stream().allMatch(word -> TARGETS.contains(word.text()))) {
            findings.add(
                    words.get(0).text() + " does not exist for users, so nothing starts the service",
                    "write " + words.get(0).entry().key() + "=default.target",
                    words.get(0).entry().place());
        }
    }

    private static void units(UnitSource unit, Findings findings) {
        if (!unit.generation().isRootless()) {
            return;
        }
        for (String key : DEPENDENCIES) {
            for (UnitSource.SourceWord word : unit.words("Unit", key, Lookup.WORDS)) {
                if (UNITS.contains(word.text())) {
                    boolean fatal = key.equals("Requires") || key.equals("BindsTo") || key.equals("Requisite");
                    findings.add(
                            "a user's manager does not see " + word.text()
                                    + (fatal ? ", so the service does not start" : ", so this has no effect"),
                            help(unit, word.text()),
                            word.entry().place());
                }
            }
        }
    }

    private static String help(UnitSource unit, String name) {
        boolean network = name.startsWith("network");
        boolean waits = unit.podman().isAtLeast(Versions.V5_3);
        return network && waits
                ? "drop it: Podman waits for the network by itself, by podman-user-wait-network-online.service"
                : "drop it";
    }

    private static void ports(UnitSource unit, Findings findings) {
        if (!unit.generation().isRootless() || !unit.is("container", "pod", "kube")) {
            return;
        }
        for (Published published : Published.of(unit)) {
            Optional<Integer> first = published.port().hostPorts().map(ports -> ports.first());
            if (first.isPresent() && first.get() < LOWEST) {
                findings.add(
                        "a user may not listen on port " + first.get() + ", unless the host allows it",
                        "publish a port from " + LOWEST + " on, or set net.ipv4.ip_unprivileged_port_start on the host",
                        published.entry().place());
            }
        }
    }
}
