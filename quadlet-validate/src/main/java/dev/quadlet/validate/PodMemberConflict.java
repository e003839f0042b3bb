package dev.quadlet.validate;

import java.util.Set;

/** A container of a pod that sets what its pod owns. */
final class PodMemberConflict implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "pod-member-conflict",
            Severity.ERROR,
            "A container of a pod sets what belongs to the pod, such as ports and networks.",
            "The containers of a pod share its network and user namespace: Podman refuses to start a container that asks for its own.",
            """
            # web.container
            [Container]
            Image=docker.io/library/nginx:1.29
            Pod=app.pod
            PublishPort=8080:80

            # app.pod
            [Pod]
            PodName=app
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
        for (Generation run : host.generations()) {
            for (UnitSource unit : run.units()) {
                // An instance says what its template says.
                if (!unit.isInstanceOfTemplate() && unit.is("container") && unit.has("Pod")) {
                    check(unit, findings);
                }
            }
        }
    }

    private static void check(UnitSource unit, Findings findings) {
        for (SourceEntry entry : unit.entries()) {
            boolean owned = entry.section().equals("Container") && OWNED_BY_POD.contains(entry.key());
            if (owned && !entry.value().isEmpty()) {
                findings.add(
                        unit.fileName() + " is in " + unit.value("Pod") + ", which owns " + entry.key(),
                        "move " + entry.key() + " to the pod",
                        entry.place());
            }
        }
    }
}
