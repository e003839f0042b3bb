package dev.quadlet.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts units behind those that they need. */
final class Order {

    private final Function<String, ? extends Collection<String>> needs;
    private final Set<String> wanted;
    private final Set<String> seen = new HashSet<>();
    private final List<String> sorted = new ArrayList<>();

    private Order(Collection<String> wanted, Function<String, ? extends Collection<String>> needs) {
        this.wanted = new TreeSet<>(wanted);
        this.needs = needs;
    }

    /**
     * {@return the same services, each behind those that it needs; in a circle, in the order of their names}
     *
     * @param services the services
     * @param needs what each needs, directly
     */
    static List<String> of(Collection<String> services, Function<String, ? extends Collection<String>> needs) {
        Order order = new Order(services, needs);
        order.wanted.forEach(order::visit);
        return order.sorted;
    }

    private void visit(String service) {
        if (!seen.add(service)) {
            return;
        }
        new TreeSet<>(needs.apply(service)).forEach(this::visit);
        if (wanted.contains(service)) {
            sorted.add(service);
        }
    }
}
