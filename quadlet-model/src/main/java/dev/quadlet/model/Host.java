package dev.quadlet.model;

import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.PodmanVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/** A machine that receives stacks: for its system manager, and for any number of users. */
@Value.Immutable
public sealed interface Host permits ImmutableHost {

    /**
     * Begins a host.
     *
     * @param name its name within the fleet, which becomes that of a directory
     * @return a builder
     * @throws IllegalArgumentException if it is not a name for a directory
     */
    static HostBuilder named(String name) {
        Names.checkPathElement(name, "the name of a host");
        return new HostBuilder(name);
    }

    /** {@return its name within the fleet} */
    String name();

    /** {@return where ssh reaches it, such as {@code root@atlas.lan}} */
    Optional<String> ssh();

    /** {@return whether commands run through {@code sudo -n} where the login is another account} */
    boolean sudo();

    /** {@return tags by which commands choose hosts} */
    Set<String> tags();

    /** {@return the version of its Podman; if empty, nothing is checked against a version} */
    Optional<PodmanVersion> podman();

    /** {@return whether SELinux is enforced on it; if empty, nothing is checked against that} */
    Optional<Boolean> selinux();

    /** {@return its system manager} */
    SystemManager system();

    /** {@return its users' managers, in the order in which they were added} */
    List<UserManager> users();

    /** {@return findings on this host that are known and accepted} */
    List<Suppression> suppressions();

    /** {@return all of its managers, that of the system first} */
    default List<Manager> managers() {
        List<Manager> managers = new ArrayList<>();
        managers.add(system());
        managers.addAll(users());
        return List.copyOf(managers);
    }

    /**
     * {@return the same host with this Podman}
     *
     * @param podman its version
     */
    default Host withPodman(PodmanVersion podman) {
        return ImmutableHost.builder().from(this).podman(podman).build();
    }

    /**
     * {@return the same host with each container changed}
     *
     * @param change makes the new container of the old one
     */
    default Host mapContainers(UnaryOperator<Container> change) {
        List<UnaryOperator<Container>> changes = List.of(change);
        List<UserManager> changed = new ArrayList<>();
        for (UserManager user : users()) {
            changed.add(
                    new UserManager(user.user(), user.home(), Changes.applied(user.stacks(), changes), user.dropIns()));
        }
        return ImmutableHost.builder()
                .from(this)
                .system(new SystemManager(Changes.applied(system().stacks(), changes), system().dropIns()))
                .users(changed)
                .build();
    }
}
