package dev.quadlet.model.value;

import java.util.Objects;
import java.util.Optional;

/**
 * Text as it reaches the process: literal by default, with specifiers and variables only where they were asked for.
 *
 * <p>systemd expands {@code %} specifiers and, in command lines, {@code $} variables in nearly everything that a unit
 * file holds. A {@code String} given to a builder therefore means {@link #literal(String)}: {@code literal("50%")}
 * arrives as {@code 50%}. What systemd shall expand is written as {@link #expanded(String)}:
 * {@code expanded("%h/data")} arrives as {@code /home/al/data}. {@code expanded("50%")} fails, since {@code %} alone is
 * not a specifier.
 *
 * @param systemd the text in systemd's own form, in which {@code %%} and {@code $$} stand for one literal character
 */
public record Text(String systemd) implements Comparable<Text> {

    /** The specifier letters of systemd.unit(5). */
    private static final String SPECIFIERS = "aAbBCdDEfgGhHiIjJlLmMnNopPqsStTuUvVwWyY%";

    /**
     * Checks the text.
     *
     * @param systemd the text in systemd's own form, in which {@code %%} and {@code $$} stand for one literal character
     * @throws IllegalArgumentException if the text has a NUL, an unpaired surrogate, or a {@code %} that no specifier
     *     follows
     */
    public Text {
        Objects.requireNonNull(systemd, "systemd");
        for (int i = 0; i < systemd.length(); i++) {
            char c = systemd.charAt(i);
            if (c == '%') {
                i++;
                if (i == systemd.length() || SPECIFIERS.indexOf(systemd.charAt(i)) < 0) {
                    throw new IllegalArgumentException("\"" + Printable.of(systemd) + "\" has a % at position " + i
                            + " that starts no systemd specifier (write %% for a percent sign, or use Text.literal)");
                }
            } else if (c == 0) {
                throw new IllegalArgumentException(
                        "\"" + Printable.of(systemd) + "\" has a NUL character, which no process can receive");
            } else if (Character.isSurrogate(c)) {
                if (i + 1 == systemd.length() || !Character.isSurrogatePair(c, systemd.charAt(i + 1))) {
                    throw new IllegalArgumentException(
                            "\"" + Printable.of(systemd) + "\" has half of a surrogate pair, which is no Unicode text");
                }
                i++;
            }
        }
    }

    /**
     * {@return text that arrives exactly as it is written here}
     *
     * @param text any text without NUL
     * @throws IllegalArgumentException if the text has a NUL or an unpaired surrogate
     */
    public static Text literal(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('$') < 0) {
            return new Text(text);
        }
        return new Text(text.replace("%", "%%").replace("$", "$$"));
    }

    /**
     * {@return text in which systemd expands specifiers ({@code %h}) and, in command lines, variables ({@code ${X}})}
     *
     * @param text the text in systemd's form
     * @throws IllegalArgumentException if a {@code %} starts no specifier, or as for {@link #literal(String)}
     */
    public static Text expanded(String text) {
        return new Text(text);
    }

    /**
     * {@return a path below the home directory of the user whose manager runs the unit, {@code %h/...}}
     *
     * @param path the literal path relative to the home directory, such as {@code data/blog}
     * @throws IllegalArgumentException as for {@link #literal(String)}
     */
    public static Text inHome(String path) {
        return expanded("%h/").plus(literal(path));
    }

    /**
     * {@return the value of a variable of the Podman process' environment, {@code ${NAME}}}
     *
     * <p>Mind that this is the environment that {@code [Service] Environment=} sets, not the container's.
     *
     * @param name the name of the variable
     * @throws IllegalArgumentException if the name is not an identifier
     */
    public static Text variable(String name) {
        if (!isIdentifier(name)) {
            throw new IllegalArgumentException("\"" + Printable.of(name)
                    + "\" is not the name of a variable (letters, digits and _, no digit first)");
        }
        return new Text("${" + name + "}");
    }

    /**
     * {@return this text followed by another one}
     *
     * @param more what comes behind
     */
    public Text plus(Text more) {
        return new Text(systemd + more.systemd);
    }

    /**
     * {@return this text followed by literal text}
     *
     * @param more what comes behind
     */
    public Text plus(String more) {
        return plus(literal(more));
    }

    /** {@return what arrives at the process, or nothing if that depends on a specifier or variable} */
    public Optional<String> literal() {
        if (systemd.indexOf('%') < 0 && systemd.indexOf('$') < 0) {
            return Optional.of(systemd);
        }
        StringBuilder plain = new StringBuilder(systemd.length());
        for (int i = 0; i < systemd.length(); i++) {
            char c = systemd.charAt(i);
            if (c == '%' || c == '$') {
                boolean doubled = i + 1 < systemd.length() && systemd.charAt(i + 1) == c;
                if (doubled) {
                    i++;
                } else if (c == '%' || startsVariable(systemd, i)) {
                    return Optional.empty();
                }
            }
            plain.append(c);
        }
        return Optional.of(plain.toString());
    }

    /** {@return whether systemd would replace a variable such as {@code ${X}} in this text} */
    public boolean hasVariables() {
        return hasVariables(systemd);
    }

    /**
     * {@return whether systemd would replace a variable such as {@code ${X}} in a text}
     *
     * @param systemd a text in systemd's form, which may be wrong otherwise
     */
    public static boolean hasVariables(String systemd) {
        for (int i = systemd.indexOf('$'); i >= 0; i = systemd.indexOf('$', i)) {
            if (i + 1 < systemd.length() && systemd.charAt(i + 1) == '$') {
                i += 2;
            } else if (startsVariable(systemd, i)) {
                return true;
            } else {
                i++;
            }
        }
        return false;
    }

    /** {@return whether there is no text} */
    public boolean isEmpty() {
        return systemd.isEmpty();
    }

    @Override
    public int compareTo(Text other) {
        return systemd.compareTo(other.systemd);
    }

    /** {@return the literal text, or systemd's form where something is expanded} */
    @Override
    public String toString() {
        return literal().orElse(systemd);
    }

    /** A word that begins with a single dollar sign is a variable as a whole, whatever follows. */
    private static boolean startsVariable(String systemd, int dollar) {
        if (dollar == 0) {
            return true;
        }
        if (dollar + 1 == systemd.length()) {
            return false;
        }
        char next = systemd.charAt(dollar + 1);
        return next == '{' || isIdentifierStart(next);
    }

    private static boolean isIdentifier(String name) {
        if (name.isEmpty() || !isIdentifierStart(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> isIdentifierStart((char) c) || (c >= '0' && c <= '9'));
    }

    private static boolean isIdentifierStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
