package dev.quadlet.model;

import dev.quadlet.model.table.Sink;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.SecretUse;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A secret of Podman, made by a service that reads its value from a file which only root, or the user, can read.
 *
 * <p>Podman has no unit for secrets. The service runs {@code podman secret create --replace} once, before the first
 * container that uses the secret starts, and restarts those containers when it is restarted.
 */
@Value.Immutable
public sealed interface Secret extends Unit permits ImmutableSecret {

    /**
     * Begins a secret.
     *
     * @param name the name of the secret in Podman
     * @return a builder
     * @throws IllegalArgumentException if Podman or systemd would not accept the name
     */
    static SecretBuilder named(String name) {
        SecretUse.checkName(name);
        return new SecretBuilder(new UnitName(name, "secret"), SourceLine.ofCaller());
    }

    /** {@return a builder that begins with these values} */
    default SecretBuilder toBuilder() {
        return new SecretBuilder(this);
    }

    /** {@return the name of the secret in Podman} */
    default String secretName() {
        return name().stem();
    }

    /** {@return where its value comes from} */
    SecretSource source();

    /** {@return labels of the secret in Podman, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, String> labels();

    @Override
    default List<RawEntry> rawEntries() {
        return List.of();
    }

    @Override
    default List<DropIn> dropIns() {
        return List.of();
    }

    @Override
    default OnChange onChange() {
        return OnChange.RESTART;
    }

    @Override
    default UnitType<?, ?> unitType() {
        return SystemdUnitKeys.of("service");
    }

    @Override
    default void emit(Sink sink) {
        // the service that makes the secret is written when a host is rendered
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    @Override
    default String serviceName() {
        return name().stem() + "-secret.service";
    }
}
