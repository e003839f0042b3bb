package dev.quadlet.validate;

import dev.quadlet.model.Manager;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A unit where it runs. Two are equal if they are the same: a stack may have one unit twice, by mistake. */
public final class PlacedUnit {

    private final Manager manager;
    private final String stack;
    private final Unit unit;
    private final UnitName name;
    private final String serviceName;
    private final Optional<UnitSource> source;

    PlacedUnit(
            Manager manager, String stack, Unit unit, UnitName name, String serviceName, Optional<UnitSource> source) {
        this.source = source;
        this.manager = manager;
        this.stack = stack;
        this.unit = unit;
        this.name = name;
        this.serviceName = serviceName;
    }

    /** {@return the manager that runs it} */
    public Manager manager() {
        return manager;
    }

    /** {@return the name of its stack; empty if it was read from a file} */
    public String stack() {
        return stack;
    }

    /** {@return the unit; of an instance, its template} */
    public Unit unit() {
        return unit;
    }

    /** {@return the unit and what its own drop-ins add to it} */
    List<Unit> contents() {
        if (unit.dropIns().isEmpty()) {
            return List.of(unit);
        }
        List<Unit> contents = new ArrayList<>(List.of(unit));
        unit.dropIns().forEach(dropIn -> contents.add(dropIn.content()));
        return contents;
    }

    /** {@return the name of its file; of an instance, that of the link} */
    public UnitName name() {
        return name;
    }

    /** {@return the name of its service} */
    public String serviceName() {
        return serviceName;
    }

    /** {@return whether it is a template, which runs by its instances alone} */
    public boolean isTemplate() {
        return name.isTemplate();
    }

    /** {@return whether it is an instance that a link makes of a template} */
    public boolean isInstance() {
        return !unit.name().equals(name);
    }

    /** {@return what Podman's generator sees of it, if it looks at it} */
    public Optional<UnitSource> source() {
        return source;
    }

    /** {@return the place of the unit as a whole} */
    public Place place() {
        return place("");
    }

    /**
     * {@return the place of one of its entries}
     *
     * @param entry the entry, such as {@code PublishPort=8080:80}, as this library writes it
     */
    public Place place(String entry) {
        return source.flatMap(each -> EntryPlaces.find(each, entry))
                .orElseGet(() -> new Place(name.fileName(), entry, unit.declaredAt()));
    }
}
