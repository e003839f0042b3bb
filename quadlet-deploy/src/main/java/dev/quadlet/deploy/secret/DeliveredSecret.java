package dev.quadlet.deploy.secret;

import dev.quadlet.model.SecretSource;
import java.util.Optional;

/**
 * A secret whose value is on the machine that deploys, and is sent with a deployment.
 *
 * <p>On the host it lies in a file that its owner alone can read.
 */
public interface DeliveredSecret extends SecretSource {

    /**
     * {@return the value, read anew at each call}
     *
     * @throws SecretException if it cannot be had; the message says why and what to do, and never has a value
     */
    SecretValue read();

    /** {@return where the value comes from, for messages, such as {@code vault.yml: blog_db}} */
    String describe();

    @Override
    default boolean encrypted() {
        return false;
    }

    @Override
    default Optional<String> hostPath() {
        return Optional.empty();
    }
}
