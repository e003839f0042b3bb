package dev.quadlet.validate.lint;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files and services. */
final class NameRules {

    static final UnitRule INVALID_FILE_NAME = new UnitRule(
            RuleInfo.lint(
                    "invalid-file-name",
                    Severity.ERROR,
                    "The name of a file, or of its service, is none that systemd takes.",
                    "The generator makes the service, and systemd does not load it.",
                    """
                    # my blog.container
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    """,
                    "Rename the file: letters, digits and : - _ . \\ @ are possible."),
            NameRules::fileName);

    static final UnitRule SHADOWS_A_SYSTEM_SERVICE = new UnitRule(
            RuleInfo.lint(
                    "shadows-a-system-service",
                    Severity.WARNING,
                    "A service has the name of one that belongs to the system.",
                    "The one of the system disappears behind it, or it behind that of the system.",
                    """
                    # podman.container
                    [Container]
                    Image=quay.io/podman/stable:v5.8
                    """,
                    "Rename the file, or set ServiceName=."),
            NameRules::shadows);

    static final UnitRule WRONG_SERVICE_NAME = new UnitRule(
            RuleInfo.lint(
                    "wrong-service-name",
                    Severity.WARNING,
                    "[Unit] names a service that does not exist, while a file with that name has another one.",
                    "systemd ignores After= and Wants= of a service that it does not know, and does not start what"
                            + " requires one.",
                    """
                    # web.container
                    [Unit]
                    After=app.service

                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Network=app.network

                    # app.network
                    [Network]
                    Internal=true
                    """,
                    "Name the service that the file has, such as app-network.service."),
            NameRules::wrongServices);

    private static final int LONGEST = 255;

    private static final Pattern UNIT_NAME = Pattern.compile("[A-Za-z0-9:_.\\\\-][A-Za-z0-9:_.\\\\@-]*");

    private static final Set<String> SYSTEM = Set.of(
            "NetworkManager",
            "auditd",
            "chrony",
            "chronyd",
            "containerd",
            "cron",
            "crond",
            "crio",
            "cups",
            "dbus",
            "dbus-broker",
            "docker",
            "firewalld",
            "gdm",
            "initrd",
            "iptables",
            "irqbalance",
            "kubelet",
            "libvirtd",
            "logrotate",
            "network",
            "networking",
            "nfs-server",
            "nftables",
            "podman",
            "podman-auto-update",
            "podman-restart",
            "polkit",
            "rsyslog",
            "ssh",
            "sshd",
            "sssd",
            "udisks2",
            "ufw",
            "wpa_supplicant");

    private static final Set<String> OF_USERS =
            Set.of("dbus", "dbus-broker", "podman", "podman-auto-update", "podman-restart");

    private static final List<String> DEPENDENCIES = List.of(
            "After",
            "Before",
            "Wants",
            "Requires",
            "Requisite",
            "BindsTo",
            "PartOf",
            "Upholds",
            "Conflicts",
            "OnFailure",
            "OnSuccess");

    private NameRules() {}

    static List<UnitRule> rules() {
        return List.of(INVALID_FILE_NAME, SHADOWS_A_SYSTEM_SERVICE, WRONG_SERVICE_NAME);
    }

    private static void fileName(UnitSource unit, Findings findings) {
        String service = unit.serviceName();
        String stem = service.substring(0, service.length() - ".service".length());
        boolean valid = UNIT_NAME.matcher(stem).matches() && service.length() <= LONGEST;
        if (!valid && !Placeholders.in(stem)) {
            Optional<SourceEntry> explicit = unit.last("ServiceName");
            findings.add(
                    "systemd takes no service with the name \"" + Printable.of(service) + "\"",
                    (explicit.isPresent() ? "write another name" : "rename the file")
                            + ": letters, digits and : - _ . \\ @ are possible, " + LONGEST + " of them",
                    explicit.map(SourceEntry::place).orElseGet(unit::place));
        }
    }

    private static void shadows(UnitSource unit, Findings findings) {
        String service = unit.serviceName();
        String stem = service.substring(0, service.length() - ".service".length());
        Set<String> taken = unit.generation().isRootless() ? OF_USERS : SYSTEM;
        if (taken.contains(stem) || stem.startsWith("systemd-") || stem.startsWith("getty@")) {
            findings.add(
                    service + " is the name of a service of the system",
                    "rename the file, or set ServiceName=",
                    unit.last("ServiceName").map(SourceEntry::place).orElseGet(unit::place));
        }
    }

    private static void wrongServices(UnitSource unit, Findings findings) {
        Set<String> told = new HashSet<>();
        for (String key : DEPENDENCIES) {
            for (UnitSource.SourceWord word : unit.words("Unit", key, Lookup.WORDS)) {
                if (word.text().endsWith(".service") && told.add(word.text())) {
                    String stem = word.text().substring(0, word.text().length() - ".service".length());
                    other(unit, stem, word.text())
                            .ifPresent(file -> findings.add(
                                    "there is no " + word.text() + " here: the service of " + file.fileName() + " is "
                                            + file.serviceName(),
                                    "write " + file.serviceName(),
                                    word.entry().place()));
                }
            }
        }
    }

    /** The file that is meant by a service's name, if no unit has that service. */
    private static Optional<UnitSource> other(UnitSource unit, String stem, String service) {
        Optional<UnitSource> meant = Optional.empty();
        for (UnitType<?, ?> type : UnitTypes.quadlet()) {
            Optional<UnitSource> file = unit.generation().file(stem + "." + type.name());
            String suffix = type.serviceSuffix();
            if (file.isEmpty() && !suffix.isEmpty() && stem.endsWith(suffix)) {
                String plain = stem.substring(0, stem.length() - suffix.length());
                file = unit.generation().file(plain + "." + type.name());
            }
            if (file.isPresent() && file.get().serviceName().equals(service)) {
                return Optional.empty();
            }
            if (meant.isEmpty()) {
                meant = file;
            }
        }
        return meant.filter(file -> !unit.generation().service(service).isPresent());
    }
}
