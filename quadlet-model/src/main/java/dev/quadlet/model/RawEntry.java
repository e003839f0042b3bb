package dev.quadlet.model;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.Printable;

/**
 * An entry that has no typed method, written verbatim.
 *
 * @param section the section's name, such as {@code Container}
 * @param key the key
 * @param value the value as it stands in the file, quotes and all
 */
public record RawEntry(String section, String key, String value) {

    /**
     * Checks that the entry is one line of one section.
     *
     * @param section the section's name, such as {@code Container}
     * @param key the key
     * @param value the value as it stands in the file, quotes and all
     * @throws IllegalArgumentException if it is not
     */
    public RawEntry {
        require(
                !section.isEmpty() && isPlain(section) && section.indexOf('[') < 0 && section.indexOf(']') < 0,
                section,
                "is not the name of a section (no brackets, control characters or outer blanks)");
        boolean keyed = !key.isEmpty()
                && isPlain(key)
                && key.indexOf('=') < 0
                && "#;[".indexOf(key.charAt(0)) < 0
                && !key.endsWith("\\");
        require(keyed, key, "is not a key (no = or control characters, and no # ; [ at its begin)");
        require(
                value.isEmpty() || isPlain(startsBeyondAscii(value) ? "x" + value : value),
                value,
                "is not a raw value (no line breaks, control characters or outer blanks)");
        require(!value.endsWith("\\"), value, "is not a raw value (a backslash at its end would join the next line)");
    }

    /** An entry that a person writes, which therefore has no control characters either. */
    static RawEntry written(String section, String key, String value) {
        for (String text : new String[] {section, key, value}) {
            require(
                    text.chars().noneMatch(Character::isISOControl),
                    text,
                    "has a control character, which a raw entry cannot have");
        }
        return new RawEntry(section, key, value);
    }

    /** White space beyond ASCII belongs to a value that begins with it. */
    private static boolean startsBeyondAscii(String value) {
        return value.charAt(0) >= 0x80;
    }

    private static boolean isPlain(String text) {
        return !Lookup.hasOuterBlank(text) && text.indexOf('\n') < 0;
    }

    private static void require(boolean condition, String text, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("\"" + Printable.of(text) + "\" " + problem);
        }
    }
}
