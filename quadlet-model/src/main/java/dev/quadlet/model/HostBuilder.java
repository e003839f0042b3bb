package dev.quadlet.model;

import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.PodmanVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Builds a {@link Host}. */
public final class HostBuilder {

    private final ImmutableHost.Builder values = ImmutableHost.builder();
    private final List<Stack> stacks = new ArrayList<>();
    private final List<DropIn> dropIns = new ArrayList<>();
    private final List<UnaryOperator<Container>> changes = new ArrayList<>();

    HostBuilder(String name) {
        values.name(name).sudo(false);
    }

    /**
     * Says where ssh reaches the host.
     *
     * @param destination such as {@code root@atlas.lan}, or a name of the ssh configuration
     * @return this builder
     * @throws IllegalArgumentException if ssh would take the text for an option, or it has a blank
     */
    public HostBuilder ssh(String destination) {
        boolean plain = !destination.isEmpty() && destination.chars().allMatch(c -> c > ' ' && c < 127);
        if (!plain || destination.startsWith("-")) {
            throw new IllegalArgumentException(
                    "\"" + destination + "\" is not a destination of ssh (such as root@atlas.lan)");
        }
        values.ssh(destination);
        return this;
    }

    /**
     * Works through {@code sudo -n} where the login is not the account that is worked for. The login then needs a line
     * such as {@code deploy ALL=(root) NOPASSWD: ALL} in the host's sudoers. Unset: the login is root, or the user
     * whose stacks are deployed.
     *
     * @return this builder
     */
    public HostBuilder sudo() {
        values.sudo(true);
        return this;
    }

    /**
     * Adds tags, by which commands choose hosts: {@code --on @web}.
     *
     * @param tags names such as {@code web}
     * @return this builder
     * @throws IllegalArgumentException if a tag is not a name as those of stacks are
     */
    public HostBuilder tag(String... tags) {
        for (String tag : tags) {
            Names.checkPathElement(tag, "the tag of a host");
            values.addTags(tag);
        }
        return this;
    }

    /**
     * Says which Podman the host has, so that what it cannot do is known early.
     *
     * @param version such as {@code 5.4}
     * @return this builder
     * @throws IllegalArgumentException if the text is not a version
     */
    public HostBuilder podman(String version) {
        values.podman(PodmanVersion.parse(version));
        return this;
    }

    /**
     * Says whether the host enforces SELinux, so that bind mounts without a label are known early.
     *
     * @param enforced whether it does
     * @return this builder
     */
    public HostBuilder selinux(boolean enforced) {
        values.selinux(enforced);
        return this;
    }

    /**
     * Adds stacks for the system manager.
     *
     * @param more the stacks
     * @return this builder
     */
    public HostBuilder stack(Stack... more) {
        stacks.addAll(List.of(more));
        return this;
    }

    /**
     * Adds a user whose manager runs stacks without root.
     *
     * @param user the user's name
     * @param content the user's home directory and stacks
     * @return this builder
     * @throws IllegalArgumentException if the name is not that of a user
     */
    public HostBuilder user(String user, Consumer<? super UserManagerBuilder> content) {
        UserManagerBuilder builder = new UserManagerBuilder(user);
        content.accept(builder);
        values.addUsers(builder.build());
        return this;
    }

    /**
     * Adds a drop-in for all of the system's units of a type, or for a unit of any stack.
     *
     * @param dropIn the drop-in
     * @return this builder
     */
    public HostBuilder dropIn(DropIn dropIn) {
        dropIns.add(dropIn);
        return this;
    }

    /**
     * Accepts what a rule finds on this host: {@code check} says nothing of it.
     *
     * @param rule the name of the rule, such as {@code floating-tag}
     * @param reason why it is accepted, for the next reader
     * @return this builder
     * @throws IllegalArgumentException if the name is not that of a rule, or the reason is blank
     */
    public HostBuilder suppress(String rule, String reason) {
        values.addSuppressions(new Suppression(rule, reason));
        return this;
    }

    /**
     * Changes each container of the host, also those of users, when the host is built.
     *
     * @param change makes the new container of the old one
     * @return this builder
     */
    public HostBuilder mapContainers(UnaryOperator<Container> change) {
        changes.add(change);
        return this;
    }

    /** {@return the host} */
    public Host build() {
        Host host = values.system(new SystemManager(stacks, dropIns)).build();
        for (UnaryOperator<Container> change : changes) {
            host = host.mapContainers(change);
        }
        return host;
    }
}
