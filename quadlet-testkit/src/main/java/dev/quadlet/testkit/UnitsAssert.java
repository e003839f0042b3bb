package dev.quadlet.testkit;

import dev.quadlet.model.Container;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.PortRange;
import dev.quadlet.model.value.Protocol;
import dev.quadlet.model.value.PublishedPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what has units: a host or a stack.
 *
 * @param <SELF> the type of the assertions
 * @param <ACTUAL> the type of what they are about
 */
public abstract sealed class UnitsAssert<SELF extends UnitsAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> permits HostAssert, StackAssert {

    private final String what;
    private final List<Placed> units;

    UnitsAssert(ACTUAL actual, Class<SELF> self, String what, List<Placed> units) {
        super(actual, self);
        this.what = what;
        this.units = units;
    }

    /** How messages name it. */
    final String what() {
        return what;
    }

    final List<Placed> units() {
        return units;
    }

    /**
     * Asserts that there is a unit.
     *
     * @param fileName the name of its file, such as {@code web.container}; a secret's is {@code NAME.secret}
     * @return this
     */
    public SELF hasUnit(String fileName) {
        find(fileName);
        return myself;
    }

    /**
     * {@return assertions about one of the units}
     *
     * @param fileName the name of its file, such as {@code web.container}
     */
    public UnitAssert unit(String fileName) {
        return new UnitAssert(find(fileName));
    }

    private Placed find(String fileName) {
        return units.stream()
                .filter(placed -> placed.unit().name().fileName().equals(fileName))
                .findFirst()
                .orElseThrow(() -> failure(
                        "%s",
                        "Expected " + what + " to have the unit " + fileName + ", but it has:"
                                + list(units.stream().map(Placed::describe).toList())));
    }

    /**
     * Asserts that a TCP port of the host is published by one of the units.
     *
     * @param port the port of the host
     * @return this
     */
    public SELF publishes(int port) {
        return publishes(port, Protocol.TCP);
    }

    /**
     * Asserts that a port of the host is published by one of the units.
     *
     * @param port the port of the host
     * @param protocol its protocol
     * @return this
     */
    public SELF publishes(int port, Protocol protocol) {
        return publishes(port, protocol, published -> true, "");
    }

    /**
     * Asserts that a TCP port of the host is published by a unit.
     *
     * @param port the port of the host
     * @param fileName the name of the unit's file, such as {@code web.container}
     * @return this
     */
    public SELF publishes(int port, String fileName) {
        Unit unit = find(fileName).unit();
        return publishes(
                port, Protocol.TCP, published -> published.placed().unit().equals(unit), " by " + fileName);
    }

    private SELF publishes(int port, Protocol protocol, Predicate<Published> by, String byWhom) {
        List<Published> all = published();
        if (all.stream().filter(by).noneMatch(each -> each.has(port, protocol))) {
            throw failure(
                    "%s",
                    "Expected " + what + " to publish " + port + "/" + protocol.systemd() + byWhom
                            + ", but it publishes" + ports(all));
        }
        return myself;
    }

    /**
     * Asserts that these ports of the host are published, with any protocol, and no others; none at all if none is
     * named.
     *
     * @param ports the ports of the host
     * @return this
     */
    public SELF publishesOnly(int... ports) {
        SortedSet<Integer> expected = new TreeSet<>();
        for (int port : ports) {
            expected.add(port);
        }
        List<Published> all = published();
        SortedSet<Integer> found = new TreeSet<>();
        all.forEach(each -> found.addAll(each.hostPorts()));
        // A port that Podman picks, or that a variable says, is one of which nobody knows.
        boolean unknown = all.stream().anyMatch(each -> each.hostPorts().isEmpty());
        if (unknown || !found.equals(expected)) {
            throw failure(
                    "%s",
                    "Expected " + what + " to publish "
                            + (expected.isEmpty() ? "nothing" : "only " + join(expected)) + ", but it publishes"
                            + ports(all));
        }
        return myself;
    }

    /** A port of a unit. */
    private record Published(Placed placed, PortMapping port) {

        private Optional<PortRange> range() {
            return port instanceof PublishedPort known ? known.hostPorts() : Optional.empty();
        }

        boolean has(int wanted, Protocol protocol) {
            return port instanceof PublishedPort known
                    && known.protocol() == protocol
                    && range().map(range -> range.first() <= wanted && wanted <= range.last())
                            .orElse(false);
        }

        List<Integer> hostPorts() {
            List<Integer> ports = new ArrayList<>();
            range().ifPresent(range -> {
                for (int each = range.first(); each <= range.last(); each++) {
                    ports.add(each);
                }
            });
            return ports;
        }

        @Override
        public String toString() {
            return "PublishPort=" + port.systemd() + " of " + placed.describe();
        }
    }

    private List<Published> published() {
        List<Published> all = new ArrayList<>();
        for (Placed placed : units) {
            portsOf(placed.unit()).forEach(port -> all.add(new Published(placed, port)));
        }
        return all;
    }

    private static List<PortMapping> portsOf(Unit unit) {
        if (unit instanceof Container container) {
            return container.publishPorts();
        } else if (unit instanceof Pod pod) {
            return pod.publishPorts();
        } else if (unit instanceof Kube kube) {
            return kube.publishPorts();
        }
        return List.of();
    }

    private static String ports(List<Published> all) {
        return all.isEmpty()
                ? " nothing"
                : ":" + list(all.stream().map(Published::toString).toList());
    }

    private static String join(SortedSet<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String list(List<String> lines) {
        return lines.isEmpty() ? " nothing" : "\n  " + String.join("\n  ", lines);
    }
}
