package dev.quadlet.model;

import dev.quadlet.model.value.UnitName;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the builders of all units of Quadlet can do.
 *
 * @param <U> the type of the unit
 * @param <B> the type of the builder itself
 */
public abstract sealed class QuadletBuilder<U extends QuadletUnit, B extends QuadletBuilder<U, B>>
        extends UnitBuilder<U, B>
        permits ContainerBuilder,
                PodBuilder,
                NetworkBuilder,
                VolumeBuilder,
                KubeBuilder,
                ImageBuilder,
                BuildBuilder,
                ArtifactBuilder {

    final ServiceSectionBuilder service;
    Optional<Boolean> defaultDependencies;

    QuadletBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
        this.service = new ServiceSectionBuilder();
        this.defaultDependencies = Optional.empty();
    }

    QuadletBuilder(U from) {
        super(from);
        this.service = new ServiceSectionBuilder(from.service());
        this.defaultDependencies = from.defaultDependencies();
    }

    /**
     * Fills the {@code [Service]} section; further calls add to it.
     *
     * @param content what it holds
     * @return this builder
     */
    public B service(Consumer<? super ServiceSectionBuilder> content) {
        content.accept(service);
        return self();
    }

    /**
     * Waits for the network and the like, or does not: {@code [Quadlet] DefaultDependencies=false}.
     *
     * <p>Unset: the service waits for {@code network-online.target}. Since Podman 5.3.
     *
     * @param value whether it waits
     * @return this builder
     * @see "podman-systemd.unit(5), DefaultDependencies="
     */
    public B defaultDependencies(boolean value) {
        this.defaultDependencies = Optional.of(value);
        return self();
    }
}
