package dev.quadlet.model;

import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.Optional;

/** The names that Podman's generator derives from a unit file. */
final class ObjectNames {

    private ObjectNames() {}

    /** {@code foo} and {@code foo-network}; of a template, {@code foo@} and {@code foo-network@}. */
    static String defaultService(UnitName name, String suffix) {
        int at = name.stem().indexOf('@');
        return at < 0
                ? name.stem() + suffix
                : name.stem().substring(0, at) + suffix + name.stem().substring(at);
    }

    static String serviceStem(QuadletUnit unit) {
        return UnitName.parse(unit.serviceName()).stem();
    }

    static Optional<String> of(QuadletUnit unit, Optional<Text> explicit, String derived) {
        if (explicit.isPresent()) {
            return explicit.get().literal();
        }
        return unit.name().stem().indexOf('@') < 0 ? Optional.of(derived) : Optional.empty();
    }

    static String known(QuadletUnit unit) {
        return unit.objectName()
                .orElseThrow(() -> new IllegalStateException(
                        unit.name() + ": its name in Podman depends on the instance or on a specifier"));
    }
}
