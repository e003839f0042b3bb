package dev.quadlet.validate;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two hosts of one name, which no rule for a single host can see. */
final class FleetNames {

    private FleetNames() {}

    static List<Diagnostic> check(Fleet fleet) {
        List<Diagnostic> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Host host : fleet.hosts()) {
            if (!names.add(host.name())) {
                found.add(new Diagnostic(
                        DuplicateName.INFO.name(),
                        DuplicateName.INFO.severity(),
                        DuplicateName.INFO.family(),
                        "",
                        "two hosts have the name " + host.name(),
                        List.of(),
                        "give one of them another name"));
            }
        }
        return found;
    }
}
