package dev.quadlet.validate;

import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.PortRange;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.validate.lint.Published;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One port of the machine published twice, by whichever manager. */
final class PortConflict implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "port-conflict",
            Severity.ERROR,
            "A port of the host is published twice.",
            "The service that comes second does not start: the address is in use.",
            """
            # a.container
            [Container]
            Image=docker.io/library/nginx:1.29
            PublishPort=8080:80

            # b.container
            [Container]
            Image=docker.io/library/httpd:2.4
            PublishPort=127.0.0.1:8080:80
            """,
            "Give all but one of them another host port, or addresses of their own.");

    private record Taken(Published published, PortRange host) {

        boolean clashesWith(Taken other) {
            return port().protocol() == other.port().protocol()
                    && host.overlaps(other.host)
                    && overlap(port().hostIp(), other.port().hostIp());
        }

        PublishedPort port() {
            return published.port();
        }

        Place place() {
            return published.entry().place();
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        List<Taken> all = new ArrayList<>();
        for (Generation run : host.generations()) {
            for (UnitSource unit : run.units()) {
                if (!unit.isTemplate() && unit.is("container", "pod", "kube")) {
                    for (Published published : Published.of(unit)) {
                        published.port().hostPorts().ifPresent(ports -> all.add(new Taken(published, ports)));
                    }
                }
            }
        }
        NavigableMap<Integer, List<Integer>> byPort = new TreeMap<>();
        int widest = 0;
        for (int i = 0; i < all.size(); i++) {
            PortRange ports = all.get(i).host();
            byPort.computeIfAbsent(ports.first(), port -> new ArrayList<>()).add(i);
            widest = Math.max(widest, ports.size());
        }
        Map<Integer, List<Set<Integer>>> told = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            List<Integer> others = later(i, all, byPort, widest);
            // Where three clash, that the second and third do need not be said again.
            boolean known = told.getOrDefault(i, List.of()).stream().anyMatch(group -> group.containsAll(others));
            if (!others.isEmpty() && !known) {
                Set<Integer> group = new HashSet<>(others);
                others.forEach(other ->
                        told.computeIfAbsent(other, key -> new ArrayList<>()).add(group));
                report(all.get(i), others.stream().map(all::get).toList(), findings);
            }
        }
    }

    /** Those further down the list that clash with this one; a range that reaches it begins at most so far below. */
    private static List<Integer> later(
            int index, List<Taken> all, NavigableMap<Integer, List<Integer>> byPort, int widest) {
        Taken taken = all.get(index);
        PortRange ports = taken.host();
        return byPort.subMap(ports.first() - widest, true, ports.last(), true).values().stream()
                .flatMap(List::stream)
                .filter(other -> other > index && taken.clashesWith(all.get(other)))
                .sorted()
                .toList();
    }

    private static void report(Taken first, List<Taken> others, Findings findings) {
        List<Place> places = new ArrayList<>(List.of(first.place()));
        others.forEach(other -> places.add(other.place()));
        String address = first.port()
                .hostIp()
                .map(ip -> ip.isV6() ? "[" + ip + "]" : ip.toString())
                .orElse("0.0.0.0");
        boolean alone = others.stream().allMatch(other -> isSameUnit(first, other));
        String by = alone
                ? "is published twice"
                : "is published by " + (others.size() == 1 ? "two" : places.size()) + " units";
        findings.add(
                address + ":" + first.host() + "/" + first.port().protocol().systemd() + " " + by,
                "give all but one of them another host port, or addresses of their own",
                places);
    }

    private static boolean isSameUnit(Taken one, Taken other) {
        return one.published().unit().equals(other.published().unit());
    }

    /** No address means all addresses; so do the unspecified ones of each family, within their family. */
    private static boolean overlap(Optional<IpAddress> a, Optional<IpAddress> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        IpAddress first = a.get();
        IpAddress second = b.get();
        return first.isV6() == second.isV6()
                && (isUnspecified(first) || isUnspecified(second) || Arrays.equals(first.bytes(), second.bytes()));
    }

    private static boolean isUnspecified(IpAddress address) {
        for (byte b : address.bytes()) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
