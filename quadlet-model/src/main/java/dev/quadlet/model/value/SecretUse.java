package dev.quadlet.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a container gets a secret, for {@code Secret=}: as a file below {@code /run/secrets}, or as a variable.
 *
 * <p>{@code SecretUse.env("db-password", "PGPASSWORD")} sets a variable; {@code SecretUse.parse("")} fails.
 *
 * @param name the secret's name
 * @param options further fields such as {@code type=env}, in their order
 */
public record SecretUse(String name, List<String> options) implements Value {

    /**
     * Checks the name.
     *
     * @param name the secret's name
     * @param options further fields such as {@code type=env}, in their order
     * @throws IllegalArgumentException if it is not a secret's name
     */
    public SecretUse {
        checkName(name);
        options = Options.checked(options);
    }

    /**
     * {@return the secret as a file of its own name below {@code /run/secrets}}
     *
     * @param secret the secret's name
     * @throws IllegalArgumentException if it is not a secret's name
     */
    public static SecretUse file(String secret) {
        return new SecretUse(secret, List.of());
    }

    /**
     * {@return the secret as a file}
     *
     * @param secret the secret's name
     * @param target the absolute path in the container, or a name below {@code /run/secrets}
     * @throws IllegalArgumentException if it is not a secret's name
     */
    public static SecretUse file(String secret, String target) {
        return new SecretUse(secret, List.of("type=mount", "target=" + target));
    }

    /**
     * {@return the secret as an environment variable}
     *
     * @param secret the secret's name
     * @param variable the variable's name
     * @throws IllegalArgumentException if it is not a secret's name
     */
    public static SecretUse env(String secret, String variable) {
        return new SecretUse(secret, List.of("type=env", "target=" + variable));
    }

    /**
     * {@return the same file with this owner}
     *
     * @param uid the user ID in the container
     * @param gid the group ID in the container
     */
    public SecretUse owner(int uid, int gid) {
        return with("uid=" + uid).with("gid=" + gid);
    }

    /**
     * {@return the same file with these permissions}
     *
     * @param mode such as 0400, octal
     */
    public SecretUse mode(int mode) {
        return with("mode=" + FileMode.of(mode));
    }

    private SecretUse with(String option) {
        return new SecretUse(name, Options.with(options, option));
    }

    /** {@return the variable that the secret is put into, or the path of its file} */
    public Optional<String> target() {
        return options.stream()
                .filter(o -> o.startsWith("target="))
                .map(o -> o.substring(7))
                .findFirst();
    }

    /**
     * {@return the use that this text stands for}
     *
     * @param systemd {@code name[,option=value]…} in systemd's form
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static SecretUse parse(String systemd) {
        String literal = new Text(systemd)
                .literal()
                .orElseThrow(
                        () -> Refusal.of(systemd, "a secret", "a name and options without specifiers and variables"));
        List<String> fields = new ArrayList<>(Options.parse(literal));
        if (fields.isEmpty()) {
            throw Refusal.of(literal, "a secret", "name[,option=value]");
        }
        return new SecretUse(fields.remove(0), fields);
    }

    /**
     * Checks a secret's name.
     *
     * @param name the name
     * @throws IllegalArgumentException if Podman would not accept it
     */
    public static void checkName(String name) {
        Objects.requireNonNull(name, "name");
        boolean valid = !name.isEmpty()
                && name.length() <= 253
                && name.chars().allMatch(c -> c > ' ' && c != 127 && ",/=%$\"'\\".indexOf(c) < 0);
        if (!valid) {
            throw Refusal.of(name, "the name of a secret", "1–253 characters without blanks, quotes and , / = % $ \\");
        }
    }

    @Override
    public String systemd() {
        return options.isEmpty()
                ? name
                : name + "," + Text.literal(String.join(",", options)).systemd();
    }

    @Override
    public String toString() {
        return systemd();
    }
}
