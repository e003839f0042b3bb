package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.UnitName;
import java.util.function.Consumer;

/** Builds {@link SystemdUnit}s. */
public final class SystemdUnitBuilder extends UnitBuilder<SystemdUnit, SystemdUnitBuilder> {

    final ServiceSectionBuilder service;

    SystemdUnitBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
        this.service = new ServiceSectionBuilder();
    }

    SystemdUnitBuilder(SystemdUnit from) {
        super(from);
        this.service = new ServiceSectionBuilder(from.service());
    }

    /**
     * Fills the {@code [Service]} section; further calls add to it.
     *
     * @param content what it holds
     * @return this builder
     * @throws IllegalArgumentException if the unit is not a service
     */
    public SystemdUnitBuilder service(Consumer<? super ServiceSectionBuilder> content) {
        if (!name.type().equals("service")) {
            throw new IllegalArgumentException(name + " has no [Service] section, since it is not a service");
        }
        content.accept(service);
        return this;
    }

    @Override
    public SystemdUnit build() {
        return ImmutableSystemdUnit.builder()
                .name(name)
                .declaredAt(declaredAt)
                .unit(unit.build())
                .service(service.build())
                .install(install.build())
                .rawEntries(rawEntries)
                .dropIns(dropIns)
                .suppressions(suppressions)
                .onChange(onChange)
                .build();
    }

    @Override
    SystemdUnitBuilder self() {
        return this;
    }

    @Override
    SystemdUnitBuilder partial() {
        return new SystemdUnitBuilder(name, declaredAt);
    }

    @Override
    UnitType<SystemdUnit, SystemdUnitBuilder> unitType() {
        return SystemdUnitKeys.of(name.type());
    }
}
