package dev.quadlet.deploy.secret;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.quadlet.model.SecretSource;
import java.util.Optional;

/**
 * A secret whose value is on the machine that deploys, and is sent with a deployment.
 *
 * <p>On the host it lies in a file that its owner alone can read. Jackson refuses to write one, except in
 * {@link SecretTemplate#json(Object)}.
 */
@JsonSerialize(using = SecretJson.class)
public interface DeliveredSecret extends SecretSource {

    /**
     * {@return the value}
     *
     * <p>It is read at each call, but what is slow or asks a person is done once: an {@link AnsibleVault} keeps what it
     * has decrypted, and a {@link VaultPassword} what it was told.
     *
     * @throws SecretException if it cannot be had; the message says why and what to do, and never has a value
     */
    SecretValue read();

    /** {@return where the value comes from, for messages, such as {@code vault.yml: blog_db}} */
    String describe();

    /**
     * {@return this secret, stored on the host as a credential that {@code systemd-creds} has encrypted there}
     *
     * <p>No other host can read its file then: the key is in the host's TPM 2.0 chip, or in a file of root alone that
     * is not part of a backup of {@code /etc}. The manager of a user does that since systemd 256.
     */
    default DeliveredSecret encryptedOnHost() {
        return encrypted() ? this : new EncryptedOnHost(this);
    }

    /** {@return whether the host encrypts the value; not, unless {@link #encryptedOnHost()} was said} */
    @Override
    default boolean encrypted() {
        return false;
    }

    /** {@return nothing: the value is delivered} */
    @Override
    default Optional<String> hostPath() {
        return Optional.empty();
    }
}
