package dev.quadlet.conformance;

import dev.quadlet.model.Host;
import dev.quadlet.model.Instance;
import dev.quadlet.model.Manager;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UserManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one manager of a host finds in a rendered tree.
 *
 * @param root the host's directory
 * @param manager the manager
 */
record HostTree(Path root, Manager manager) {

    /**
     * {@return the trees of all managers of a host that have stacks}
     *
     * @param out the directory that was rendered to
     * @param host the host
     */
    static List<HostTree> of(Path out, Host host) {
        return host.managers().stream()
                .filter(manager -> !manager.stacks().isEmpty())
                .map(manager -> new HostTree(out.resolve(host.name()), manager))
                .toList();
    }

    /**
     * Runs a generator for this manager.
     *
     * @param generator the generator
     */
    Generator.Result run(Generator generator) {
        return generator.run(below("etc/containers/systemd", ".config/containers/systemd"), manager.isRootless());
    }

    private Path below(String system, String user) {
        return manager instanceof UserManager own ? file(own.home() + "/" + user) : root.resolve(system);
    }

    /**
     * {@return the file that a unit names by this path}
     *
     * @param path an absolute path, or one that begins with {@code %h}
     */
    Path file(String path) {
        String home = manager instanceof UserManager user ? user.home() : "/root";
        return root.resolve(path.replace("%h", home).substring(1));
    }

    /** {@return the names of the services of all units and instances that the generator reads} */
    List<String> serviceNames() {
        List<String> names = new ArrayList<>();
        for (Stack stack : manager.stacks()) {
            for (Unit unit : stack.units()) {
                if (unit instanceof QuadletUnit) {
                    names.add(unit.serviceName());
                }
            }
            for (Instance instance : stack.instances()) {
                names.add(instance.name().stem() + ".service");
            }
        }
        return names;
    }

    /**
     * {@return all units that systemd reads for this manager, as text by name}
     *
     * @param generated what the generator made
     */
    SortedMap<String, String> systemdUnits(Generator.Result generated) {
        SortedMap<String, String> units = new TreeMap<>();
        generated.services().forEach((name, service) -> units.put(name, SystemdAnalyze.withoutMounts(service)));
        Path own = below("etc/systemd/system", ".config/systemd/user");
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    units.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return units;
    }
}
