package dev.quadlet.deploy;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Manager;
import dev.quadlet.model.UserManager;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is deployed to at once: one manager of a host, which has its own generations.
 *
 * @param fleet the name of the fleet, which is part of the paths
 * @param host the host
 * @param manager the manager, which is one of the host
 */
public record Target(String fleet, Host host, Manager manager) {

    /**
     * Checks that the manager is one of the host.
     *
     * @param fleet the name of the fleet, which is part of the paths
     * @param host the host
     * @param manager the manager, which is one of the host
     * @throws IllegalArgumentException if it is not
     */
    public Target {
        if (!host.managers().contains(manager)) {
            throw new IllegalArgumentException("host " + host.name() + " has no manager of " + manager.describe());
        }
    }

    /**
     * {@return all targets of a fleet: managers that have stacks or drop-ins, in the order of the fleet}
     *
     * @param fleet the fleet
     */
    public static List<Target> of(Fleet fleet) {
        List<Target> targets = new ArrayList<>();
        for (Host host : fleet.hosts()) {
            for (Manager manager : host.managers()) {
                if (!manager.stacks().isEmpty() || !manager.dropIns().isEmpty()) {
                    targets.add(new Target(fleet.name(), host, manager));
                }
            }
        }
        return targets;
    }

    /**
     * {@return the same target, on a host with this Podman}
     *
     * @param podman the version that the host reports
     */
    public Target withPodman(PodmanVersion podman) {
        return new Target(fleet, host.withPodman(podman), manager);
    }

    /** {@return how messages name it: {@code atlas}, or {@code atlas, user al}} */
    public String describe() {
        return host.name() + user().map(user -> ", user " + user).orElse("");
    }

    /** {@return the user whose manager it is, if it is not the system's} */
    public Optional<String> user() {
        return manager instanceof UserManager user ? Optional.of(user.user()) : Optional.empty();
    }

    /** {@return the home directory of the user whose manager it is} */
    String home() {
        return manager instanceof UserManager user ? user.home() : "/root";
    }

    /** {@return where the files of the manager lie on the host} */
    public Placement placement() {
        return new Placement(fleet, manager);
    }

    /** {@return the directory with the generations} */
    public String base() {
        return placement().base();
    }

    /** {@return the directory with what changes although nothing is deployed, and with snapshots} */
    public String state() {
        return (user().isPresent() ? home() + "/.local/state" : "/var/lib") + "/quadlet/" + fleet;
    }

    /** {@return the link by which Podman's generator finds the units of the current generation} */
    public String generatorLink() {
        return placement().units();
    }

    /** {@return the directory in which systemd looks for units} */
    public String systemdUnits() {
        return placement().systemdUnits();
    }

    /** {@return the directory in which systemd-tmpfiles looks for what it makes} */
    public String tmpfiles() {
        return placement().tmpfiles();
    }
}
