package dev.quadlet.model;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.List;

/** Builds the {@code [Install]} section of a unit; its methods are the section's keys. */
public final class InstallSectionBuilder {

    private final ImmutableInstallSection.Builder values = ImmutableInstallSection.builder();

    InstallSectionBuilder() {}

    InstallSectionBuilder(InstallSection from) {
        values.from(from);
    }

    InstallSection build() {
        return values.build();
    }

    /**
     * Installs the unit under a further name: {@code Alias=shop.service}.
     *
     * <p>Unset: the unit has its own name only. Same suffix as the service, .service for Quadlet units. Each call is
     * one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), Alias="
     */
    public InstallSectionBuilder alias(UnitName name) {
        values.addAlias(name);
        return this;
    }

    /**
     * Replaces all that {@code Alias=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public InstallSectionBuilder alias(List<UnitName> all) {
        values.alias(List.of());
        for (UnitName each : all) {
            alias(each);
        }
        return this;
    }

    /**
     * Starts the unit together with another unit, usually a target: {@code WantedBy=multi-user.target}.
     *
     * <p>Unset: the unit is not started at boot. A systemd unit name; Quadlet does not translate its own file names
     * here. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), WantedBy="
     */
    public InstallSectionBuilder wantedBy(UnitName name) {
        values.addWantedBy(name);
        return this;
    }

    /**
     * As {@link #wantedBy(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), WantedBy="
     */
    public InstallSectionBuilder wantedBy(Unit... units) {
        for (Unit each : units) {
            wantedBy(UnitName.parse(each.serviceName()));
        }
        return this;
    }

    /**
     * Replaces all that {@code WantedBy=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public InstallSectionBuilder wantedBy(List<UnitName> all) {
        values.wantedBy(List.of());
        for (UnitName each : all) {
            wantedBy(each);
        }
        return this;
    }

    /**
     * Starts the unit together with another unit, which fails without it: {@code RequiredBy=shop.target}.
     *
     * <p>Unset: no unit requires this one. A systemd unit name; Quadlet does not translate its own file names here.
     * Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), RequiredBy="
     */
    public InstallSectionBuilder requiredBy(UnitName name) {
        values.addRequiredBy(name);
        return this;
    }

    /**
     * As {@link #requiredBy(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), RequiredBy="
     */
    public InstallSectionBuilder requiredBy(Unit... units) {
        for (Unit each : units) {
            requiredBy(UnitName.parse(each.serviceName()));
        }
        return this;
    }

    /**
     * Replaces all that {@code RequiredBy=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public InstallSectionBuilder requiredBy(List<UnitName> all) {
        values.requiredBy(List.of());
        for (UnitName each : all) {
            requiredBy(each);
        }
        return this;
    }

    /**
     * Keeps the unit running for as long as another unit is up: {@code UpheldBy=shop.target}.
     *
     * <p>Unset: no unit keeps this one running. A systemd unit name; systemd 254 or later. Each call is one more line.
     * Podman reads it since 5.5.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), UpheldBy="
     */
    public InstallSectionBuilder upheldBy(UnitName name) {
        values.addUpheldBy(name);
        return this;
    }

    /**
     * As {@link #upheldBy(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), UpheldBy="
     */
    public InstallSectionBuilder upheldBy(Unit... units) {
        for (Unit each : units) {
            upheldBy(UnitName.parse(each.serviceName()));
        }
        return this;
    }

    /**
     * Replaces all that {@code UpheldBy=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public InstallSectionBuilder upheldBy(List<UnitName> all) {
        values.upheldBy(List.of());
        for (UnitName each : all) {
            upheldBy(each);
        }
        return this;
    }

    /**
     * Sets the instance used when a template unit is enabled: {@code DefaultInstance=main}.
     *
     * <p>Unset: a template gets no links from WantedBy and the like. Has an effect on template units only. Podman reads
     * it since 5.0.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), DefaultInstance="
     */
    public InstallSectionBuilder defaultInstance(String text) {
        return defaultInstance(Text.literal(text));
    }

    /**
     * As {@link #defaultInstance(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), DefaultInstance="
     */
    public InstallSectionBuilder defaultInstance(Text text) {
        values.defaultInstance(InstallKeys.SECTION.checked("DefaultInstance", text));
        return this;
    }

    /**
     * Enables or disables a further unit along with this one: {@code Also=backup.timer}.
     *
     * <p>Unset: no other unit is affected. Ignored by Quadlet, useful in plain units only. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), Also="
     */
    public InstallSectionBuilder also(UnitName name) {
        values.addAlso(name);
        return this;
    }

    /**
     * As {@link #also(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), Also="
     */
    public InstallSectionBuilder also(Unit... units) {
        for (Unit each : units) {
            also(UnitName.parse(each.serviceName()));
        }
        return this;
    }

    /**
     * Replaces all that {@code Also=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public InstallSectionBuilder also(List<UnitName> all) {
        values.also(List.of());
        for (UnitName each : all) {
            also(each);
        }
        return this;
    }
}
