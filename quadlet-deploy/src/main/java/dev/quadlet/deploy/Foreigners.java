package dev.quadlet.deploy;

import dev.quadlet.deploy.ForeignUnit.Fate;
import dev.quadlet.deploy.HostReport.ForeignFile;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.value.Printable;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.validate.Generation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds units of others that have the name of one of ours. */
final class Foreigners {

    private final World world;
    private final SortedMap<String, ForeignUnit> byService = new TreeMap<>();
    private final List<ForeignUnit> found = new ArrayList<>();
    private final List<PlanProblem> problems = new ArrayList<>();

    private Foreigners(World world) {
        this.world = world;
    }

    static Foreigners find(World world) {
        Foreigners foreigners = new Foreigners(world);
        for (DesiredUnit unit : world.desired().units().values()) {
            SortedMap<String, String> paths = new TreeMap<>();
            for (ForeignFile file : world.report().foreign()) {
                if (file.service().equals(unit.service())) {
                    paths.put(file.path(), unit.service());
                }
            }
            String origin = world.state(unit.service()).origin();
            if (!origin.isEmpty() && world.state(unit.service()).isLoaded() && !foreigners.isOurs(origin)) {
                paths.put(origin, unit.service());
            }
            paths.forEach(foreigners::add);
        }
        world.desired().units().values().forEach(foreigners::container);
        return foreigners;
    }

    /** The generator says the path by which it came to a file, or the one behind all links. */
    private boolean isOurs(String path) {
        Target target = world.target();
        return path.startsWith(target.base() + "/")
                || path.startsWith(target.generatorLink() + "/")
                || world.report().manifest().outside().stream()
                        .anyMatch(link -> link.path().equals(path));
    }

    private void add(String path, String service) {
        Fate fate = fate(path);
        ForeignUnit foreign = new ForeignUnit(path, service, fate);
        found.add(foreign);
        byService.putIfAbsent(service, foreign);
        if (fate == Fate.REFUSED) {
            problems.add(PlanProblem.error("foreign", refusal(path, service)));
        }
    }

    private Fate fate(String path) {
        if (!world.options().adopt() || isOfOtherFleet(path) || path.startsWith("/run/")) {
            return Fate.REFUSED;
        }
        return path.startsWith("/usr/") || path.startsWith("/lib/") ? Fate.OVERRIDDEN : Fate.ADOPTED;
    }

    private boolean isOfOtherFleet(String path) {
        String base = world.target().base();
        return path.startsWith(base.substring(0, base.lastIndexOf('/') + 1));
    }

    private String refusal(String path, String service) {
        String what = service + " is there already, from " + Printable.of(path);
        if (isOfOtherFleet(path)) {
            return what + ", which is another fleet's: give one of them another name";
        }
        if (path.startsWith("/run/")) {
            return what + ", which somebody has made until the next boot: stop it first";
        }
        return what + ": give the unit another name, or take it over by --adopt";
    }

    /** A container of the name that one of ours will have would be replaced by it. */
    private void container(DesiredUnit unit) {
        boolean ours = world.before(unit).isPresent()
                || byService.containsKey(unit.service())
                || world.isRunning(unit.service())
                || world.report().manifest().units().stream()
                        .anyMatch(old ->
                                old.object().equals(unit.object()) && old.type().equals("container"));
        if (!unit.type().equals("container") || ours || unit.object().isEmpty()) {
            return;
        }
        String name = unit.object().get();
        boolean running = world.report().containers().stream()
                .anyMatch(container ->
                        container.name().equals(name) && container.state().equals("running"));
        if (running) {
            String text = "a container " + name + " runs already, and " + unit.service() + " would replace it";
            problems.add(
                    world.options().adopt()
                            ? PlanProblem.warning("foreign-container", text)
                            : PlanProblem.error(
                                    "foreign-container", text + ": remove it, or have it replaced by --adopt"));
        }
    }

    /** {@return the unit of somebody else that has this name, if there is one} */
    Optional<ForeignUnit> of(String service) {
        return Optional.ofNullable(byService.get(service));
    }

    List<ForeignUnit> found() {
        return Collections.unmodifiableList(found);
    }

    List<PlanProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** {@return the type of a foreign unit's file, such as {@code container}} */
    static String type(ForeignUnit foreign) {
        return foreign.path().substring(foreign.path().lastIndexOf('.') + 1);
    }

    /** {@return what a foreign unit says, if the report has its file} */
    Optional<UnitContent> content(ForeignUnit foreign) {
        if (!(world.report().foreignTree().get(foreign.path()) instanceof RenderedFile file)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(List.of(file.text()));
        int slash = foreign.path().lastIndexOf('/');
        SortedMap<String, String> dropIns = new TreeMap<>();
        for (String directory : Generation.dropInDirectories(foreign.path().substring(slash + 1))) {
            String prefix = foreign.path().substring(0, slash + 1) + directory + "/";
            world.report().foreignTree().tailMap(prefix).forEach((path, entry) -> {
                if (path.startsWith(prefix) && path.endsWith(".conf") && entry instanceof RenderedFile dropIn) {
                    dropIns.putIfAbsent(path.substring(prefix.length()), dropIn.text());
                }
            });
        }
        texts.addAll(dropIns.values());
        return Optional.of(canonical(UnitContent.of(type(foreign), texts)));
    }

    /** {@return the same with names of services for those of files in [Unit], which people may have written} */
    UnitContent canonical(UnitContent content) {
        Map<String, String> services = new TreeMap<>();
        world.desired().units().values().forEach(unit -> services.put(unit.fileName(), unit.service()));
        return content.withDependencies(name -> services.getOrDefault(name, byDefault(name)));
    }

    private static String byDefault(String file) {
        int dot = file.lastIndexOf('.');
        return UnitTypes.quadlet(file.substring(dot + 1))
                .map(type -> file.substring(0, Math.max(dot, 0)) + type.serviceSuffix() + ".service")
                .orElse(file);
    }
}
