package dev.quadlet.model;

import dev.quadlet.model.value.Names;
import java.util.List;

/**
 * A user's manager, which runs containers without root.
 *
 * @param user the user's name
 * @param home the user's home directory
 * @param stacks its stacks
 * @param dropIns drop-ins that belong to no stack
 */
public record UserManager(String user, String home, List<Stack> stacks, List<DropIn> dropIns) implements Manager {

    /**
     * Checks the names.
     *
     * @param user the user's name
     * @param home the user's home directory
     * @param stacks its stacks
     * @param dropIns drop-ins that belong to no stack
     * @throws IllegalArgumentException if the user's name is none, or the home directory is not absolute
     */
    public UserManager {
        Names.checkPathElement(user, "the name of a user");
        Names.checkAbsolute(home);
        if (home.endsWith("/") || home.contains("//")) {
            throw new IllegalArgumentException(
                    home + " is not the path of a home directory (single slashes, none at its end)");
        }
        stacks = List.copyOf(stacks);
        dropIns = List.copyOf(dropIns);
    }

    @Override
    public String describe() {
        return "user " + user;
    }

    @Override
    public boolean isRootless() {
        return true;
    }
}
