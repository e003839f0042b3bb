package dev.quadlet.graph;

import dev.quadlet.model.Host;
import dev.quadlet.model.Manager;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Timer;
import dev.quadlet.model.UserManager;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.UnitLine;
import dev.quadlet.render.UnitTree;
import dev.quadlet.render.Unquoting;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.PlacedUnit;
import dev.quadlet.validate.Reference;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the picture of a host: finds its units, then what they refer to, then what is wrong with them. */
final class HostSketch {

    private final String host;
    private final Ids ids;
    private final List<Edge> edges;
    private final List<Diagnostic> findings;

    /** The units by all files that have entries of them, drop-ins among them. */
    private final Map<String, List<Sketch>> byFile = new HashMap<>();

    /** A manager with the units that were found in it. */
    private static final class Units {

        final List<Sketch> all = new ArrayList<>();
        final Map<String, Sketch> byName = new HashMap<>();
        final Map<String, Sketch> byService = new HashMap<>();
        final Map<String, Sketch> bySecret = new HashMap<>();

        void add(Sketch sketch) {
            all.add(sketch);
            byName.putIfAbsent(sketch.name, sketch);
            if (!sketch.service.isEmpty()) {
                byService.putIfAbsent(sketch.service, sketch);
            }
            if (sketch.kind == Kind.SECRET) {
                bySecret.putIfAbsent(sketch.title(), sketch);
            }
        }
    }

    private HostSketch(String host, List<Diagnostic> findings, Ids ids, List<Edge> edges) {
        this.host = host;
        this.findings = findings;
        this.ids = ids;
        this.edges = edges;
    }

    /** A host of a fleet; adds its edges to those that there are. */
    static Group ofFleet(String fleet, HostView view, List<Diagnostic> findings, Ids ids, List<Edge> edges) {
        Host host = view.host();
        HostSketch sketch = new HostSketch(host.name(), findings, ids, edges);
        Map<Manager, Units> managers = new LinkedHashMap<>();
        for (Manager manager : host.managers()) {
            Units units = new Units();
            for (PlacedUnit placed : view.units(manager)) {
                units.add(sketch.placed(fleet, host, placed));
            }
            if (!units.all.isEmpty()) {
                managers.put(manager, units);
            }
        }
        managers.values().forEach(sketch::connect);
        List<Diagnostic> loose = sketch.attachFindings();
        List<String> details = new ArrayList<>();
        host.ssh().ifPresent(details::add);
        host.podman().map(version -> "Podman " + version).ifPresent(details::add);
        if (managers.size() == 1) {
            managers.keySet().forEach(manager -> details.add(describe(manager)));
        }
        String id = ids.of("host", host.name());
        List<Group> groups = new ArrayList<>();
        managers.forEach((manager, units) -> {
            List<Group> stacks = sketch.stacks(units.all);
            if (managers.size() == 1) {
                groups.addAll(stacks);
            } else {
                String name = describe(manager);
                groups.add(new Group(
                        ids.of("manager", host.name(), name),
                        Group.Level.MANAGER,
                        name,
                        "",
                        stacks,
                        List.of(),
                        List.of()));
            }
        });
        return new Group(id, Group.Level.HOST, host.name(), String.join(" · ", details), groups, List.of(), loose);
    }

    private static String describe(Manager manager) {
        return manager instanceof UserManager ? manager.describe() : "system";
    }

    /** Files of a directory; what lies in one directory below it is taken for a stack. */
    static Group ofFiles(String path, HostView view, List<Diagnostic> findings, Ids ids, List<Edge> edges) {
        HostSketch sketch = new HostSketch(path, findings, ids, edges);
        Generation run = view.generations().get(0);
        Units units = new Units();
        List<UnitSource> sources = new ArrayList<>(run.units());
        sources.addAll(run.tooNew());
        for (UnitSource source : sources) {
            units.add(sketch.file(source));
        }
        for (Diagnostic finding : findings) {
            for (Place place : finding.places()) {
                sketch.lost(place).ifPresent(units::add);
            }
        }
        sketch.connect(units);
        List<Diagnostic> loose = sketch.attachFindings();
        String detail = "Podman " + run.podman() + (run.isRootless() ? " · rootless" : "");
        String id = ids.of("host", path);
        return new Group(id, Group.Level.HOST, path, detail, sketch.stacks(units.all), List.of(), loose);
    }

    private Sketch placed(String fleet, Host host, PlacedUnit placed) {
        String name = placed.name().fileName();
        List<SourceEntry> entries = placed.source().map(UnitSource::entries).orElseGet(() -> {
            List<SourceEntry> all = new ArrayList<>();
            for (UnitLine.Entry entry :
                    HostRenderer.entries(fleet, host, placed.manager(), placed.stack(), placed.unit())) {
                all.add(new SourceEntry(
                        name,
                        entry.section(),
                        entry.key(),
                        entry.value(),
                        placed.unit().declaredAt()));
            }
            return all;
        });
        boolean secret = placed.unit() instanceof Secret;
        Kind kind = secret ? Kind.SECRET : Kind.of(placed.name().type());
        Sketch sketch =
                sketch(placed.stack(), name, kind, placed.serviceName(), placed.source(), entries, placed.place());
        if (placed.unit() instanceof Timer timer) {
            sketch.starts = timer.starts().fileName();
        }
        if (placed.isInstance()) {
            sketch.template = placed.unit().name().fileName();
        }
        return sketch;
    }

    private Sketch file(UnitSource source) {
        return sketch(
                directory(source.place().unit()),
                source.fileName(),
                Kind.of(source.type().name()),
                source.serviceName(),
                Optional.of(source),
                source.entries(),
                source.place());
    }

    private static String directory(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** A file that was found and that the generator does not read. */
    private Optional<Sketch> lost(Place place) {
        String name = place.unit().substring(place.unit().lastIndexOf('/') + 1);
        if (byFile.containsKey(place.unit()) || !UnitTree.isUnit(name)) {
            return Optional.empty();
        }
        Kind kind = Kind.of(name.substring(name.lastIndexOf('.') + 1));
        return Optional.of(sketch(directory(place.unit()), name, kind, "", Optional.empty(), List.of(), place));
    }

    private Sketch sketch(
            String stack,
            String name,
            Kind kind,
            String service,
            Optional<UnitSource> source,
            List<SourceEntry> entries,
            Place place) {
        Sketch sketch = new Sketch(ids.of("unit", host, name), stack, name, kind, service, source, entries);
        sketch.declared = place.line().toString();
        Set<String> files = new LinkedHashSet<>(Set.of(place.unit()));
        entries.forEach(entry -> files.add(entry.file()));
        files.forEach(
                file -> byFile.computeIfAbsent(file, key -> new ArrayList<>(1)).add(sketch));
        return sketch;
    }

    private void connect(Units units) {
        for (Sketch sketch : List.copyOf(units.all)) {
            sketch.source.ifPresent(source -> references(sketch, source, units));
            dependencies(sketch, units);
            new UsesOfUnit(sketch, units.byName, units.bySecret).addAll();
        }
        Map<String, Sketch> byId = new HashMap<>();
        units.all.forEach(sketch -> byId.put(sketch.id, sketch));
        for (Sketch sketch : units.all) {
            sketch.keysByTarget.forEach((target, keys) -> {
                edges.add(new Edge(sketch.id, target, keys));
                sketch.addDependency(Optional.ofNullable(byId.get(target)).orElseThrow());
            });
        }
    }

    private void references(Sketch sketch, UnitSource source, Units units) {
        for (Reference reference : source.references()) {
            Sketch target = units.byName.get(reference.target());
            if (target == null) {
                target = new Sketch(
                        ids.of("missing", host, reference.target()),
                        sketch.stack,
                        reference.target(),
                        Kind.MISSING,
                        "",
                        Optional.empty(),
                        List.of());
                units.add(target);
            }
            sketch.refersTo(target, reference.entry().key());
            if (reference.entry().key().equals("Pod") && target.stack.equals(sketch.stack) && target.kind == Kind.POD) {
                sketch.pod = target.id;
            }
        }
    }

    /** Those by the names of services, and what no generator of Podman's looks at. */
    private static void dependencies(Sketch sketch, Units units) {
        Collection<String> keys = Generation.dependencyKeys();
        for (SourceEntry entry : sketch.entries) {
            if (entry.section().equals("Unit") && keys.contains(entry.key())) {
                for (String word : Unquoting.words(Lookup.WORDS, entry.value()).texts()) {
                    sketch.refersTo(units.byService.get(word), entry.key());
                }
            }
        }
        sketch.refersTo(units.byService.get(sketch.starts), "Unit");
        sketch.refersTo(units.byName.get(sketch.template), "template");
    }

    /** Gives each finding to the units that it names; what names none stays. */
    private List<Diagnostic> attachFindings() {
        List<Diagnostic> loose = new ArrayList<>();
        for (Diagnostic finding : findings) {
            Set<Sketch> named = new LinkedHashSet<>();
            for (Place place : finding.places()) {
                List<Sketch> sketches = sketches(place.unit());
                // Managers can have files of one name.
                List<Sketch> declaredThere = sketches.stream()
                        .filter(sketch -> sketch.declared.equals(place.line().toString()))
                        .toList();
                named.addAll(declaredThere.isEmpty() ? sketches : declaredThere);
            }
            named.forEach(sketch -> sketch.findings.add(finding));
            if (named.isEmpty()) {
                loose.add(finding);
            }
        }
        return loose;
    }

    /** The units that a file belongs to; a drop-in that cannot be read has no entry that would say so. */
    private List<Sketch> sketches(String file) {
        int dropIns = file.lastIndexOf(".d/");
        List<Sketch> sketches = byFile.getOrDefault(file, List.of());
        return sketches.isEmpty() && dropIns > 0
                ? byFile.getOrDefault(file.substring(0, dropIns), List.of())
                : sketches;
    }

    private List<Group> stacks(List<Sketch> sketches) {
        Map<String, List<Node>> byStack = new LinkedHashMap<>();
        for (Sketch sketch : sketches) {
            byStack.computeIfAbsent(sketch.stack, stack -> new ArrayList<>()).add(sketch.node());
        }
        List<Group> groups = new ArrayList<>();
        byStack.forEach((stack, nodes) -> groups.add(
                new Group(ids.of("stack", host, stack), Group.Level.STACK, stack, "", List.of(), nodes, List.of())));
        return groups;
    }
}
