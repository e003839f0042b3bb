package dev.quadlet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds a {@link UserManager}; begun by {@link HostBuilder#user}. */
public final class UserManagerBuilder {

    private final String user;
    private String home;
    private final List<Stack> stacks = new ArrayList<>();
    private final List<DropIn> dropIns = new ArrayList<>();
    private final List<UnaryOperator<Container>> changes = new ArrayList<>();

    UserManagerBuilder(String user) {
        this.user = user;
        this.home = "/home/" + user;
    }

    /**
     * Says where the user's home directory is. Unset: {@code /home/NAME}.
     *
     * @param path the absolute path
     * @return this builder
     */
    public UserManagerBuilder home(String path) {
        this.home = path;
        return this;
    }

    /**
     * Adds stacks.
     *
     * @param more the stacks
     * @return this builder
     */
    public UserManagerBuilder stack(Stack... more) {
        stacks.addAll(List.of(more));
        return this;
    }

    /**
     * Adds a drop-in for all of the user's units of a type, or for a unit of any stack.
     *
     * @param dropIn the drop-in
     * @return this builder
     */
    public UserManagerBuilder dropIn(DropIn dropIn) {
        dropIns.add(dropIn);
        return this;
    }

    /**
     * Changes each container of the user when the host is built.
     *
     * @param change makes the new container of the old one
     * @return this builder
     */
    public UserManagerBuilder mapContainers(UnaryOperator<Container> change) {
        changes.add(change);
        return this;
    }

    UserManager build() {
        return new UserManager(user, home, Changes.applied(stacks, changes), dropIns);
    }
}
