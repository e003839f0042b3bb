package dev.quadlet.deploy;

import dev.quadlet.model.value.UnitName;
import dev.quadlet.validate.UnitSource;
import java.util.Optional;

/** The name of what a unit makes in Podman. */
final class ObjectName {

    private ObjectName() {}

    /** {@return the name, if the unit makes something that has one of its own and it can be told here} */
    static Optional<String> of(UnitSource unit, UnitName service) {
        String key = switch (unit.type().name()) {
            case "container" -> "ContainerName";
            case "pod" -> "PodName";
            case "network" -> "NetworkName";
            case "volume" -> "VolumeName";
            default -> "";
        };
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String explicit = unit.value(key);
        String name = Specifiers.expand(explicit.isEmpty() ? byDefault(unit) : explicit, service);
        return name.indexOf('%') < 0 ? Optional.of(name) : Optional.empty();
    }

    private static String byDefault(UnitSource unit) {
        if (!unit.is("container")) {
            return "systemd-" + unit.stem();
        }
        return unit.stem().indexOf('@') < 0 ? "systemd-%N" : "systemd-%p_%i";
    }
}
