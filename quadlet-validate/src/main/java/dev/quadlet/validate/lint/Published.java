package dev.quadlet.validate.lint;

import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A port that a unit publishes on its host.
 *
 * @param unit the unit
 * @param entry the entry that says so
 * @param port the port
 */
public record Published(UnitSource unit, SourceEntry entry, PublishedPort port) {

    /**
     * {@return the ports that a unit publishes, as far as they are known}
     *
     * @param unit a container, pod or kube unit
     */
    public static List<Published> of(UnitSource unit) {
        List<SourceEntry> entries = unit.list("PublishPort");
        if (entries.isEmpty() || sharesNetwork(unit)) {
            return List.of();
        }
        List<Published> published = new ArrayList<>();
        for (SourceEntry entry : entries) {
            parse(entry.value()).ifPresent(port -> published.add(new Published(unit, entry, port)));
        }
        return published;
    }

    /** Podman publishes nothing for a container that uses the network of its host, or none. */
    private static boolean sharesNetwork(UnitSource unit) {
        for (SourceEntry entry : unit.list("Network")) {
            String network = entry.value();
            if (network.equals("host") || network.equals("none") || network.startsWith("ns:")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PublishedPort> parse(String text) {
        if (Placeholders.in(text)) {
            return Optional.empty();
        }
        try {
            return PortMapping.parse(text) instanceof PublishedPort port ? Optional.of(port) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // which is a finding of its own
        }
    }
}
