package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.UnitName;
import org.immutables.value.Value;

/**
 * A unit of systemd itself that stands beside the units of Quadlet: a service, socket, target, path, slice, mount …
 *
 * <p>{@code [Unit]}, {@code [Install]} and, for services, {@code [Service]} are typed; sections such as
 * {@code [Socket]} are filled by {@link SystemdUnitBuilder#raw}. For timers there is {@link Timer}.
 */
@Value.Immutable
public sealed interface SystemdUnit extends Unit permits ImmutableSystemdUnit {

    /**
     * Begins a service.
     *
     * @param name its name without {@code .service}; it ends in {@code @} for a template
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static SystemdUnitBuilder service(String name) {
        return named(new UnitName(name, "service"));
    }

    /**
     * Begins a socket.
     *
     * @param name its name without {@code .socket}
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static SystemdUnitBuilder socket(String name) {
        return named(new UnitName(name, "socket"));
    }

    /**
     * Begins a target.
     *
     * @param name its name without {@code .target}
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static SystemdUnitBuilder target(String name) {
        return named(new UnitName(name, "target"));
    }

    /**
     * Begins a unit that watches a path.
     *
     * @param name its name without {@code .path}
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static SystemdUnitBuilder path(String name) {
        return named(new UnitName(name, "path"));
    }

    /**
     * Begins a unit of any of systemd's types.
     *
     * @param name its name with its type
     * @return a builder
     * @throws IllegalArgumentException if systemd has no such type, or the type has a class of its own here
     */
    static SystemdUnitBuilder named(UnitName name) {
        SystemdUnitKeys.of(name.type());
        return new SystemdUnitBuilder(name, SourceLine.ofCaller());
    }

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default SystemdUnitBuilder toBuilder() {
        return new SystemdUnitBuilder(this);
    }

    /** {@return its {@code [Service]} section; empty for other units than services} */
    ServiceSection service();

    @Override
    default UnitType<SystemdUnit, SystemdUnitBuilder> unitType() {
        return SystemdUnitKeys.of(name().type());
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    @Override
    default String serviceName() {
        return name().fileName();
    }
}
