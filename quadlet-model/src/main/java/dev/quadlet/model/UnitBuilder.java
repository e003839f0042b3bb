package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What the builders of all units can do.
 *
 * @param <U> the type of the unit
 * @param <B> the type of the builder itself
 */
public abstract sealed class UnitBuilder<U extends Unit, B extends UnitBuilder<U, B>>
        permits QuadletBuilder, TimerBuilder, SystemdUnitBuilder {

    final UnitName name;
    final SourceLine declaredAt;
    UnitSectionBuilder unit;
    final InstallSectionBuilder install;
    final List<RawEntry> rawEntries = new ArrayList<>();
    final List<DropIn> dropIns = new ArrayList<>();
    final List<Suppression> suppressions = new ArrayList<>();
    OnChange onChange = OnChange.RESTART;

    UnitBuilder(UnitName name, SourceLine declaredAt) {
        this.name = name;
        this.declaredAt = declaredAt;
        this.unit = new UnitSectionBuilder();
        this.install = new InstallSectionBuilder();
    }

    UnitBuilder(U from) {
        this.name = from.name();
        this.declaredAt = from.declaredAt();
        this.unit = new UnitSectionBuilder(from.unit());
        this.install = new InstallSectionBuilder(from.install());
        this.rawEntries.addAll(from.rawEntries());
        this.dropIns.addAll(from.dropIns());
        this.suppressions.addAll(from.suppressions());
        this.onChange = from.onChange();
    }

    abstract B self();

    /** A builder for the content of a drop-in to the same unit. */
    abstract B partial();

    abstract UnitType<U, B> unitType();

    /** {@return the unit} */
    public abstract U build();

    /**
     * Fills the {@code [Unit]} section; further calls add to it.
     *
     * @param content what it holds
     * @return this builder
     */
    public B unit(Consumer<? super UnitSectionBuilder> content) {
        content.accept(unit);
        return self();
    }

    /**
     * Takes over the {@code [Unit]} section of another unit; what has been set so far is dropped.
     *
     * @param section the section
     * @return this builder
     */
    public B unit(UnitSection section) {
        unit = new UnitSectionBuilder(section);
        return self();
    }

    /**
     * Fills the {@code [Install]} section; further calls add to it.
     *
     * @param content what it holds
     * @return this builder
     */
    public B install(Consumer<? super InstallSectionBuilder> content) {
        content.accept(install);
        return self();
    }

    /**
     * Starts the unit at boot: {@code [Install] WantedBy=default.target}, for a timer {@code timers.target}.
     *
     * @return this builder
     */
    public B startOnBoot() {
        return install(i -> i.wantedBy(Targets.DEFAULT));
    }

    /**
     * Applies settings that several units share.
     *
     * @param settings what is set
     * @return this builder
     */
    public B apply(Consumer<? super B> settings) {
        settings.accept(self());
        return self();
    }

    /**
     * Applies settings on a condition.
     *
     * @param condition whether they apply
     * @param settings what is set
     * @return this builder
     */
    public B applyIf(boolean condition, Consumer<? super B> settings) {
        return condition ? apply(settings) : self();
    }

    /**
     * Writes an entry verbatim, for a key that is newer than this library.
     *
     * <p>Nobody here knows how the key is read: quote the value as the man page says, and double {@code %} and
     * {@code $} where they are meant literally.
     *
     * @param section the section's name, such as {@code Container}
     * @param key the key
     * @param value the value as it shall stand in the file
     * @return this builder
     * @throws IllegalArgumentException if the entry is not one line, or the key has a method of its own
     */
    public B raw(String section, String key, String value) {
        boolean typed = unitType()
                .part(section)
                .flatMap(part -> part.section().row(key).map(row -> true))
                .orElse(false);
        if (typed) {
            throw new IllegalArgumentException(
                    "[" + section + "] " + key + " has a method of its own; raw is for keys without one");
        }
        keep(RawEntry.written(section, key, value));
        return self();
    }

    /** Keeps an entry as it stands in a file, also one whose key has a method but whose value that method refuses. */
    final void keep(RawEntry entry) {
        rawEntries.add(entry);
    }

    /**
     * Says what an apply does to the unit if it is running and its definition or configuration files changed.
     *
     * <p>{@link OnChange#RESTART}, the default: it is restarted. {@link OnChange#RELOAD}: if only its configuration
     * files changed it is reloaded ({@code systemctl reload}: {@code ReloadCmd=} or {@code ReloadSignal=} of a
     * container, or {@code ExecReload=}), if its definition changed it is restarted. {@link OnChange#NONE}: it is left
     * running, and changes count at its next start. No key of the unit's file; in a drop-in it says nothing.
     *
     * @param what what is done
     * @return this builder
     */
    public B onChange(OnChange what) {
        this.onChange = Objects.requireNonNull(what, "what");
        return self();
    }

    /**
     * Accepts what a rule finds in this unit: {@code check} says nothing of it.
     *
     * @param rule the name of the rule, such as {@code floating-tag}
     * @param reason why it is accepted, for the next reader
     * @return this builder
     * @throws IllegalArgumentException if the name is not that of a rule, or the reason is blank
     */
    public B suppress(String rule, String reason) {
        suppressions.add(new Suppression(rule, reason));
        return self();
    }

    /**
     * Adds a drop-in to this unit, {@code NAME.conf} in the directory of its drop-ins.
     *
     * @param dropIn the name of the file, without {@code .conf}
     * @param content what the drop-in sets
     * @return this builder
     * @throws IllegalArgumentException if the name is not that of a file
     */
    public B dropIn(String dropIn, Consumer<? super B> content) {
        Names.checkPathElement(dropIn, "the name of a drop-in");
        B builder = partial();
        content.accept(builder);
        dropIns.add(new DropIn(name.fileName(), dropIn, builder.build()));
        return self();
    }
}
