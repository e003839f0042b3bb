package dev.quadlet.validate;

import dev.quadlet.model.DropIn;
import dev.quadlet.model.Manager;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Unit;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A key or a type of unit that the host's Podman does not know yet. */
final class KeyNeedsNewerPodman implements Rule {

    @Override
    public String name() {
        return "key-needs-newer-podman";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Family family() {
        return Family.REFUSED;
    }

    @Override
    public String summary() {
        return "A key or a type of unit is newer than the host's Podman.";
    }

    @Override
    public void check(HostView host, Findings findings) {
        host.host().podman().ifPresent(podman -> {
            for (PlacedUnit placed : host.units()) {
                if (!placed.isInstance()) {
                    check(placed, podman, findings);
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

    private static void check(PlacedUnit placed, PodmanVersion podman, Findings findings) {
        UnitType<?, ?> type = placed.unit().unitType();
        if (!podman.isAtLeast(type.since())) {
            findings.add(
                    "." + type.name() + " units need Podman " + type.since() + ", the host has " + podman,
                    "update Podman on the host, or do without the unit",
                    placed.place());
            return;
        }
        checkEntries(placed.unit(), placed::place, podman, findings);
    }

    private static void checkEntries(
            Unit unit, Function<String, Place> place, PodmanVersion podman, Findings findings) {
        Map<String, Row<?, ?>> newer = new LinkedHashMap<>();
        EntryScan.scan(unit, new EntryScan.Texts() {
            @Override
            public void text(Row<?, ?> row, String systemd) {
                if (!podman.isAtLeast(row.since())) {
                    newer.putIfAbsent(row.key() + "=" + systemd, row);
                }
            }
        });
        newer.forEach((entry, row) -> findings.add(
                row.key() + " needs Podman " + row.since() + ", the host has " + podman,
                "update Podman on the host, or say it by podmanArgs(…) if podman itself has an option for it",
                place.apply(entry)));
    }
}
