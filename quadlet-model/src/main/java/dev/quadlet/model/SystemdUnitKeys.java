package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.PodmanVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of systemd's own units. */
final class SystemdUnitKeys {

    private static final Map<String, UnitType<SystemdUnit, SystemdUnitBuilder>> TYPES = types();

    private SystemdUnitKeys() {}

    static UnitType<SystemdUnit, SystemdUnitBuilder> of(String type) {
        UnitType<SystemdUnit, SystemdUnitBuilder> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException(
                    "." + type + " is not a type of unit that systemd reads here (" + String.join(", ", TYPES.keySet())
                            + "; timers and the units of Quadlet have classes of their own)");
        }
        return known;
    }

    private static Map<String, UnitType<SystemdUnit, SystemdUnitBuilder>> types() {
        Map<String, UnitType<SystemdUnit, SystemdUnitBuilder>> types = new LinkedHashMap<>();
        for (String type : List.of("service", "socket", "target", "path", "slice", "mount", "automount", "swap")) {
            Part<SystemdUnit, SystemdUnitBuilder, ?, ?> unit = new Part<>(UnitKeys.SECTION, Unit::unit, b -> b.unit);
            Part<SystemdUnit, SystemdUnitBuilder, ?, ?> install =
                    new Part<>(InstallKeys.SECTION, Unit::install, b -> b.install);
            Part<SystemdUnit, SystemdUnitBuilder, ?, ?> service =
                    new Part<>(ServiceKeys.SECTION, SystemdUnit::service, b -> b.service);
            types.put(
                    type,
                    new UnitType<>(
                            type,
                            Character.toUpperCase(type.charAt(0)) + type.substring(1),
                            false,
                            PodmanVersion.of(4, 4),
                            "",
                            type.equals("service") ? List.of(unit, service, install) : List.of(unit, install),
                            SystemdUnitBuilder::new,
                            UnitBuilder::keep,
                            SystemdUnitBuilder::build));
        }
        return types;
    }
}
