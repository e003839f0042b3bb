package dev.quadlet.deploy;

import dev.quadlet.deploy.secret.DeliveredSecret;
import dev.quadlet.deploy.secret.SecretException;
import dev.quadlet.deploy.secret.SecretValue;
import dev.quadlet.model.SecretSource;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads each secret once, however many hosts get it. */
final class SecretReader {

    private final IdentityHashMap<SecretSource, SecretValue> values = new IdentityHashMap<>();

    /**
     * {@return the values of a target's secrets, by their path in the generation}
     *
     * @throws SecretException if one cannot be had
     */
    synchronized Map<String, SecretValue> read(Desired desired) {
        Map<String, SecretValue> read = new TreeMap<>();
        for (DesiredSecret secret : desired.secrets()) {
            read.put(secret.path(), read(secret));
        }
        return read;
    }

    private SecretValue read(DesiredSecret secret) {
        SecretValue known = values.get(secret.source());
        if (known != null) {
            return known;
        }
        if (!(secret.source() instanceof DeliveredSecret source)) {
            throw new SecretException("secret " + secret.name() + " has a source that delivers nothing: "
                    + secret.source().getClass().getName() + "; use one of AnsibleVault, EnvironmentSecret, FileSecret,"
                    + " CommandSecret or SecretTemplate");
        }
        try {
            SecretValue value = source.read();
            values.put(source, value);
            return value;
        } catch (SecretException e) {
            throw new SecretException("secret " + secret.name() + ": " + e.getMessage());
        }
    }

    /** {@return salted digests of values, by the name of the secret} */
    static Map<String, String> digests(List<DesiredSecret> secrets, Map<String, SecretValue> values, byte[] salt) {
        Map<String, String> digests = new HashMap<>();
        for (DesiredSecret secret : secrets) {
            SecretValue value = values.get(secret.path());
            if (value != null) {
                digests.put(secret.name(), value.digest(salt));
            }
        }
        return digests;
    }
}
