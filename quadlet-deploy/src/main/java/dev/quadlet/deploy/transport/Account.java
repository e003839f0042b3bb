package dev.quadlet.deploy.transport;

import dev.quadlet.model.Host;
import dev.quadlet.model.Manager;
import dev.quadlet.model.UserManager;
import dev.quadlet.model.value.Names;
import java.util.Optional;

/**
 * Whose commands run on a host. How it is reached from the login is found out there: nothing is needed if the login is
 * the account, {@code runuser} if it is root, {@code sudo} if it is somebody else and that is wanted.
 *
 * @param user the user whose manager is worked on; root, for the system's manager, if empty
 * @param sudo whether a login that is not root may use {@code sudo -n}
 */
public record Account(Optional<String> user, boolean sudo) {

    /**
     * Checks the name.
     *
     * @param user the user whose manager is worked on; root, for the system's manager, if empty
     * @param sudo whether a login that is not root may use {@code sudo -n}
     * @throws IllegalArgumentException if the name is not that of a user
     */
    public Account {
        user.ifPresent(name -> Names.checkPathElement(name, "the name of a user"));
    }

    /**
     * {@return the account of a manager}
     *
     * @param host the host, which says whether sudo is used
     * @param manager one of its managers
     */
    public static Account of(Host host, Manager manager) {
        Optional<String> user = manager instanceof UserManager of ? Optional.of(of.user()) : Optional.empty();
        return new Account(user, host.sudo());
    }

    /** {@return the account of the system's manager} */
    public static Account system() {
        return new Account(Optional.empty(), false);
    }

    /**
     * {@return the account of a user's manager}
     *
     * @param name the user's name
     * @throws IllegalArgumentException if the name is not that of a user
     */
    public static Account user(String name) {
        return new Account(Optional.of(name), false);
    }

    /** {@return the same account, which a login that is not root reaches by {@code sudo -n}} */
    public Account throughSudo() {
        return new Account(user, true);
    }

    /** {@return how messages name it: {@code root}, or the user's name} */
    public String describe() {
        return user.orElse("root");
    }
}
