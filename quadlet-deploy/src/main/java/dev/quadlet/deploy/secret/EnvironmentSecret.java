package dev.quadlet.deploy.secret;

import dev.quadlet.model.value.Printable;
import java.util.List;

/**
 * An environment variable of the program that deploys.
 *
 * <pre>{@code
 * Secret.named("api-token").from(EnvironmentSecret.named("API_TOKEN"))
 * }</pre>
 */
public final class EnvironmentSecret extends DescribedSecret {

    private static final char NOT_DECODED = '\uFFFD';

    private final String name;

    private EnvironmentSecret(String name) {
        super("environment variable " + name, List.of(EnvironmentSecret.class, name));
        this.name = name;
    }

    /**
     * {@return a secret that is the value of a variable, as UTF-8}
     *
     * <p>A variable that is not set, or empty, is refused when the secret is read.
     *
     * @param name the name of the variable
     * @throws IllegalArgumentException if no variable can have that name
     */
    public static EnvironmentSecret named(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("\"" + Printable.of(name)
                    + "\" is not the name of an environment variable (letters, digits and _)");
        }
        return new EnvironmentSecret(name);
    }

    @Override
    public SecretValue read() {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new SecretException(
                    describe() + (value == null ? " is not set" : " is empty") + "; export it before you deploy");
        }
        if (value.indexOf(NOT_DECODED) >= 0) {
            throw new SecretException(describe() + " has bytes that Java cannot read in this locale; start it in a"
                    + " UTF-8 locale, or take the secret from a file or a command");
        }
        return new SecretValue(Utf8.encode(value, describe()));
    }
}
