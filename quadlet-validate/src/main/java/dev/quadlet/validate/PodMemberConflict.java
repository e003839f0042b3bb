package dev.quadlet.validate;

import dev.quadlet.model.Container;
import dev.quadlet.model.table.Row;
import java.util.Set;

/** A container of a pod that sets what its pod owns. */
final class PodMemberConflict implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "pod-member-conflict",
            Severity.ERROR,
            "A container of a pod sets what belongs to the pod, such as ports and networks.",
            "The containers of a pod share its network and user namespace: Podman refuses to start a container that asks for its own.",
            """
            web.container  Pod=app.pod
            web.container  PublishPort=8080:80
            """,
            "Move the entry to the pod.");

    /** Podman refuses these for a container that joins a pod, or takes the pod's instead. */
    private static final Set<String> OWNED_BY_POD = Set.of(
            "AddHost",
            "DNS",
            "DNSOption",
            "DNSSearch",
            "ExposeHostPort",
            "GIDMap",
            "HostName",
            "IP",
            "IP6",
            "Network",
            "NetworkAlias",
            "PublishPort",
            "RemapUsers",
            "SubGIDMap",
            "SubUIDMap",
            "UIDMap",
            "UserNS");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        for (PlacedUnit placed : host.units()) {
            // An instance says what its template says.
            if (!placed.isInstance()
                    && placed.unit() instanceof Container container
                    && container.pod().isPresent()) {
                EntryScan.scan(container, new EntryScan.Texts() {
                    @Override
                    public void text(Row<?, ?> row, String systemd) {
                        if (OWNED_BY_POD.contains(row.key())) {
                            findings.add(
                                    placed.name() + " is in " + container.pod().get() + ", which owns " + row.key(),
                                    "move " + row.key() + " to the pod",
                                    placed.place(row.key() + "=" + systemd));
                        }
                    }
                });
            }
        }
    }
}
