package dev.quadlet.model.value;

/** The names and paths that Podman accepts. */
public final class Names {

    private Names() {}

    /**
     * Checks the name of a Podman object (container, pod, network, volume).
     *
     * @param name the name
     * @param what what it is the name of, for the message
     * @throws IllegalArgumentException if Podman would not accept the name
     */
    public static void checkObject(String name, String what) {
        if (!isObject(name)) {
            throw Refusal.of(name, what, "a letter or digit, then letters, digits and _ . -");
        }
    }

    /**
     * {@return whether Podman accepts this as the name of a container, pod, network or volume}
     *
     * @param name the name
     */
    public static boolean isObject(String name) {
        if (name.isEmpty() || !isAlphanumeric(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> isAlphanumeric((char) c) || c == '_' || c == '.' || c == '-');
    }

    /**
     * Checks an absolute path.
     *
     * @param path the path
     * @throws IllegalArgumentException if it does not begin with a slash, or has a {@code ..} element
     */
    public static void checkAbsolute(String path) {
        checkLine(path);
        boolean up = path.endsWith("/..") || path.contains("/../");
        if (!path.startsWith("/") || up) {
            throw Refusal.of(path, "an absolute path", "a path from / without ..");
        }
    }

    /**
     * Checks one element of a path, such as the name of a stack.
     *
     * @param name the name
     * @param what what it is the name of, for the message
     * @throws IllegalArgumentException if it could leave its directory or needs quoting
     */
    public static void checkPathElement(String name, String what) {
        boolean allowed = !name.isEmpty()
                && isAlphanumeric(name.charAt(0))
                && name.chars().allMatch(c -> isAlphanumeric((char) c) || c == '_' || c == '.' || c == '-');
        if (!allowed || name.length() > 200 || name.endsWith(".d")) {
            throw Refusal.of(name, what, "a letter or digit, then letters, digits and _ . -, not ending in .d");
        }
    }

    /**
     * Checks that text stays on its line.
     *
     * @param text the text
     * @throws IllegalArgumentException if it has a line break or another control character
     */
    static void checkLine(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.of(text, "text of one line", "no control characters");
        }
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
