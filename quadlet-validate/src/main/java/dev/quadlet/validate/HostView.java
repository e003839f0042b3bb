package dev.quadlet.validate;

import dev.quadlet.model.Host;
import dev.quadlet.model.Instance;
import dev.quadlet.model.Manager;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.UnitTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A host as rules look at it: all of its units, by manager, by file and by service. */
public final class HostView {

    private final String label;
    private final Host host;
    private final List<Generation> generations;
    private final IdentityHashMap<Manager, Generation> byManager = new IdentityHashMap<>();
    private final List<PlacedUnit> units;

    /** Units of all managers by file and service, filled when a message asks for one. */
    private final Map<String, PlacedUnit> anywhere = new HashMap<>();

    private final IdentityHashMap<Manager, Names> names = new IdentityHashMap<>();

    /** The units of a manager, and the first of each name. */
    private record Names(List<PlacedUnit> units, Map<String, PlacedUnit> byFile, Map<String, PlacedUnit> byService) {

        static final Names NONE = new Names(List.of(), Map.of(), Map.of());
    }

    /**
     * Looks at files instead of a configuration.
     *
     * @param loaded what was read from a directory
     */
    HostView(TreeLoader.Loaded loaded) {
        StackBuilder files = Stack.named("files");
        loaded.run().units().forEach(unit -> {
            Unit typed = loaded.typed().get(unit);
            if (typed != null) {
                files.add(typed);
            }
        });
        Stack stack = files.build();
        this.label = "";
        this.host = loaded.run().isRootless()
                ? Host.named("files")
                        .user("rootless", user -> user.home("/home/rootless").stack(stack))
                        .build()
                : Host.named("files").stack(stack).build();
        Manager manager = host.managers().get(host.managers().size() - 1);
        this.generations = List.of(loaded.run());
        host.managers().forEach(each -> byManager.put(each, loaded.run()));
        List<PlacedUnit> all = new ArrayList<>();
        stack.units().forEach(unit -> all.add(placed(manager, "", unit, unit.name(), unit.serviceName())));
        names.put(manager, index(all));
        this.units = List.copyOf(all);
    }

    /**
     * {@return a host of a fleet}
     *
     * @param fleet the name of the fleet
     * @param host the host
     */
    public static HostView of(String fleet, Host host) {
        return new HostView(fleet, host);
    }

    /**
     * {@return files as rules look at them: a host without a name, of one manager}
     *
     * @param tree the files
     * @param root the path of the directory that they were read from, as places name it; may be empty
     * @param podman the Podman that will read them
     * @param rootless whether a user's manager will run them
     */
    public static HostView of(UnitTree tree, String root, PodmanVersion podman, boolean rootless) {
        return new HostView(TreeLoader.load(tree, root, podman, rootless));
    }

    HostView(String fleet, Host host) {
        this.host = host;
        this.label = host.name();
        PodmanVersion podman = host.podman().orElse(Validator.NEWEST_PODMAN);
        this.generations = new ArrayList<>();
        for (Manager manager : host.managers()) {
            Generation run = Generation.of(fleet, host, manager, podman, new OtherManagers(manager));
            generations.add(run);
            byManager.put(manager, run);
        }
        List<PlacedUnit> all = new ArrayList<>();
        for (Manager manager : host.managers()) {
            int from = all.size();
            for (Stack stack : manager.stacks()) {
                for (Unit unit : stack.units()) {
                    all.add(placed(manager, stack.name(), unit, unit.name(), unit.serviceName()));
                }
                stack.instances().forEach(instance -> addInstance(manager, stack, instance, all));
            }
            names.put(manager, index(all.subList(from, all.size())));
        }
        this.units = List.copyOf(all);
    }

    private void addInstance(Manager manager, Stack stack, Instance instance, List<PlacedUnit> all) {
        for (Unit unit : stack.units()) {
            if (unit.name().equals(instance.template())) {
                String service = unit instanceof QuadletUnit quadlet
                        ? quadlet.serviceName(instance.name().instance().orElseThrow())
                        : instance.name().fileName();
                all.add(placed(manager, stack.name(), unit, instance.name(), service));
                return;
            }
        }
    }

    private PlacedUnit placed(Manager manager, String stack, Unit unit, UnitName name, String service) {
        Optional<UnitSource> source =
                unit.unitType().quadlet() ? generation(manager).file(name.fileName()) : Optional.empty();
        return new PlacedUnit(manager, stack, unit, name, service, source);
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

    /** What messages say about a unit that a manager does not have. */
    private final class OtherManagers implements Generation.Origin {

        private final Manager manager;

        OtherManagers(Manager manager) {
            this.manager = manager;
        }

        @Override
        public String none() {
            return "no stack of " + manager.describe();
        }

        @Override
        public Optional<String> elsewhere(String fileName) {
            return anywhere(fileName)
                    .map(unit -> "stack " + unit.stack() + " of "
                            + unit.manager().describe()
                            + " has it, but a unit can refer to units of its own manager alone");
        }

        @Override
        public String advice(String fileName) {
            return "add the unit to a stack of " + manager.describe()
                    + ", or refer to something outside of this configuration by its name";
        }
    }

    private Optional<PlacedUnit> anywhere(String fileOrService) {
        if (anywhere.isEmpty()) {
            for (PlacedUnit unit : units) {
                anywhere.putIfAbsent(unit.name().fileName(), unit);
                anywhere.putIfAbsent(unit.serviceName(), unit);
            }
        }
        return Optional.ofNullable(anywhere.get(fileOrService));
    }

    /** {@return the host} */
    public Host host() {
        return host;
    }

    /** The name of the host as findings have it; empty for files. */
    String label() {
        return label;
    }

    /** {@return whether files are looked at, and not a configuration} */
    public boolean isOfFiles() {
        return label.isEmpty();
    }

    /** {@return what Podman's generator sees: one run for each manager} */
    public List<Generation> generations() {
        return generations;
    }

    /**
     * {@return what Podman's generator sees of one manager}
     *
     * @param manager the manager
     */
    public Generation generation(Manager manager) {
        return Objects.requireNonNull(byManager.get(manager), "a manager of another host");
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
        return file(manager, name.fileName());
    }

    Optional<PlacedUnit> file(Manager manager, String name) {
        return Optional.ofNullable(
                names.getOrDefault(manager, Names.NONE).byFile().get(name));
    }

    /**
     * {@return the unit with a service of this name}
     *
     * @param manager the manager that runs it
     * @param name the name of the service
     */
    public Optional<PlacedUnit> service(Manager manager, UnitName name) {
        return service(manager, name.fileName());
    }

    Optional<PlacedUnit> service(Manager manager, String name) {
        return Optional.ofNullable(
                names.getOrDefault(manager, Names.NONE).byService().get(name));
    }
}
