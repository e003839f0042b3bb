package dev.quadlet.validate;

import dev.quadlet.model.DropIn;
import dev.quadlet.model.Host;
import dev.quadlet.model.Instance;
import dev.quadlet.model.Manager;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.UnitLine;
import dev.quadlet.validate.generator.ReferenceRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run of Podman's generator: all units that it sees at once, since units can refer to each other's files. */
public final class Generation {

    private final PodmanVersion podman;
    private final boolean rootless;
    private final Origin origin;
    private final List<UnitSource> units = new ArrayList<>();
    private final List<UnitSource> tooNew = new ArrayList<>();
    private final Map<String, UnitSource> byFile = new HashMap<>();

    /** Filled when somebody asks, which is after all units were added. */
    private final Map<String, UnitSource> byService = new HashMap<>();

    private final List<LoadProblem> loadProblems = new ArrayList<>();
    private final Map<String, Set<String>> suppressions = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable Set<String> referredTo;

    /** Where units come from, as messages say it. */
    interface Origin {

        /** Such as {@code no stack of the system}. */
        String none();

        /** Where a file is that this run does not see, and why that is of no use. */
        Optional<String> elsewhere(String fileName);

        /** What to do about a file that is nowhere. */
        String advice(String fileName);
    }

    Generation(PodmanVersion podman, boolean rootless, Origin origin) {
        this.podman = podman;
        this.rootless = rootless;
        this.origin = origin;
    }

    /** {@return who does not have what is missing, such as {@code no stack of the system}} */
    public String describe() {
        return origin.none();
    }

    /**
     * {@return where a file is that this run does not see, and why that is of no use}
     *
     * @param fileName the name of the file
     */
    public Optional<String> elsewhere(String fileName) {
        return origin.elsewhere(fileName);
    }

    /**
     * {@return what to do about a file that is nowhere}
     *
     * @param fileName the name of the file
     */
    public String advice(String fileName) {
        return origin.advice(fileName);
    }

    /** {@return the Podman that reads the units; the newest that is known if the host does not say} */
    public PodmanVersion podman() {
        return podman;
    }

    /** {@return whether it runs for a user's manager} */
    public boolean isRootless() {
        return rootless;
    }

    /** {@return all units, in the order in which they are found} */
    public List<UnitSource> units() {
        return units;
    }

    /**
     * {@return the unit of this file name}
     *
     * @param fileName such as {@code app.network}
     */
    public Optional<UnitSource> file(String fileName) {
        return Optional.ofNullable(byFile.get(fileName));
    }

    /**
     * {@return the unit with a service of this name}
     *
     * @param serviceName such as {@code app-network.service}
     */
    public Optional<UnitSource> service(String serviceName) {
        if (byService.isEmpty()) {
            units.forEach(unit -> byService.putIfAbsent(unit.serviceName(), unit));
        }
        return Optional.ofNullable(byService.get(serviceName));
    }

    /** What went wrong while the files were read. */
    List<LoadProblem> loadProblems() {
        return loadProblems;
    }

    /** The rules that files suppress by a comment, by the path of the file. */
    Map<String, Set<String>> suppressions() {
        return suppressions;
    }

    /** Notes that a comment of a file suppresses a rule. */
    void suppress(Place place, String rule) {
        suppressions
                .computeIfAbsent(place.unit(), path -> new LinkedHashSet<>())
                .add(rule);
        places.put(place.unit(), place);
    }

    /** Where a file that suppresses something says so. */
    Place placeOf(String path) {
        return Objects.requireNonNull(places.get(path), path);
    }

    /** {@return units of types that this Podman does not know, which it does not read} */
    public List<UnitSource> tooNew() {
        return tooNew;
    }

    /**
     * {@return whether any unit asks for what this file makes; a dependency in [Unit] asks for its service alone}
     *
     * @param fileName such as {@code app.network}
     */
    public boolean isReferredTo(String fileName) {
        Set<String> targets = referredTo;
        if (targets == null) {
            targets = new HashSet<>();
            for (UnitSource unit : units) {
                for (Reference reference : ReferenceRules.of(unit)) {
                    if (!reference.entry().section().equals("Unit")) {
                        targets.add(reference.target());
                    }
                }
            }
            referredTo = targets;
        }
        return targets.contains(fileName);
    }

    /** The first file of a name is the one that is read. */
    void add(UnitSource unit) {
        if (!podman.isAtLeast(unit.type().since())) {
            tooNew.add(unit);
            return;
        }
        units.add(unit);
        byFile.putIfAbsent(unit.fileName(), unit);
    }

    /** What the generator will see once a manager's units are rendered. */
    static Generation of(String fleet, Host host, Manager manager, PodmanVersion podman, Origin origin) {
        Generation run = new Generation(podman, manager.isRootless(), origin);
        for (Stack stack : manager.stacks()) {
            Map<String, Unit> templates = new HashMap<>();
            for (Unit unit : stack.units()) {
                if (unit.unitType().quadlet()) {
                    run.add(run.source(
                            fleet,
                            host,
                            manager,
                            stack.name(),
                            unit,
                            unit.name().fileName(),
                            false));
                    templates.put(unit.name().fileName(), unit);
                }
            }
            for (Instance instance : stack.instances()) {
                Unit template = templates.get(instance.template().fileName());
                if (template != null) {
                    String name = instance.name().fileName();
                    run.add(run.source(fleet, host, manager, stack.name(), template, name, true));
                }
            }
        }
        return run;
    }

    private UnitSource source(
            String fleet, Host host, Manager manager, String stack, Unit unit, String fileName, boolean instance) {
        List<SourceEntry> entries = new ArrayList<>();
        add(HostRenderer.entries(fleet, host, manager, stack, unit), fileName, unit.declaredAt(), entries);
        for (DropIn dropIn : dropIns(manager, unit, fileName)) {
            List<UnitLine.Entry> more = HostRenderer.entries(fleet, host, manager, stack, dropIn.content());
            add(more, dropIn.path(), dropIn.content().declaredAt(), entries);
        }
        Place place = UnitSource.wholeFile(fileName, unit.declaredAt());
        return new UnitSource(this, fileName, unit.unitType(), entries, place, instance);
    }

    private static void add(List<UnitLine.Entry> from, String file, SourceLine declaredAt, List<SourceEntry> to) {
        for (UnitLine.Entry entry : from) {
            to.add(SourceEntry.of(file, entry, declaredAt));
        }
    }

    /** In the order of their names, of which the most specific directory has its own. */
    private static Iterable<DropIn> dropIns(Manager manager, Unit unit, String fileName) {
        if (unit.dropIns().isEmpty() && manager.dropIns().isEmpty()) {
            return List.of();
        }
        SortedMap<String, DropIn> byName = new TreeMap<>();
        for (String directory : dropInDirectories(fileName)) {
            for (DropIn dropIn : unit.dropIns()) {
                if (directory.equals(dropIn.target() + ".d")) {
                    byName.putIfAbsent(dropIn.name() + ".conf", dropIn);
                }
            }
            for (DropIn dropIn : manager.dropIns()) {
                if (directory.equals(dropIn.target() + ".d")) {
                    byName.putIfAbsent(dropIn.name() + ".conf", dropIn);
                }
            }
        }
        return byName.values();
    }

    /**
     * {@return the keys in [Unit] that list other units, whose file names the generator translates since Podman 5.5}
     */
    public static List<String> dependencyKeys() {
        return ReferenceRules.DEPENDENCIES;
    }

    /**
     * {@return the directories with drop-ins of a unit, the most specific first}
     *
     * @param fileName the name of the unit's file
     */
    public static List<String> dropInDirectories(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String type = fileName.substring(dot + 1);
        String stem = fileName.substring(0, dot);
        int at = stem.indexOf('@');
        String prefix = at < 0 ? stem : stem.substring(0, at);
        List<String> directories = new ArrayList<>();
        directories.add(fileName + ".d");
        if (at >= 0 && at < stem.length() - 1) {
            directories.add(prefix + "@." + type + ".d");
        }
        for (int dash = prefix.lastIndexOf('-'); dash >= 0; dash = prefix.lastIndexOf('-', dash - 1)) {
            String truncated = prefix.substring(0, dash + 1);
            if (at >= 0) {
                directories.add(truncated + "@." + type + ".d");
            }
            directories.add(truncated + "." + type + ".d");
        }
        directories.add(type + ".d");
        return directories;
    }
}
