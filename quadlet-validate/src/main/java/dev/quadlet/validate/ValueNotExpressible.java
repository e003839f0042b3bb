package dev.quadlet.validate;

import dev.quadlet.model.DropIn;
import dev.quadlet.model.Manager;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Unit;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.Printable;
import java.util.function.Function;

/** A value that the host's Podman would not read as it is meant. */
final class ValueNotExpressible implements Rule {

    static final RuleInfo INFO = RuleInfo.lost(
            "value-not-expressible",
            "The host's Podman would not read a value as it is meant, however it is quoted.",
            "Older versions of Podman take off quotes and blanks that later ones keep.",
            """
            HealthCmd="a" or "b"
            """,
            "Change the value, or update Podman on the host.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        host.host().podman().ifPresent(podman -> {
            for (PlacedUnit placed : host.units()) {
                if (!placed.isInstance()) {
                    checkEntries(placed.unit(), placed::place, podman, findings);
                }
            }
            for (Manager manager : host.host().managers()) {
                for (DropIn dropIn : manager.dropIns()) {
                    SourceLine line = dropIn.content().declaredAt();
                    checkEntries(dropIn.content(), entry -> new Place(dropIn.path(), entry, line), podman, findings);
                }
            }
        });
    }

    private static void checkEntries(
            Unit unit, Function<String, Place> place, PodmanVersion podman, Findings findings) {
        EntryScan.scan(unit, new EntryScan.Texts() {
            @Override
            public void text(Row<?, ?> row, String systemd) {
                row.lookup()
                        .problem(systemd, podman)
                        .ifPresent(problem -> findings.add(
                                "the value of " + row.key() + " cannot be written: " + problem,
                                "change the value, or update Podman on the host",
                                place.apply(row.key() + "=" + Printable.of(systemd))));
            }
        });
    }
}
