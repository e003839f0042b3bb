package dev.quadlet.graph;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.HostView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture of what runs where: hosts, their managers and stacks, the units in them with what they use and what they
 * refer to, and what is wrong with each. It has no values of secrets.
 *
 * <pre>{@code
 * Picture picture = Picture.of(fleet, Validator.standard().check(fleet));
 * String page = PictureFormat.HTML.write(picture).text();
 * }</pre>
 */
public final class Picture {

    private final String title;
    private final List<Group> hosts;
    private final List<Edge> edges;
    private final List<Diagnostic> findings;
    private final Map<String, List<Edge>> edgesByStart = new HashMap<>();
    private final Map<String, List<Edge>> edgesByEnd = new HashMap<>();

    /**
     * Unit files of one directory.
     *
     * @param path the path of the directory, as the picture names it
     * @param files the files
     * @param findings what was found in them
     */
    public record Directory(String path, HostView files, List<Diagnostic> findings) {

        /**
         * Copies the findings.
         *
         * @param path the path of the directory, as the picture names it
         * @param files the files
         * @param findings what was found in them
         */
        public Directory {
            findings = List.copyOf(findings);
        }
    }

    private Picture(String title, List<Group> hosts, List<Edge> edges, List<Diagnostic> findings) {
        this.title = title;
        this.hosts = List.copyOf(hosts);
        this.edges = List.copyOf(edges);
        this.findings = List.copyOf(findings);
        for (Edge edge : edges) {
            edgesByStart.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge);
            edgesByEnd.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge);
        }
    }

    /**
     * {@return the picture of a fleet}
     *
     * @param fleet the fleet
     * @param findings what was found in it
     */
    public static Picture of(Fleet fleet, List<Diagnostic> findings) {
        Ids ids = new Ids();
        List<Group> hosts = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Host host : fleet.hosts()) {
            names.add(host.name());
            List<Diagnostic> own = findings.stream()
                    .filter(finding -> finding.host().equals(host.name()))
                    .toList();
            hosts.add(HostSketch.ofFleet(fleet.name(), HostView.of(fleet.name(), host), own, ids, edges));
        }
        List<Diagnostic> others = findings.stream()
                .filter(finding -> !names.contains(finding.host()))
                .toList();
        return new Picture(fleet.name(), hosts, edges, others);
    }

    /**
     * {@return the picture of unit files}
     *
     * @param directories the directories, each of which is a host of its own
     */
    public static Picture of(List<Directory> directories) {
        Ids ids = new Ids();
        List<Group> hosts = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Directory directory : directories) {
            hosts.add(HostSketch.ofFiles(directory.path(), directory.files(), directory.findings(), ids, edges));
        }
        String title = directories.stream().map(Directory::path).collect(Collectors.joining(", "));
        return new Picture(title, hosts, edges, List.of());
    }

    /**
     * {@return the part of the picture that shows these hosts}
     *
     * @param names the names of the hosts; all of them if it is empty
     * @throws IllegalArgumentException if there is no host of such a name
     */
    public Picture onlyHosts(Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        checkKnown("host", names, hosts.stream());
        return with(hosts.stream().filter(host -> names.contains(host.name())).toList());
    }

    /**
     * {@return the part of the picture that shows these stacks, wherever they are}
     *
     * @param names the names of the stacks, or of the directories with the files; all of them if it is empty
     * @throws IllegalArgumentException if there is no stack of such a name
     */
    public Picture onlyStacks(Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        Predicate<Group> isStack = group -> group.level() == Group.Level.STACK;
        checkKnown("stack", names, hosts.stream().flatMap(Picture::withAllBelow).filter(isStack));
        return with(pruned(hosts, isStack.and(group -> names.contains(group.name()))));
    }

    private static Stream<Group> withAllBelow(Group group) {
        return Stream.concat(Stream.of(group), group.groups().stream().flatMap(Picture::withAllBelow));
    }

    private static List<Group> pruned(List<Group> groups, Predicate<Group> wanted) {
        List<Group> kept = new ArrayList<>();
        for (Group group : groups) {
            List<Group> below = pruned(group.groups(), wanted);
            if (wanted.test(group)) {
                kept.add(group);
            } else if (!below.isEmpty()) {
                kept.add(group.with(below));
            }
        }
        return kept;
    }

    private static void checkKnown(String what, Set<String> names, Stream<Group> groups) {
        Set<String> known = new LinkedHashSet<>();
        groups.forEach(group -> known.add(group.name()));
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            known.remove("");
            throw new IllegalArgumentException("there is no " + what + " " + String.join(", ", unknown)
                    + (known.isEmpty() ? "" : " (there are: " + String.join(", ", known) + ")"));
        }
    }

    private Picture with(List<Group> kept) {
        Set<String> ids = new HashSet<>();
        kept.forEach(host -> host.allNodes().forEach(node -> ids.add(node.id())));
        List<Edge> between = edges.stream()
                .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
                .toList();
        return new Picture(title, kept, between, findings);
    }

    /** The name of the fleet, or the directories. */
    String title() {
        return title;
    }

    List<Group> hosts() {
        return hosts;
    }

    List<Edge> edges() {
        return edges;
    }

    /** What a unit refers to. */
    List<Edge> edgesFrom(Node node) {
        return edgesByStart.getOrDefault(node.id(), List.of());
    }

    /** What refers to a unit. */
    List<Edge> edgesTo(Node node) {
        return edgesByEnd.getOrDefault(node.id(), List.of());
    }

    /** What is wrong with no host in particular. */
    List<Diagnostic> findings() {
        return findings;
    }

    /** All that is wrong, each once. */
    List<Diagnostic> allFindings() {
        Set<Diagnostic> all = new LinkedHashSet<>(findings);
        hosts.forEach(host -> all.addAll(host.findings()));
        nodes().forEach(node -> all.addAll(node.findings()));
        return List.copyOf(all);
    }

    Stream<Node> nodes() {
        return hosts.stream().flatMap(Group::allNodes);
    }
}
