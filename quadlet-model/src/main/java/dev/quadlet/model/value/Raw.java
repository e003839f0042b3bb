package dev.quadlet.model.value;

/**
 * The text of a value that has no typed form, usually because systemd expands something in it:
 * {@code Raw.expanded("${PORT}:80")}.
 *
 * <p>A builder that is given text for which a typed form exists takes the typed form, so that two ways of saying one
 * thing are equal.
 *
 * @param text the text as it stands in the unit file, before quoting
 */
public record Raw(Text text) implements ImageSource, PortMapping, NetworkMode, UserNamespace {

    /**
     * {@return a value with exactly this text}
     *
     * @param text literal text
     */
    public static Raw of(String text) {
        return new Raw(Text.literal(text));
    }

    /**
     * {@return a value in which systemd expands specifiers and variables}
     *
     * @param text text in systemd's form
     */
    public static Raw expanded(String text) {
        return new Raw(Text.expanded(text));
    }

    @Override
    public String systemd() {
        return text.systemd();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
