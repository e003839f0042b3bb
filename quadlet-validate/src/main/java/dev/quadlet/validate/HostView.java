package dev.quadlet.validate;

import dev.quadlet.model.Host;
import dev.quadlet.model.Instance;
import dev.quadlet.model.Manager;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host as rules look at it: all of its units, by manager, by file and by service. */
public final class HostView {

    private final Host host;
    private final List<PlacedUnit> units;
    private final IdentityHashMap<Manager, Names> names = new IdentityHashMap<>();

    /** The units of a manager, and the first of each name. */
    private record Names(List<PlacedUnit> units, Map<String, PlacedUnit> byFile, Map<String, PlacedUnit> byService) {

        static final Names NONE = new Names(List.of(), Map.of(), Map.of());
    }

    HostView(Host host) {
        this.host = host;
        List<PlacedUnit> all = new ArrayList<>();
        for (Manager manager : host.managers()) {
            int from = all.size();
            for (Stack stack : manager.stacks()) {
                for (Unit unit : stack.units()) {
                    all.add(new PlacedUnit(manager, stack.name(), unit, unit.name(), unit.serviceName()));
                }
                stack.instances().forEach(instance -> addInstance(manager, stack, instance, all));
            }
            names.put(manager, index(all.subList(from, all.size())));
        }
        this.units = List.copyOf(all);
    }

    private static void addInstance(Manager manager, Stack stack, Instance instance, List<PlacedUnit> all) {
        for (Unit unit : stack.units()) {
            if (unit.name().equals(instance.template())) {
                String service = unit instanceof QuadletUnit quadlet
                        ? quadlet.serviceName(instance.name().instance().orElseThrow())
                        : instance.name().fileName();
                all.add(new PlacedUnit(manager, stack.name(), unit, instance.name(), service));
                return;
            }
        }
    }

    private static Names index(List<PlacedUnit> units) {
        Map<String, PlacedUnit> byFile = new HashMap<>();
        Map<String, PlacedUnit> byService = new HashMap<>();
        for (PlacedUnit unit : units) {
            byFile.putIfAbsent(unit.name().fileName(), unit);
            byService.putIfAbsent(unit.serviceName(), unit);
        }
        return new Names(List.copyOf(units), byFile, byService);
    }

    /** {@return the host} */
    public Host host() {
        return host;
    }

    /** {@return all units and instances of all managers, in the order of the configuration} */
    public List<PlacedUnit> units() {
        return units;
    }

    /**
     * {@return all units and instances of one manager, in the order of the configuration}
     *
     * @param manager the manager
     */
    public List<PlacedUnit> units(Manager manager) {
        return names.getOrDefault(manager, Names.NONE).units();
    }

    /**
     * {@return the unit of this file name}
     *
     * @param manager the manager that runs it
     * @param name the name of the file
     */
    public Optional<PlacedUnit> file(Manager manager, UnitName name) {
        return Optional.ofNullable(
                names.getOrDefault(manager, Names.NONE).byFile().get(name.fileName()));
    }

    /**
     * {@return the unit with a service of this name}
     *
     * @param manager the manager that runs it
     * @param name the name of the service
     */
    public Optional<PlacedUnit> service(Manager manager, UnitName name) {
        return Optional.ofNullable(
                names.getOrDefault(manager, Names.NONE).byService().get(name.fileName()));
    }
}
