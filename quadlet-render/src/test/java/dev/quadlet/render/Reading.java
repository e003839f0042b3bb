package dev.quadlet.render;

import dev.quadlet.model.table.Lookup;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the value of a line as Podman's generator and systemd do, written after their behaviour and not after
 * {@link Quoting}.
 */
final class Reading {

    private static final String SEPARATORS = " \t\n\r";

    private Reading() {}

    /** The value, or the words of a line whose key takes words; the text is what stands behind the equals sign. */
    static List<String> words(Lookup lookup, String text) {
        String value = trimmed(text);
        return switch (lookup) {
            case LAST, LAST_OR_EMPTY -> List.of(unwrapped(value));
            case LINES, SETTING, SETTINGS, FLAG, NUMBER -> List.of(value);
            case WORDS, SETTING_WORDS -> split(value, false);
            case ARGS, COMMAND, PAIRS, ASSIGNMENTS, PROGRAMS -> split(value, true);
        };
    }

    /** Podman 5.0 to 5.8.1 take off every double quote at both ends. */
    static String withoutOuterQuotes(String text) {
        String value = trimmed(text);
        int from = 0;
        int to = value.length();
        while (from < to && value.charAt(from) == '"') {
            from++;
        }
        while (to > from && value.charAt(to - 1) == '"') {
            to--;
        }
        return value.substring(from, to);
    }

    /** Go's strings.TrimSpace, which knows the white space of Unicode. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
    }

    private static String unwrapped(String value) {
        boolean wrapped = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return wrapped ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> split(String line, boolean escapes) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < line.length() && SEPARATORS.indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            if (at == line.length()) {
                return words;
            }
            StringBuilder word = new StringBuilder();
            at = word(line, at, escapes, word);
            if (word.isEmpty()) {
                return words; // an empty word ends the list
            }
            words.add(word.toString());
        }
    }

    private static int word(String line, int from, boolean escapes, StringBuilder word) {
        char quote = 0;
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (quote == 0 && SEPARATORS.indexOf(c) >= 0) {
                break;
            }
            at++;
            if (c == '\\' && escapes) {
                at = unescape(line, at, word);
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("unbalanced quote: " + line);
        }
        return at;
    }

    private static int unescape(String line, int at, StringBuilder word) {
        char c = line.charAt(at);
        switch (c) {
            case 'a' -> word.append('\u0007');
            case 'b' -> word.append('\b');
            case 'f' -> word.append('\f');
            case 'n' -> word.append('\n');
            case 'r' -> word.append('\r');
            case 't' -> word.append('\t');
            case 'v' -> word.append('\u000B');
            case 's' -> word.append(' ');
            case '\\', '"', '\'' -> word.append(c);
            case 'x' -> {
                int value = Integer.parseInt(line.substring(at + 1, at + 3), 16);
                if (value >= 0x80) {
                    throw new IllegalArgumentException("Podman and systemd differ in \\x" + Integer.toHexString(value));
                }
                word.append((char) value);
                return at + 3;
            }
            default -> throw new IllegalArgumentException("no such escape: \\" + c);
        }
        return at + 1;
    }
}
