package dev.quadlet.model;

import dev.quadlet.model.value.UnitName;
import java.util.Optional;

/** A unit that Podman's generator turns into a service. */
public sealed interface QuadletUnit extends Unit permits Container, Pod, Network, Volume, Kube, Image, Build, Artifact {

    /** {@return its {@code [Service]} section} */
    ServiceSection service();

    /** {@return the value of {@code [Quadlet] DefaultDependencies=}, if it is set} */
    Optional<Boolean> defaultDependencies();

    /** {@return the value of {@code ServiceName=}, if it is set} */
    Optional<String> explicitServiceName();

    /** {@return the name of the object that it makes in Podman, if it makes one and the unit alone determines it} */
    default Optional<String> objectName() {
        return Optional.empty();
    }

    @Override
    default String serviceName() {
        return explicitServiceName()
                        .orElseGet(() ->
                                ObjectNames.defaultService(name(), unitType().serviceSuffix())) + ".service";
    }

    /**
     * {@return the name of the service of an instance of this template}
     *
     * @param instance the text between {@code @} and the type
     * @throws IllegalArgumentException if this is not a template, or systemd would not accept the name
     */
    default String serviceName(String instance) {
        UnitName service = UnitName.parse(serviceName());
        name().ofInstance(instance);
        return service.isTemplate() ? service.ofInstance(instance).fileName() : service.fileName();
    }
}
