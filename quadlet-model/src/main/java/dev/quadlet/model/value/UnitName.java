package dev.quadlet.model.value;

import java.util.Objects;
import java.util.Optional;

/**
 * The name of a unit, such as {@code blog.container} or {@code network-online.target}.
 *
 * <p>{@code UnitName.parse("web@.container")} is a template; {@code parse("my app.container")} fails, since systemd
 * accepts no blank in a name.
 *
 * @param stem the name without its type, with the {@code @} of a template or instance
 * @param type the type, such as {@code container}
 */
public record UnitName(String stem, String type) implements ImageSource, VolumeSource, Comparable<UnitName> {

    private static final int LONGEST = 255;

    /**
     * Checks the name.
     *
     * @param stem the name without its type, with the {@code @} of a template or instance
     * @param type the type, such as {@code container}
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    public UnitName {
        Objects.requireNonNull(stem, "stem");
        Objects.requireNonNull(type, "type");
        if (stem.isEmpty() || type.isEmpty() || stem.startsWith("@")) {
            throw Refusal.of(stem + "." + type, "the name of a unit", "a name such as web.container or web@.container");
        }
        for (int i = 0; i < stem.length(); i++) {
            if (!isAllowed(stem.charAt(i))) {
                throw Refusal.of(stem, "the name of a unit", "letters, digits and : - _ . \\ @");
            }
        }
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (c < 'a' || c > 'z') {
                throw Refusal.of(type, "the type of a unit", "lower-case letters, such as container or service");
            }
        }
        if (stem.length() + type.length() + 1 > LONGEST) {
            throw Refusal.of(stem + "." + type, "the name of a unit", "at most " + LONGEST + " characters");
        }
    }

    /**
     * {@return the name that this text stands for}
     *
     * @param name a name with its type, such as {@code db.service}
     * @throws IllegalArgumentException if the type is missing or systemd would not accept the name
     */
    public static UnitName parse(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            throw Refusal.of(name, "the name of a unit", "a name with its type, such as db.service");
        }
        return new UnitName(name.substring(0, dot), name.substring(dot + 1));
    }

    /** {@return the whole name, {@code stem.type}} */
    public String fileName() {
        return stem + "." + type;
    }

    /** {@return whether this is a template, such as {@code web@.container}} */
    public boolean isTemplate() {
        return stem.indexOf('@') == stem.length() - 1;
    }

    /** {@return the instance, {@code x} of {@code web@x.container}, if this is one} */
    public Optional<String> instance() {
        int at = stem.indexOf('@');
        return at < 0 || isTemplate() ? Optional.empty() : Optional.of(stem.substring(at + 1));
    }

    /** {@return the part before an {@code @}, or the whole stem} */
    public String prefix() {
        int at = stem.indexOf('@');
        return at < 0 ? stem : stem.substring(0, at);
    }

    /**
     * {@return the name of an instance of this template}
     *
     * @param instance the text between {@code @} and the type
     * @throws IllegalArgumentException if this is not a template or systemd would not accept the name
     */
    public UnitName ofInstance(String instance) {
        if (!isTemplate()) {
            throw Refusal.of(fileName(), "a template", "a name such as web@." + type);
        }
        if (instance.isEmpty()) {
            throw Refusal.of(instance, "the name of an instance", "at least one character");
        }
        return new UnitName(stem + instance, type);
    }

    @Override
    public String systemd() {
        return fileName();
    }

    @Override
    public int compareTo(UnitName other) {
        return fileName().compareTo(other.fileName());
    }

    @Override
    public String toString() {
        return fileName();
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '\\'
                || c == ':'
                || c == '@';
    }
}
