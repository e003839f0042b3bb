package dev.quadlet.model;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.CollectMode;
import dev.quadlet.model.value.JobMode;
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.TimeSpan;
import dev.quadlet.model.value.UnitAction;
import dev.quadlet.model.value.UnitName;
import java.time.Duration;
import java.util.List;

/** Builds the {@code [Unit]} section of a unit; its methods are the section's keys. */
public final class UnitSectionBuilder {

    private final ImmutableUnitSection.Builder values = ImmutableUnitSection.builder();

    UnitSectionBuilder() {}

    UnitSectionBuilder(UnitSection from) {
        values.from(from);
    }

    UnitSection build() {
        return values.build();
    }

    /**
     * Requires the services of these units and waits for them: {@code Requires=} and {@code After=}.
     *
     * @param units units of this configuration
     * @return this builder
     * @see "systemd.unit(5), Requires="
     */
    public UnitSectionBuilder dependsOn(Unit... units) {
        return requires(units).after(units);
    }

    /** Requires the secret's service and waits for it, once. */
    void needs(Secret secret) {
        UnitName service = UnitName.parse(secret.serviceName());
        UnitSection now = values.build();
        if (!now.requires().contains(service)) {
            requires(secret);
        }
        if (!now.after().contains(service)) {
            after(secret);
        }
    }

    /** Notes that another section refers to this unit. */
    void mentions(Unit each) {
        own(each);
    }

    private UnitName own(Unit each) {
        UnitName service = UnitName.parse(each.serviceName());
        values.addOwnUnits(service);
        return service;
    }

    /**
     * Sets the text which describes the unit in status output and logs: {@code Description=Web shop}.
     *
     * <p>Unset: the unit name is shown instead. One line of text.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), Description="
     */
    public UnitSectionBuilder description(String text) {
        return description(Text.literal(text));
    }

    /**
     * As {@link #description(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), Description="
     */
    public UnitSectionBuilder description(Text text) {
        values.description(UnitKeys.SECTION.checked("Description", text));
        return this;
    }

    /**
     * Adds a link to documentation of the unit: {@code Documentation=https://example.org/docs/web}.
     *
     * <p>Unset: no documentation is linked. A URI starting with http://, https://, file:, info: or man:. Each call is
     * one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), Documentation="
     */
    public UnitSectionBuilder documentation(String text) {
        return documentation(Text.literal(text));
    }

    /**
     * As {@link #documentation(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), Documentation="
     */
    public UnitSectionBuilder documentation(Text text) {
        values.addDocumentation(UnitKeys.SECTION.checked("Documentation", text));
        return this;
    }

    /**
     * Replaces all that {@code Documentation=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder documentation(List<Text> all) {
        values.documentation(List.of());
        for (Text each : all) {
            documentation(each);
        }
        return this;
    }

    /**
     * Starts this unit after another one and stops it before that one: {@code After=db.service}.
     *
     * <p>Unset: no order is kept beyond the automatic dependencies. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), After="
     */
    public UnitSectionBuilder after(UnitName name) {
        values.addAfter(name);
        return this;
    }

    /**
     * As {@link #after(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), After="
     */
    public UnitSectionBuilder after(Unit... units) {
        for (Unit each : units) {
            after(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code After=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder after(List<UnitName> all) {
        values.after(List.of());
        for (UnitName each : all) {
            after(each);
        }
        return this;
    }

    /**
     * Starts this unit before another one and stops it after that one: {@code Before=proxy.service}.
     *
     * <p>Unset: no order is kept beyond the automatic dependencies. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), Before="
     */
    public UnitSectionBuilder before(UnitName name) {
        values.addBefore(name);
        return this;
    }

    /**
     * As {@link #before(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), Before="
     */
    public UnitSectionBuilder before(Unit... units) {
        for (Unit each : units) {
            before(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code Before=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder before(List<UnitName> all) {
        values.before(List.of());
        for (UnitName each : all) {
            before(each);
        }
        return this;
    }

    /**
     * Starts another unit too and stops this unit when that one is stopped: {@code Requires=db.service}.
     *
     * <p>Unset: no unit is required. Give the order with After as well. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), Requires="
     */
    public UnitSectionBuilder requires(UnitName name) {
        values.addRequires(name);
        return this;
    }

    /**
     * As {@link #requires(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), Requires="
     */
    public UnitSectionBuilder requires(Unit... units) {
        for (Unit each : units) {
            requires(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code Requires=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder requires(List<UnitName> all) {
        values.requires(List.of());
        for (UnitName each : all) {
            requires(each);
        }
        return this;
    }

    /**
     * Lets the start fail at once when another unit is not already active: {@code Requisite=db.service}.
     *
     * <p>Unset: no unit has to be active. Give the order with After as well. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), Requisite="
     */
    public UnitSectionBuilder requisite(UnitName name) {
        values.addRequisite(name);
        return this;
    }

    /**
     * As {@link #requisite(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), Requisite="
     */
    public UnitSectionBuilder requisite(Unit... units) {
        for (Unit each : units) {
            requisite(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code Requisite=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder requisite(List<UnitName> all) {
        values.requisite(List.of());
        for (UnitName each : all) {
            requisite(each);
        }
        return this;
    }

    /**
     * Starts another unit too, without failing when that one fails: {@code Wants=cache.service}.
     *
     * <p>Unset: no unit is pulled in. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), Wants="
     */
    public UnitSectionBuilder wants(UnitName name) {
        values.addWants(name);
        return this;
    }

    /**
     * As {@link #wants(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), Wants="
     */
    public UnitSectionBuilder wants(Unit... units) {
        for (Unit each : units) {
            wants(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code Wants=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder wants(List<UnitName> all) {
        values.wants(List.of());
        for (UnitName each : all) {
            wants(each);
        }
        return this;
    }

    /**
     * Starts another unit too and stops this unit whenever that one becomes inactive: {@code BindsTo=db.service}.
     *
     * <p>Unset: the unit is not bound to another one. Give the order with After as well. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), BindsTo="
     */
    public UnitSectionBuilder bindsTo(UnitName name) {
        values.addBindsTo(name);
        return this;
    }

    /**
     * As {@link #bindsTo(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), BindsTo="
     */
    public UnitSectionBuilder bindsTo(Unit... units) {
        for (Unit each : units) {
            bindsTo(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code BindsTo=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder bindsTo(List<UnitName> all) {
        values.bindsTo(List.of());
        for (UnitName each : all) {
            bindsTo(each);
        }
        return this;
    }

    /**
     * Stops or restarts this unit when another unit is stopped or restarted: {@code PartOf=shop.target}.
     *
     * <p>Unset: stops and restarts of other units are not followed. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), PartOf="
     */
    public UnitSectionBuilder partOf(UnitName name) {
        values.addPartOf(name);
        return this;
    }

    /**
     * As {@link #partOf(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), PartOf="
     */
    public UnitSectionBuilder partOf(Unit... units) {
        for (Unit each : units) {
            partOf(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code PartOf=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder partOf(List<UnitName> all) {
        values.partOf(List.of());
        for (UnitName each : all) {
            partOf(each);
        }
        return this;
    }

    /**
     * Keeps another unit running for as long as this unit is up: {@code Upholds=worker.service}.
     *
     * <p>Unset: no unit is kept running. Systemd 249 or later. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), Upholds="
     */
    public UnitSectionBuilder upholds(UnitName name) {
        values.addUpholds(name);
        return this;
    }

    /**
     * As {@link #upholds(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), Upholds="
     */
    public UnitSectionBuilder upholds(Unit... units) {
        for (Unit each : units) {
            upholds(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code Upholds=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder upholds(List<UnitName> all) {
        values.upholds(List.of());
        for (UnitName each : all) {
            upholds(each);
        }
        return this;
    }

    /**
     * Stops another unit when this one starts, and the other way round: {@code Conflicts=maintenance.service}.
     *
     * <p>Unset: the unit conflicts with nothing but the shutdown. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), Conflicts="
     */
    public UnitSectionBuilder conflicts(UnitName name) {
        values.addConflicts(name);
        return this;
    }

    /**
     * As {@link #conflicts(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), Conflicts="
     */
    public UnitSectionBuilder conflicts(Unit... units) {
        for (Unit each : units) {
            conflicts(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code Conflicts=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conflicts(List<UnitName> all) {
        values.conflicts(List.of());
        for (UnitName each : all) {
            conflicts(each);
        }
        return this;
    }

    /**
     * Starts another unit when this unit fails: {@code OnFailure=alert.service}.
     *
     * <p>Unset: nothing is started on failure. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), OnFailure="
     */
    public UnitSectionBuilder onFailure(UnitName name) {
        values.addOnFailure(name);
        return this;
    }

    /**
     * As {@link #onFailure(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), OnFailure="
     */
    public UnitSectionBuilder onFailure(Unit... units) {
        for (Unit each : units) {
            onFailure(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code OnFailure=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder onFailure(List<UnitName> all) {
        values.onFailure(List.of());
        for (UnitName each : all) {
            onFailure(each);
        }
        return this;
    }

    /**
     * Starts another unit when this unit ends successfully: {@code OnSuccess=report.service}.
     *
     * <p>Unset: nothing is started on success. Systemd 249 or later. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), OnSuccess="
     */
    public UnitSectionBuilder onSuccess(UnitName name) {
        values.addOnSuccess(name);
        return this;
    }

    /**
     * As {@link #onSuccess(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), OnSuccess="
     */
    public UnitSectionBuilder onSuccess(Unit... units) {
        for (Unit each : units) {
            onSuccess(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code OnSuccess=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder onSuccess(List<UnitName> all) {
        values.onSuccess(List.of());
        for (UnitName each : all) {
            onSuccess(each);
        }
        return this;
    }

    /**
     * Reloads another unit too whenever this unit is reloaded: {@code PropagatesReloadTo=proxy.service}.
     *
     * <p>Unset: reloads stay with this unit. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), PropagatesReloadTo="
     */
    public UnitSectionBuilder propagatesReloadTo(UnitName name) {
        values.addPropagatesReloadTo(name);
        return this;
    }

    /**
     * As {@link #propagatesReloadTo(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), PropagatesReloadTo="
     */
    public UnitSectionBuilder propagatesReloadTo(Unit... units) {
        for (Unit each : units) {
            propagatesReloadTo(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code PropagatesReloadTo=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder propagatesReloadTo(List<UnitName> all) {
        values.propagatesReloadTo(List.of());
        for (UnitName each : all) {
            propagatesReloadTo(each);
        }
        return this;
    }

    /**
     * Reloads this unit too whenever another unit is reloaded: {@code ReloadPropagatedFrom=proxy.service}.
     *
     * <p>Unset: reloads of other units are not followed. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), ReloadPropagatedFrom="
     */
    public UnitSectionBuilder reloadPropagatedFrom(UnitName name) {
        values.addReloadPropagatedFrom(name);
        return this;
    }

    /**
     * As {@link #reloadPropagatedFrom(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), ReloadPropagatedFrom="
     */
    public UnitSectionBuilder reloadPropagatedFrom(Unit... units) {
        for (Unit each : units) {
            reloadPropagatedFrom(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code ReloadPropagatedFrom=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder reloadPropagatedFrom(List<UnitName> all) {
        values.reloadPropagatedFrom(List.of());
        for (UnitName each : all) {
            reloadPropagatedFrom(each);
        }
        return this;
    }

    /**
     * Stops another unit too whenever this unit is stopped: {@code PropagatesStopTo=worker.service}.
     *
     * <p>Unset: stops stay with this unit. Systemd 249 or later. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), PropagatesStopTo="
     */
    public UnitSectionBuilder propagatesStopTo(UnitName name) {
        values.addPropagatesStopTo(name);
        return this;
    }

    /**
     * As {@link #propagatesStopTo(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), PropagatesStopTo="
     */
    public UnitSectionBuilder propagatesStopTo(Unit... units) {
        for (Unit each : units) {
            propagatesStopTo(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code PropagatesStopTo=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder propagatesStopTo(List<UnitName> all) {
        values.propagatesStopTo(List.of());
        for (UnitName each : all) {
            propagatesStopTo(each);
        }
        return this;
    }

    /**
     * Stops this unit too whenever another unit is stopped: {@code StopPropagatedFrom=proxy.service}.
     *
     * <p>Unset: stops of other units are not followed. Systemd 249 or later. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), StopPropagatedFrom="
     */
    public UnitSectionBuilder stopPropagatedFrom(UnitName name) {
        values.addStopPropagatedFrom(name);
        return this;
    }

    /**
     * As {@link #stopPropagatedFrom(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), StopPropagatedFrom="
     */
    public UnitSectionBuilder stopPropagatedFrom(Unit... units) {
        for (Unit each : units) {
            stopPropagatedFrom(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code StopPropagatedFrom=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder stopPropagatedFrom(List<UnitName> all) {
        values.stopPropagatedFrom(List.of());
        for (UnitName each : all) {
            stopPropagatedFrom(each);
        }
        return this;
    }

    /**
     * Shares the private network and temporary directories of another unit: {@code JoinsNamespaceOf=db.service}.
     *
     * <p>Unset: the unit gets its own private namespaces. Needs PrivateNetwork, PrivateTmp or a similar setting in both
     * units. Each call is one more line.
     *
     * @param name the name of a unit, such as {@code UnitName.parse("network-online.target")}
     * @return this builder
     * @see "systemd.unit(5), JoinsNamespaceOf="
     */
    public UnitSectionBuilder joinsNamespaceOf(UnitName name) {
        values.addJoinsNamespaceOf(name);
        return this;
    }

    /**
     * As {@link #joinsNamespaceOf(UnitName)}, for units of this configuration.
     *
     * @param units the units, whose services are meant
     * @return this builder
     * @see "systemd.unit(5), JoinsNamespaceOf="
     */
    public UnitSectionBuilder joinsNamespaceOf(Unit... units) {
        for (Unit each : units) {
            joinsNamespaceOf(own(each));
        }
        return this;
    }

    /**
     * Replaces all that {@code JoinsNamespaceOf=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder joinsNamespaceOf(List<UnitName> all) {
        values.joinsNamespaceOf(List.of());
        for (UnitName each : all) {
            joinsNamespaceOf(each);
        }
        return this;
    }

    /**
     * Requires and waits for all mounts needed to reach a path: {@code RequiresMountsFor=/srv/data}.
     *
     * <p>Unset: only mounts found out automatically are waited for. Absolute path. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), RequiresMountsFor="
     */
    public UnitSectionBuilder requiresMountsFor(String text) {
        return requiresMountsFor(Text.literal(text));
    }

    /**
     * As {@link #requiresMountsFor(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), RequiresMountsFor="
     */
    public UnitSectionBuilder requiresMountsFor(Text text) {
        values.addRequiresMountsFor(UnitKeys.SECTION.checked("RequiresMountsFor", text));
        return this;
    }

    /**
     * Replaces all that {@code RequiresMountsFor=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder requiresMountsFor(List<Text> all) {
        values.requiresMountsFor(List.of());
        for (Text each : all) {
            requiresMountsFor(each);
        }
        return this;
    }

    /**
     * Asks and waits for the mounts needed to reach a path without failing when they fail:
     * {@code WantsMountsFor=/srv/data}.
     *
     * <p>Unset: no further mounts are pulled in. Absolute path; systemd 256 or later. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), WantsMountsFor="
     */
    public UnitSectionBuilder wantsMountsFor(String text) {
        return wantsMountsFor(Text.literal(text));
    }

    /**
     * As {@link #wantsMountsFor(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), WantsMountsFor="
     */
    public UnitSectionBuilder wantsMountsFor(Text text) {
        values.addWantsMountsFor(UnitKeys.SECTION.checked("WantsMountsFor", text));
        return this;
    }

    /**
     * Replaces all that {@code WantsMountsFor=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder wantsMountsFor(List<Text> all) {
        values.wantsMountsFor(List.of());
        for (Text each : all) {
            wantsMountsFor(each);
        }
        return this;
    }

    /**
     * Chooses how the units of OnFailure are queued: {@code OnFailureJobMode=replace}.
     *
     * <p>Unset: replace is used. Fail, replace, replace-irreversibly, isolate, flush, ignore-dependencies or
     * ignore-requirements.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.unit(5), OnFailureJobMode="
     */
    public UnitSectionBuilder onFailureJobMode(JobMode value) {
        values.onFailureJobMode(value);
        return this;
    }

    /**
     * Chooses how the units of OnSuccess are queued: {@code OnSuccessJobMode=fail}.
     *
     * <p>Unset: fail is used. Fail, replace, replace-irreversibly, isolate, flush, ignore-dependencies or
     * ignore-requirements.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.unit(5), OnSuccessJobMode="
     */
    public UnitSectionBuilder onSuccessJobMode(JobMode value) {
        values.onSuccessJobMode(value);
        return this;
    }

    /**
     * Keeps the unit running when another unit is isolated: {@code IgnoreOnIsolate=true}.
     *
     * <p>Unset: services stop when another unit is isolated.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.unit(5), IgnoreOnIsolate="
     */
    public UnitSectionBuilder ignoreOnIsolate(boolean value) {
        values.ignoreOnIsolate(value);
        return this;
    }

    /**
     * Stops the unit as soon as no other unit needs it: {@code StopWhenUnneeded=true}.
     *
     * <p>Unset: the unit keeps running.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.unit(5), StopWhenUnneeded="
     */
    public UnitSectionBuilder stopWhenUnneeded(boolean value) {
        values.stopWhenUnneeded(value);
        return this;
    }

    /**
     * Forbids starting the unit other than as a dependency: {@code RefuseManualStart=true}.
     *
     * <p>Unset: users may start the unit.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.unit(5), RefuseManualStart="
     */
    public UnitSectionBuilder refuseManualStart(boolean value) {
        values.refuseManualStart(value);
        return this;
    }

    /**
     * Forbids stopping the unit other than as a dependency: {@code RefuseManualStop=true}.
     *
     * <p>Unset: users may stop the unit.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.unit(5), RefuseManualStop="
     */
    public UnitSectionBuilder refuseManualStop(boolean value) {
        values.refuseManualStop(value);
        return this;
    }

    /**
     * Allows the unit to be the target of systemctl isolate: {@code AllowIsolate=true}.
     *
     * <p>Unset: isolating the unit is refused.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.unit(5), AllowIsolate="
     */
    public UnitSectionBuilder allowIsolate(boolean value) {
        values.allowIsolate(value);
        return this;
    }

    /**
     * Decides whether systemd adds its usual dependencies on boot and shutdown: {@code DefaultDependencies=false}.
     *
     * <p>Unset: the usual dependencies are added.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.unit(5), DefaultDependencies="
     */
    public UnitSectionBuilder defaultDependencies(boolean value) {
        values.defaultDependencies(value);
        return this;
    }

    /**
     * Decides when systemd may forget the unit: {@code CollectMode=inactive-or-failed}.
     *
     * <p>Unset: a failed unit stays loaded until its state is reset. Inactive or inactive-or-failed.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.unit(5), CollectMode="
     */
    public UnitSectionBuilder collectMode(CollectMode value) {
        values.collectMode(value);
        return this;
    }

    /**
     * Chooses what the machine does when the unit fails: {@code FailureAction=reboot}.
     *
     * <p>Unset: the machine carries on. None, or exit, reboot, poweroff, halt, kexec, soft-reboot, some also with
     * -force or -immediate.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.unit(5), FailureAction="
     */
    public UnitSectionBuilder failureAction(UnitAction value) {
        values.failureAction(value);
        return this;
    }

    /**
     * Chooses what the machine does when the unit ends successfully: {@code SuccessAction=poweroff}.
     *
     * <p>Unset: the machine carries on. None, or exit, reboot, poweroff, halt, kexec, soft-reboot, some also with
     * -force or -immediate.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.unit(5), SuccessAction="
     */
    public UnitSectionBuilder successAction(UnitAction value) {
        values.successAction(value);
        return this;
    }

    /**
     * Limits how long a start or stop job may take from the moment it is queued: {@code JobTimeoutSec=300s}.
     *
     * <p>Unset: jobs are not limited. A time span, or infinity; a bare number means seconds.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.unit(5), JobTimeoutSec="
     */
    public UnitSectionBuilder jobTimeoutSec(Duration time) {
        return jobTimeoutSec(TimeSpan.of(time));
    }

    /**
     * As {@link #jobTimeoutSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.unit(5), JobTimeoutSec="
     */
    public UnitSectionBuilder jobTimeoutSec(TimeSpan time) {
        values.jobTimeoutSec(time);
        return this;
    }

    /**
     * Limits how long a start or stop job may take once it really runs: {@code JobRunningTimeoutSec=300s}.
     *
     * <p>Unset: jobs are not limited. A time span, or infinity; a bare number means seconds.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.unit(5), JobRunningTimeoutSec="
     */
    public UnitSectionBuilder jobRunningTimeoutSec(Duration time) {
        return jobRunningTimeoutSec(TimeSpan.of(time));
    }

    /**
     * As {@link #jobRunningTimeoutSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.unit(5), JobRunningTimeoutSec="
     */
    public UnitSectionBuilder jobRunningTimeoutSec(TimeSpan time) {
        values.jobRunningTimeoutSec(time);
        return this;
    }

    /**
     * Sets the time in which starts of the unit are counted: {@code StartLimitIntervalSec=60s}.
     *
     * <p>Unset: the manager's default applies, normally 10 seconds. A time span; 0 switches the limit off.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.unit(5), StartLimitIntervalSec="
     */
    public UnitSectionBuilder startLimitIntervalSec(Duration time) {
        return startLimitIntervalSec(TimeSpan.of(time));
    }

    /**
     * As {@link #startLimitIntervalSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.unit(5), StartLimitIntervalSec="
     */
    public UnitSectionBuilder startLimitIntervalSec(TimeSpan time) {
        values.startLimitIntervalSec(time);
        return this;
    }

    /**
     * Sets how many starts are allowed within the start limit interval: {@code StartLimitBurst=5}.
     *
     * <p>Unset: the manager's default applies, normally 5. Whole number, at least 1.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "systemd.unit(5), StartLimitBurst="
     */
    public UnitSectionBuilder startLimitBurst(int value) {
        values.startLimitBurst(Numbers.atLeast("StartLimitBurst", value, 0));
        return this;
    }

    /**
     * Chooses what the machine does when the start limit is hit: {@code StartLimitAction=none}.
     *
     * <p>Unset: the start is refused and nothing else happens. None, or exit, reboot, poweroff, halt, kexec,
     * soft-reboot, some also with -force or -immediate.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.unit(5), StartLimitAction="
     */
    public UnitSectionBuilder startLimitAction(UnitAction value) {
        values.startLimitAction(value);
        return this;
    }

    /**
     * Skips the unit unless a path exists: {@code ConditionPathExists=/etc/app/web.env}.
     *
     * <p>Unset: the path is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionPathExists="
     */
    public UnitSectionBuilder conditionPathExists(String text) {
        return conditionPathExists(Text.literal(text));
    }

    /**
     * As {@link #conditionPathExists(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionPathExists="
     */
    public UnitSectionBuilder conditionPathExists(Text text) {
        values.addConditionPathExists(UnitKeys.SECTION.checked("ConditionPathExists", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionPathExists=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionPathExists(List<Text> all) {
        values.conditionPathExists(List.of());
        for (Text each : all) {
            conditionPathExists(each);
        }
        return this;
    }

    /**
     * Skips the unit unless a path is a directory: {@code ConditionPathIsDirectory=/srv/data}.
     *
     * <p>Unset: the path is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionPathIsDirectory="
     */
    public UnitSectionBuilder conditionPathIsDirectory(String text) {
        return conditionPathIsDirectory(Text.literal(text));
    }

    /**
     * As {@link #conditionPathIsDirectory(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionPathIsDirectory="
     */
    public UnitSectionBuilder conditionPathIsDirectory(Text text) {
        values.addConditionPathIsDirectory(UnitKeys.SECTION.checked("ConditionPathIsDirectory", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionPathIsDirectory=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionPathIsDirectory(List<Text> all) {
        values.conditionPathIsDirectory(List.of());
        for (Text each : all) {
            conditionPathIsDirectory(each);
        }
        return this;
    }

    /**
     * Skips the unit unless a path is a mount point: {@code ConditionPathIsMountPoint=/srv/data}.
     *
     * <p>Unset: the path is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionPathIsMountPoint="
     */
    public UnitSectionBuilder conditionPathIsMountPoint(String text) {
        return conditionPathIsMountPoint(Text.literal(text));
    }

    /**
     * As {@link #conditionPathIsMountPoint(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionPathIsMountPoint="
     */
    public UnitSectionBuilder conditionPathIsMountPoint(Text text) {
        values.addConditionPathIsMountPoint(UnitKeys.SECTION.checked("ConditionPathIsMountPoint", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionPathIsMountPoint=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionPathIsMountPoint(List<Text> all) {
        values.conditionPathIsMountPoint(List.of());
        for (Text each : all) {
            conditionPathIsMountPoint(each);
        }
        return this;
    }

    /**
     * Skips the unit unless the file system of a path is writable: {@code ConditionPathIsReadWrite=/srv/data}.
     *
     * <p>Unset: the path is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionPathIsReadWrite="
     */
    public UnitSectionBuilder conditionPathIsReadWrite(String text) {
        return conditionPathIsReadWrite(Text.literal(text));
    }

    /**
     * As {@link #conditionPathIsReadWrite(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionPathIsReadWrite="
     */
    public UnitSectionBuilder conditionPathIsReadWrite(Text text) {
        values.addConditionPathIsReadWrite(UnitKeys.SECTION.checked("ConditionPathIsReadWrite", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionPathIsReadWrite=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionPathIsReadWrite(List<Text> all) {
        values.conditionPathIsReadWrite(List.of());
        for (Text each : all) {
            conditionPathIsReadWrite(each);
        }
        return this;
    }

    /**
     * Skips the unit unless a file exists and has content: {@code ConditionFileNotEmpty=/etc/app/web.env}.
     *
     * <p>Unset: the file is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionFileNotEmpty="
     */
    public UnitSectionBuilder conditionFileNotEmpty(String text) {
        return conditionFileNotEmpty(Text.literal(text));
    }

    /**
     * As {@link #conditionFileNotEmpty(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionFileNotEmpty="
     */
    public UnitSectionBuilder conditionFileNotEmpty(Text text) {
        values.addConditionFileNotEmpty(UnitKeys.SECTION.checked("ConditionFileNotEmpty", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionFileNotEmpty=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionFileNotEmpty(List<Text> all) {
        values.conditionFileNotEmpty(List.of());
        for (Text each : all) {
            conditionFileNotEmpty(each);
        }
        return this;
    }

    /**
     * Skips the unit unless a directory exists and has entries: {@code ConditionDirectoryNotEmpty=/srv/data}.
     *
     * <p>Unset: the directory is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of
     * several alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionDirectoryNotEmpty="
     */
    public UnitSectionBuilder conditionDirectoryNotEmpty(String text) {
        return conditionDirectoryNotEmpty(Text.literal(text));
    }

    /**
     * As {@link #conditionDirectoryNotEmpty(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionDirectoryNotEmpty="
     */
    public UnitSectionBuilder conditionDirectoryNotEmpty(Text text) {
        values.addConditionDirectoryNotEmpty(UnitKeys.SECTION.checked("ConditionDirectoryNotEmpty", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionDirectoryNotEmpty=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionDirectoryNotEmpty(List<Text> all) {
        values.conditionDirectoryNotEmpty(List.of());
        for (Text each : all) {
            conditionDirectoryNotEmpty(each);
        }
        return this;
    }

    /**
     * Skips the unit unless it runs on a certain host: {@code ConditionHost=web1}.
     *
     * <p>Unset: the unit runs on every host. A host name, with wildcards if wanted, or a machine, boot or product id.
     * Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionHost="
     */
    public UnitSectionBuilder conditionHost(String text) {
        return conditionHost(Text.literal(text));
    }

    /**
     * As {@link #conditionHost(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionHost="
     */
    public UnitSectionBuilder conditionHost(Text text) {
        values.addConditionHost(UnitKeys.SECTION.checked("ConditionHost", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionHost=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionHost(List<Text> all) {
        values.conditionHost(List.of());
        for (Text each : all) {
            conditionHost(each);
        }
        return this;
    }

    /**
     * Skips the unit unless the service manager runs as a certain user: {@code ConditionUser=root}.
     *
     * <p>Unset: the unit runs for every user. A user name or numeric id, or the special word for the system id range.
     * Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionUser="
     */
    public UnitSectionBuilder conditionUser(String text) {
        return conditionUser(Text.literal(text));
    }

    /**
     * As {@link #conditionUser(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionUser="
     */
    public UnitSectionBuilder conditionUser(Text text) {
        values.addConditionUser(UnitKeys.SECTION.checked("ConditionUser", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionUser=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionUser(List<Text> all) {
        values.conditionUser(List.of());
        for (Text each : all) {
            conditionUser(each);
        }
        return this;
    }

    /**
     * Skips the unit unless it runs in a certain kind of virtual environment: {@code ConditionVirtualization=vm}.
     *
     * <p>Unset: the unit runs everywhere. True, false, vm, container, or a technology such as kvm, xen, docker or
     * podman. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionVirtualization="
     */
    public UnitSectionBuilder conditionVirtualization(String text) {
        return conditionVirtualization(Text.literal(text));
    }

    /**
     * As {@link #conditionVirtualization(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionVirtualization="
     */
    public UnitSectionBuilder conditionVirtualization(Text text) {
        values.addConditionVirtualization(UnitKeys.SECTION.checked("ConditionVirtualization", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionVirtualization=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionVirtualization(List<Text> all) {
        values.conditionVirtualization(List.of());
        for (Text each : all) {
            conditionVirtualization(each);
        }
        return this;
    }

    /**
     * Skips the unit unless the machine has a certain processor architecture: {@code ConditionArchitecture=x86-64}.
     *
     * <p>Unset: the unit runs on every architecture. A systemd name such as x86-64, arm64, riscv64 or native. Each call
     * is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionArchitecture="
     */
    public UnitSectionBuilder conditionArchitecture(String text) {
        return conditionArchitecture(Text.literal(text));
    }

    /**
     * As {@link #conditionArchitecture(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionArchitecture="
     */
    public UnitSectionBuilder conditionArchitecture(Text text) {
        values.addConditionArchitecture(UnitKeys.SECTION.checked("ConditionArchitecture", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionArchitecture=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionArchitecture(List<Text> all) {
        values.conditionArchitecture(List.of());
        for (Text each : all) {
            conditionArchitecture(each);
        }
        return this;
    }

    /**
     * Skips the unit unless a security technology is active: {@code ConditionSecurity=selinux}.
     *
     * <p>Unset: no security technology is checked. A technology such as selinux, apparmor, smack, ima, audit,
     * uefi-secureboot or tpm2. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionSecurity="
     */
    public UnitSectionBuilder conditionSecurity(String text) {
        return conditionSecurity(Text.literal(text));
    }

    /**
     * As {@link #conditionSecurity(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionSecurity="
     */
    public UnitSectionBuilder conditionSecurity(Text text) {
        values.addConditionSecurity(UnitKeys.SECTION.checked("ConditionSecurity", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionSecurity=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionSecurity(List<Text> all) {
        values.conditionSecurity(List.of());
        for (Text each : all) {
            conditionSecurity(each);
        }
        return this;
    }

    /**
     * Skips the unit unless the machine is, or is not, on mains power: {@code ConditionACPower=true}.
     *
     * <p>Unset: the power supply is not checked.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.unit(5), ConditionACPower="
     */
    public UnitSectionBuilder conditionAcPower(boolean value) {
        values.conditionAcPower(value);
        return this;
    }

    /**
     * Skips the unit unless the kernel command line has a certain option: {@code ConditionKernelCommandLine=quiet}.
     *
     * <p>Unset: the kernel command line is not checked. A word, or name=value. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionKernelCommandLine="
     */
    public UnitSectionBuilder conditionKernelCommandLine(String text) {
        return conditionKernelCommandLine(Text.literal(text));
    }

    /**
     * As {@link #conditionKernelCommandLine(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionKernelCommandLine="
     */
    public UnitSectionBuilder conditionKernelCommandLine(Text text) {
        values.addConditionKernelCommandLine(UnitKeys.SECTION.checked("ConditionKernelCommandLine", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionKernelCommandLine=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionKernelCommandLine(List<Text> all) {
        values.conditionKernelCommandLine(List.of());
        for (Text each : all) {
            conditionKernelCommandLine(each);
        }
        return this;
    }

    /**
     * Skips the unit unless the service manager has a certain environment variable:
     * {@code ConditionEnvironment=TZ=Europe/Berlin}.
     *
     * <p>Unset: the environment is not checked. A variable name, or name=value. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionEnvironment="
     */
    public UnitSectionBuilder conditionEnvironment(String text) {
        return conditionEnvironment(Text.literal(text));
    }

    /**
     * As {@link #conditionEnvironment(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), ConditionEnvironment="
     */
    public UnitSectionBuilder conditionEnvironment(Text text) {
        values.addConditionEnvironment(UnitKeys.SECTION.checked("ConditionEnvironment", text));
        return this;
    }

    /**
     * Replaces all that {@code ConditionEnvironment=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder conditionEnvironment(List<Text> all) {
        values.conditionEnvironment(List.of());
        for (Text each : all) {
            conditionEnvironment(each);
        }
        return this;
    }

    /**
     * Lets the start fail unless a path exists: {@code AssertPathExists=/etc/app/web.env}.
     *
     * <p>Unset: the path is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), AssertPathExists="
     */
    public UnitSectionBuilder assertPathExists(String text) {
        return assertPathExists(Text.literal(text));
    }

    /**
     * As {@link #assertPathExists(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), AssertPathExists="
     */
    public UnitSectionBuilder assertPathExists(Text text) {
        values.addAssertPathExists(UnitKeys.SECTION.checked("AssertPathExists", text));
        return this;
    }

    /**
     * Replaces all that {@code AssertPathExists=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder assertPathExists(List<Text> all) {
        values.assertPathExists(List.of());
        for (Text each : all) {
            assertPathExists(each);
        }
        return this;
    }

    /**
     * Lets the start fail unless a path is a directory: {@code AssertPathIsDirectory=/srv/data}.
     *
     * <p>Unset: the path is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), AssertPathIsDirectory="
     */
    public UnitSectionBuilder assertPathIsDirectory(String text) {
        return assertPathIsDirectory(Text.literal(text));
    }

    /**
     * As {@link #assertPathIsDirectory(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), AssertPathIsDirectory="
     */
    public UnitSectionBuilder assertPathIsDirectory(Text text) {
        values.addAssertPathIsDirectory(UnitKeys.SECTION.checked("AssertPathIsDirectory", text));
        return this;
    }

    /**
     * Replaces all that {@code AssertPathIsDirectory=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder assertPathIsDirectory(List<Text> all) {
        values.assertPathIsDirectory(List.of());
        for (Text each : all) {
            assertPathIsDirectory(each);
        }
        return this;
    }

    /**
     * Lets the start fail unless a path is a mount point: {@code AssertPathIsMountPoint=/srv/data}.
     *
     * <p>Unset: the path is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), AssertPathIsMountPoint="
     */
    public UnitSectionBuilder assertPathIsMountPoint(String text) {
        return assertPathIsMountPoint(Text.literal(text));
    }

    /**
     * As {@link #assertPathIsMountPoint(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), AssertPathIsMountPoint="
     */
    public UnitSectionBuilder assertPathIsMountPoint(Text text) {
        values.addAssertPathIsMountPoint(UnitKeys.SECTION.checked("AssertPathIsMountPoint", text));
        return this;
    }

    /**
     * Replaces all that {@code AssertPathIsMountPoint=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder assertPathIsMountPoint(List<Text> all) {
        values.assertPathIsMountPoint(List.of());
        for (Text each : all) {
            assertPathIsMountPoint(each);
        }
        return this;
    }

    /**
     * Lets the start fail unless a file exists and has content: {@code AssertFileNotEmpty=/etc/app/web.env}.
     *
     * <p>Unset: the file is not checked. Absolute path; a leading ! negates, a leading pipe makes it one of several
     * alternatives. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), AssertFileNotEmpty="
     */
    public UnitSectionBuilder assertFileNotEmpty(String text) {
        return assertFileNotEmpty(Text.literal(text));
    }

    /**
     * As {@link #assertFileNotEmpty(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.unit(5), AssertFileNotEmpty="
     */
    public UnitSectionBuilder assertFileNotEmpty(Text text) {
        values.addAssertFileNotEmpty(UnitKeys.SECTION.checked("AssertFileNotEmpty", text));
        return this;
    }

    /**
     * Replaces all that {@code AssertFileNotEmpty=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public UnitSectionBuilder assertFileNotEmpty(List<Text> all) {
        values.assertFileNotEmpty(List.of());
        for (Text each : all) {
            assertFileNotEmpty(each);
        }
        return this;
    }
}
