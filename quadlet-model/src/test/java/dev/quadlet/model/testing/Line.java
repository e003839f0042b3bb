package dev.quadlet.model.testing;

import java.util.List;

/**
 * One line of a unit: its key, and the value's words, unquoted and in systemd's form.
 *
 * @param section the section
 * @param key the key
 * @param words the words; one unless the key takes a whole command
 */
public record Line(String section, String key, List<String> words) {

    /** Copies the words. */
    public Line {
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "[" + section + "] " + key + "=" + (words.size() == 1 ? words.get(0) : words.toString());
    }
}
