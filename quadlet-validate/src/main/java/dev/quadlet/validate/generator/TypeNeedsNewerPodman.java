package dev.quadlet.validate.generator;

import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.UnitSource;

/** A file of a type that the host's generator does not look for. */
final class TypeNeedsNewerPodman implements Rule {

    private static final RuleInfo INFO = RuleInfo.lost(
            "type-needs-newer-podman",
            "A type of unit is newer than the host's Podman.",
            "The generator of the host does not look for such files and says nothing.",
            """
            app.pod, for Podman 4.9
            """,
            "Update Podman on the host, or do without the unit.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        for (Generation run : host.generations()) {
            for (UnitSource unit : run.tooNew()) {
                findings.add(
                        "." + unit.type().name() + " units need Podman "
                                + unit.type().since() + ", the host has " + unit.podman(),
                        "update Podman on the host, or do without the unit",
                        unit.place());
            }
        }
    }
}
