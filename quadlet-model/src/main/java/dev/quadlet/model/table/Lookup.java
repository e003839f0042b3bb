package dev.quadlet.model.table;

import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a value is read, which decides how often its key may stand, how it is quoted, and what cannot be said.
 *
 * <p>Podman's generator has eight ways for its own keys. The sections that it passes on are read by systemd, in five
 * more.
 */
public enum Lookup {
    /** The last line counts, taken as it is but for one pair of enclosing double quotes. */
    LAST('A', false),
    /** As {@link #LAST}, and an empty value has a meaning of its own. */
    LAST_OR_EMPTY('A', false),
    /** Each line is one value, taken as it is. */
    LINES('B', true),
    /** Each line is words; quotes are undone, backslashes are not. */
    WORDS('C', true),
    /** Each line is words; quotes and backslash escapes are undone. */
    ARGS('D', true),
    /** The last line is words; quotes and backslash escapes are undone. */
    COMMAND('E', false),
    /** Each line is words of the form {@code name=value}; the last of a name counts. */
    PAIRS('F', true),
    /** The last line is a truth value. */
    FLAG('G', false),
    /** The last line is a whole number. */
    NUMBER('H', false),
    /** systemd takes the last line as it is. */
    SETTING('S', false),
    /** systemd takes each line as it is. */
    SETTINGS('S', true),
    /** systemd takes each line as words. */
    SETTING_WORDS('S', true),
    /** systemd takes each line as words of the form {@code name=value}. */
    ASSIGNMENTS('S', true),
    /** systemd runs each line as a command. */
    PROGRAMS('S', true);

    /** The version that reads quotes around a value as everything else here assumes. */
    private static final PodmanVersion QUOTES_KEPT = new PodmanVersion(5, 8, 2);

    private static final PodmanVersion QUOTES_WRAP = PodmanVersion.of(5, 0);

    /** The kernel's limit for one argument, with its end mark. */
    private static final int LONGEST_ARGUMENT = 128 * 1024 - 1;

    /** White space beyond ASCII, but for two ranges. */
    private static final String BLANKS = "\u00A0\u1680\u2028\u2029\u202F\u205F\u3000";

    private final char letter;
    private final boolean repeatable;

    Lookup(char letter, boolean repeatable) {
        this.letter = letter;
        this.repeatable = repeatable;
    }

    /** {@return the letter by which the reference names it: A to H for Podman's ways, S for systemd's} */
    public char letter() {
        return letter;
    }

    /** {@return whether the key may stand more than once} */
    public boolean repeatable() {
        return repeatable;
    }

    /** {@return whether the value ends in a command line, where systemd also replaces {@code $} variables} */
    public boolean expandsVariables() {
        return letter != 'S' || this == PROGRAMS;
    }

    /**
     * {@return why this text cannot be said in this way by any version of Podman, if so}
     *
     * @param systemd one value, or one word of it, in systemd's form and without quotes
     */
    public Optional<String> problem(String systemd) {
        if (isHarmless(systemd)) {
            return Optional.empty();
        }
        return Optional.ofNullable(firstProblem(systemd));
    }

    /**
     * {@return why this text cannot be said in this way to this version of Podman, if so}
     *
     * @param systemd one value, or one word of it, in systemd's form and without quotes
     * @param version the version
     */
    public Optional<String> problem(String systemd, PodmanVersion version) {
        Optional<String> always = problem(systemd);
        if (always.isPresent() || letter != 'A' || version.isAtLeast(QUOTES_KEPT)) {
            return always;
        }
        if (systemd.isEmpty()) {
            return Optional.of("an empty value has no effect before Podman " + QUOTES_KEPT);
        }
        if (systemd.startsWith("\"") || systemd.endsWith("\"")) {
            return Optional.of("Podman before " + QUOTES_KEPT + " removes a double quote at its begin or end");
        }
        if (!version.isAtLeast(QUOTES_WRAP) && (hasOuterBlank(systemd) || systemd.endsWith("\\"))) {
            return Optional.of("Podman before " + QUOTES_WRAP + " removes blanks and backslashes at its end");
        }
        return Optional.empty();
    }

    /** A quick look that lets nearly all real values pass. */
    private static boolean isHarmless(String text) {
        int length = text.length();
        if (length == 0 || length > 20_000 || text.equals(";")) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\\' || c == '$' || c > 126) {
                return false;
            }
        }
        return text.charAt(0) != ' ' && text.charAt(length - 1) != ' ';
    }

    private @Nullable String firstProblem(String text) {
        if (text.indexOf('\0') >= 0) {
            return "it has a NUL character, which no process can receive";
        }
        if (text.isEmpty()) {
            return this == LAST_OR_EMPTY ? null : "it is empty, which this key cannot express";
        }
        if (text.equals(";") && this != PROGRAMS && expandsVariables()) {
            return "a lone ; separates commands in systemd and cannot be quoted (use sh -c)";
        }
        if (letter != 'S' && text.indexOf(0x80) >= 0) {
            return "it has the control character U+0080, which Podman's generator turns into a lone byte";
        }
        boolean escapes = this == ARGS || this == COMMAND || this == PAIRS || this == ASSIGNMENTS || this == PROGRAMS;
        if (!escapes && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            return "it has a line break, which this key cannot express";
        }
        boolean verbatim = this == LINES || this == SETTING || this == SETTINGS;
        if (verbatim && hasOuterBlank(text)) {
            return "it begins or ends with a blank, which this key loses";
        }
        if (verbatim && text.endsWith("\\")) {
            return "it ends with a backslash, which would join the next line";
        }
        if (!expandsVariables() && Text.hasVariables(text)) {
            return "variables are replaced in command lines alone, not here";
        }
        if (text.length() > LONGEST_ARGUMENT / 4 && text.getBytes(StandardCharsets.UTF_8).length > LONGEST_ARGUMENT) {
            return "it is longer than 128 KiB, the kernel's limit for one argument";
        }
        return null;
    }

    /**
     * {@return whether a line loses something if it ends with this text}
     *
     * @param text any text
     */
    public static boolean hasOuterBlank(String text) {
        return !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
    }

    /**
     * {@return whether Podman's generator takes this character for white space at the ends of a line}
     *
     * @param c a character
     */
    public static boolean isBlank(char c) {
        if (c < 0x80) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c == 0x85 || BLANKS.indexOf(c) >= 0 || (c >= 0x2000 && c <= 0x200A);
    }
}
