package dev.quadlet.model;

import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.Printable;
import java.util.Optional;

/**
 * Where the value of a {@link Secret} comes from.
 *
 * <p>The two sources here are files that are on the host already. Others deliver a value to the host; each is a type of
 * its own outside of this module, and none hands its value out as text.
 */
public interface SecretSource {

    /** {@return whether the file on the host is a credential that systemd-creds has encrypted} */
    boolean encrypted();

    /**
     * {@return the file on the host that holds the value: an absolute path, or one relative to the directory of the
     * fleet's secrets}
     *
     * <p>Empty if the value is delivered; it is then put into that directory under the secret's own name.
     */
    Optional<String> hostPath();

    /**
     * {@return a file on the host whose content is the secret, a line break at its end included}
     *
     * @param path an absolute path, or one relative to the directory of the fleet's secrets
     * @throws IllegalArgumentException if the path leaves that directory
     */
    static SecretSource hostFile(String path) {
        return new OnHost(path, false);
    }

    /**
     * {@return a file on the host that was made by {@code systemd-creds encrypt --name=secret}}
     *
     * @param path an absolute path, or one relative to the directory of the fleet's secrets
     * @throws IllegalArgumentException if the path leaves that directory
     */
    static SecretSource encryptedCredential(String path) {
        return new OnHost(path, true);
    }

    /**
     * A file that is on the host.
     *
     * @param path an absolute path, or one relative to the directory of the fleet's secrets
     * @param encrypted whether systemd-creds has encrypted it
     */
    record OnHost(String path, boolean encrypted) implements SecretSource {

        /**
         * Checks the path.
         *
         * @param path an absolute path, or one relative to the directory of the fleet's secrets
         * @param encrypted whether systemd-creds has encrypted it
         * @throws IllegalArgumentException if the path leaves that directory, or cannot stand in a credential
         */
        public OnHost {
            if (path.startsWith("/")) {
                Names.checkAbsolute(path);
            } else {
                for (String element : path.split("/", -1)) {
                    Names.checkPathElement(element, "the path of a secret");
                }
            }
            if (path.indexOf(':') >= 0 || !path.equals(path.strip())) {
                throw new IllegalArgumentException(
                        "\"" + Printable.of(path) + "\" is not the path of a secret (no colon, no outer blanks)");
            }
        }

        @Override
        public Optional<String> hostPath() {
            return Optional.of(path);
        }
    }
}
