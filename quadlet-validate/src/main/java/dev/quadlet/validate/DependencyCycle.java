package dev.quadlet.validate;

import dev.quadlet.model.Manager;
import dev.quadlet.model.Unit;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.validate.generator.ReferenceRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Services that wait for each other; systemd drops one of them from the start. */
final class DependencyCycle implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "dependency-cycle",
            Severity.ERROR,
            "Services wait for each other in a circle.",
            "systemd breaks a circle by not starting one of the services, and not the same one at each boot.",
            """
            # a.container
            [Unit]
            After=b.service

            [Container]
            Image=docker.io/library/nginx:1.29

            # b.container
            [Unit]
            After=a.service

            [Container]
            Image=docker.io/library/nginx:1.29
            """,
            "Drop one of the entries that the finding lists.");

    /** A service waits for another one because of an entry. */
    private record Edge(PlacedUnit from, PlacedUnit to, Place place) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        for (Manager manager : host.host().managers()) {
            Map<PlacedUnit, List<Edge>> edges = edges(host, manager);
            Map<PlacedUnit, List<PlacedUnit>> next = new LinkedHashMap<>();
            edges.forEach(
                    (unit, out) -> next.put(unit, out.stream().map(Edge::to).toList()));
            Map<PlacedUnit, List<PlacedUnit>> back = reversed(next);
            Set<PlacedUnit> done = withoutCycles(next, back);
            done.addAll(withoutCycles(back, next));
            for (PlacedUnit start : edges.keySet()) {
                if (!done.contains(start)) {
                    List<Edge> cycle = shortestCycle(start, edges, done);
                    if (cycle.isEmpty()) {
                        done.add(start);
                    } else {
                        cycle.forEach(edge -> done.add(edge.from()));
                        report(cycle, findings);
                    }
                }
            }
        }
    }

    private static Map<PlacedUnit, List<Edge>> edges(HostView host, Manager manager) {
        Map<PlacedUnit, List<Edge>> edges = new LinkedHashMap<>();
        for (PlacedUnit unit : host.units(manager)) {
            if (!unit.isTemplate()) {
                edges.put(unit, new ArrayList<>());
            }
        }
        for (PlacedUnit unit : List.copyOf(edges.keySet())) {
            Optional<UnitSource> source = unit.source();
            if (source.isPresent()) {
                addAll(unit, source.get(), host, edges);
            } else {
                unit.contents().forEach(content -> addAll(unit, content, host, edges));
            }
        }
        return edges;
    }

    /** What the generator makes of references to files, and what it passes on. */
    private static void addAll(PlacedUnit unit, UnitSource source, HostView host, Map<PlacedUnit, List<Edge>> edges) {
        Manager manager = unit.manager();
        for (Reference reference : ReferenceRules.of(source)) {
            SourceEntry entry = reference.entry();
            Optional<PlacedUnit> other = host.file(manager, reference.target());
            if (other.isPresent() && !entry.section().equals("Unit")) {
                add(edges, new Edge(unit, other.get(), entry.place()));
            } else if (other.isPresent()) {
                addOrder(edges, unit, other.get(), entry);
            }
        }
        for (String key : List.of("After", "Before")) {
            for (UnitSource.SourceWord word : source.words("Unit", key, Lookup.WORDS)) {
                host.service(manager, word.text()).ifPresent(other -> addOrder(edges, unit, other, word.entry()));
            }
        }
    }

    private static void addOrder(
            Map<PlacedUnit, List<Edge>> edges, PlacedUnit unit, PlacedUnit other, SourceEntry entry) {
        if (entry.key().equals("After")) {
            add(edges, new Edge(unit, other, entry.place()));
        } else if (entry.key().equals("Before")) {
            add(edges, new Edge(other, unit, entry.place()));
        }
    }

    /** A unit that the generator does not see, such as a timer. */
    private static void addAll(PlacedUnit unit, Unit content, HostView host, Map<PlacedUnit, List<Edge>> edges) {
        Manager manager = unit.manager();
        for (UnitName name : content.unit().after()) {
            host.service(manager, name).ifPresent(to -> add(edges, new Edge(unit, to, unit.place("After=" + name))));
        }
        for (UnitName name : content.unit().before()) {
            host.service(manager, name)
                    .ifPresent(from -> add(edges, new Edge(from, unit, unit.place("Before=" + name))));
        }
    }

    private static void add(Map<PlacedUnit, List<Edge>> edges, Edge edge) {
        if (edges.containsKey(edge.from()) && edges.containsKey(edge.to())) {
            edges.get(edge.from()).add(edge);
        }
    }

    private static Map<PlacedUnit, List<PlacedUnit>> reversed(Map<PlacedUnit, List<PlacedUnit>> next) {
        Map<PlacedUnit, List<PlacedUnit>> back = new LinkedHashMap<>();
        next.keySet().forEach(unit -> back.put(unit, new ArrayList<>()));
        next.forEach((unit, others) -> others.forEach(
                other -> back.getOrDefault(other, new ArrayList<>()).add(unit)));
        return back;
    }

    /** All services from which no way leads into a circle, found by peeling off those from which none leads on. */
    private static Set<PlacedUnit> withoutCycles(
            Map<PlacedUnit, List<PlacedUnit>> next, Map<PlacedUnit, List<PlacedUnit>> back) {
        Map<PlacedUnit, Integer> left = new HashMap<>();
        Deque<PlacedUnit> free = new ArrayDeque<>();
        next.forEach((unit, others) -> {
            left.put(unit, others.size());
            if (others.isEmpty()) {
                free.add(unit);
            }
        });
        Set<PlacedUnit> peeled = new HashSet<>();
        while (!free.isEmpty()) {
            PlacedUnit unit = free.remove();
            peeled.add(unit);
            for (PlacedUnit waiter : back.getOrDefault(unit, List.of())) {
                if (left.merge(waiter, -1, Integer::sum) == 0) {
                    free.add(waiter);
                }
            }
        }
        return peeled;
    }

    /** Breadth first from a service back to itself, past what is known to lie on no new cycle. */
    private static List<Edge> shortestCycle(PlacedUnit start, Map<PlacedUnit, List<Edge>> edges, Set<PlacedUnit> done) {
        Map<PlacedUnit, Edge> reachedBy = new LinkedHashMap<>();
        Deque<PlacedUnit> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            for (Edge edge : edges.getOrDefault(queue.remove(), List.of())) {
                if (edge.to().equals(start)) {
                    return path(edge, start, reachedBy);
                }
                if (!done.contains(edge.to()) && reachedBy.putIfAbsent(edge.to(), edge) == null) {
                    queue.add(edge.to());
                }
            }
        }
        return List.of();
    }

    private static List<Edge> path(Edge last, PlacedUnit start, Map<PlacedUnit, Edge> reachedBy) {
        List<Edge> path = new ArrayList<>(List.of(last));
        PlacedUnit at = last.from();
        while (!at.equals(start)) {
            Edge edge = reachedBy.get(at);
            if (edge == null) {
                throw new IllegalStateException("no way back from " + at.name());
            }
            path.add(0, edge);
            at = edge.from();
        }
        return path;
    }

    private static void report(List<Edge> cycle, Findings findings) {
        StringBuilder path = new StringBuilder();
        List<Place> places = new ArrayList<>();
        for (Edge edge : cycle) {
            path.append(edge.from().serviceName()).append(" → ");
            places.add(edge.place());
        }
        path.append(cycle.get(0).from().serviceName());
        findings.add(
                cycle.size() == 1 ? "a service waits for itself: " + path : "services wait for each other: " + path,
                "drop one of these entries",
                places);
    }
}
