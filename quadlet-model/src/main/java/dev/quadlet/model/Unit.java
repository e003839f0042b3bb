package dev.quadlet.model;

import dev.quadlet.model.table.Sink;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import org.immutables.value.Value;

/** What a stack is made of: a unit of Quadlet, of systemd, or a secret. */
public sealed interface Unit permits QuadletUnit, Timer, SystemdUnit, Secret {

    /** {@return the name of its file} */
    UnitName name();

    /** {@return its {@code [Unit]} section} */
    UnitSection unit();

    /** {@return its {@code [Install]} section} */
    InstallSection install();

    /** {@return entries that have no typed method, in their order} */
    List<RawEntry> rawEntries();

    /** {@return its own drop-ins} */
    List<DropIn> dropIns();

    /** {@return what an apply does to it if it is running and its definition or configuration files changed} */
    OnChange onChange();

    /** {@return findings that are known and accepted; two units may be equal although these differ} */
    @Value.Auxiliary
    List<Suppression> suppressions();

    /** {@return where it was declared; two units may be equal although this differs} */
    @Value.Auxiliary
    SourceLine declaredAt();

    /** {@return the type of the unit, with the table of its keys} */
    UnitType<?, ?> unitType();

    /** {@return the name of its service, or of the unit itself if it has none, with its type} */
    String serviceName();

    /** {@return whether another unit wants or requires it, such as a target at boot} */
    default boolean isEnabled() {
        return !install().wantedBy().isEmpty()
                || !install().requiredBy().isEmpty()
                || !install().upheldBy().isEmpty();
    }

    /** {@return the unit on one line: the name of its file and its entries, as {@code toString()} has it} */
    String describe();

    /**
     * Hands over all that the unit says, section by section in the order of the key table; a secret says nothing, since
     * it has no file of its own.
     *
     * @param sink where it goes
     */
    default void emit(Sink sink) {
        emit(unitType(), this, sink);
    }

    private static <U> void emit(UnitType<U, ?> type, Unit unit, Sink sink) {
        @SuppressWarnings("unchecked") // a unit is of the type that its own unitType() describes
        U typed = (U) unit;
        for (UnitType.Part<U, ?, ?, ?> part : type.parts()) {
            sink.section(part.section().name());
            part.emit(typed, sink);
        }
    }
}
