package dev.quadlet.validate;

import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.PortRange;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.validate.lint.Published;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        Index index = new Index(all);
        Map<Integer, List<Set<Integer>>> told = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            List<Integer> others = index.later(i);
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

    /** Finds by address and port what can clash, so that many units on addresses of their own are no matter. */
    private static final class Index {

        private static final String ALL = "all";
        private static final String WITHOUT_ADDRESS = "none";

        private final List<Taken> all;
        private final Map<String, NavigableMap<Integer, List<Integer>>> byAddress = new HashMap<>();
        private int widest;

        Index(List<Taken> all) {
            this.all = all;
            for (int i = 0; i < all.size(); i++) {
                Taken taken = all.get(i);
                widest = Math.max(widest, taken.host().size());
                put(ALL, i);
                Optional<IpAddress> ip = taken.port().hostIp();
                if (ip.isPresent()) {
                    put(family(ip.get()), i);
                    put(isUnspecified(ip.get()) ? wildcard(ip.get()) : bytes(ip.get()), i);
                } else {
                    put(WITHOUT_ADDRESS, i);
                }
            }
        }

        private void put(String address, int index) {
            byAddress
                    .computeIfAbsent(address, key -> new TreeMap<>())
                    .computeIfAbsent(all.get(index).host().first(), port -> new ArrayList<>())
                    .add(index);
        }

        private static String family(IpAddress address) {
            return address.isV6() ? "v6" : "v4";
        }

        /** One address can be written in several ways. */
        private static String bytes(IpAddress address) {
            return Arrays.toString(address.bytes());
        }

        private static String wildcard(IpAddress address) {
            return family(address) + " wildcard";
        }

        /** Those further down the list that clash with this one. */
        List<Integer> later(int index) {
            Optional<IpAddress> ip = all.get(index).port().hostIp();
            List<String> where = List.of(ALL);
            if (ip.isPresent()) {
                where = isUnspecified(ip.get())
                        ? List.of(family(ip.get()), WITHOUT_ADDRESS)
                        : List.of(bytes(ip.get()), wildcard(ip.get()), WITHOUT_ADDRESS);
            }
            List<Integer> found = new ArrayList<>();
            where.forEach(address -> addLater(index, address, found));
            Collections.sort(found);
            return found;
        }

        /** A range that reaches this one begins at most so far below. */
        private void addLater(int index, String address, List<Integer> found) {
            Taken taken = all.get(index);
            PortRange ports = taken.host();
            NavigableMap<Integer, List<Integer>> byPort = byAddress.getOrDefault(address, new TreeMap<>());
            for (List<Integer> others : byPort.subMap(ports.first() - widest, true, ports.last(), true)
                    .values()) {
                for (int other : others) {
                    if (other > index && taken.clashesWith(all.get(other))) {
                        found.add(other);
                    }
                }
            }
        }
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
