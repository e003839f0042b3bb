package dev.quadlet.conformance;

import java.util.ArrayList;
import java.util.List;

/** Lines of words as systemd decodes them, written from systemd.syntax(7) and systemd.service(5) alone. */
final class ExecLine {

    /** Stands before a specifier or variable that systemd expands; no test text has it. */
    private static final char EXPANDED = '\uF8FE';

    private static final String BLANKS = " \t\n\r";

    private ExecLine() {}

    /**
     * {@return the words of a command line, quotes and escapes undone}
     *
     * @param line the value of an Exec key
     * @throws IllegalArgumentException if systemd would refuse the line, or see a second command in it
     */
    static List<String> words(String line) {
        return split(line, true);
    }

    /**
     * {@return the words of a list, quotes undone and backslashes kept}
     *
     * @param line the value of a key such as After
     * @throws IllegalArgumentException if systemd would refuse the line
     */
    static List<String> list(String line) {
        return split(line, false);
    }

    /**
     * {@return what the process gets for a word, with a mark where systemd puts something in}
     *
     * @param word a word of a command line
     */
    static String argument(String word) {
        return variables(text(word));
    }

    /**
     * {@return what systemd takes a value for that is no command, with a mark where it puts something in}
     *
     * @param value a value or word
     */
    static String text(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : '\0';
            if (c == '%' && next == '%') {
                out.append(c);
                i++;
            } else if (c == '%' && next != '\0') {
                out.append(EXPANDED).append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The rules of replace_env_argv(): a whole word {@code $X}, or {@code ${X}} anywhere. */
    private static String variables(String word) {
        if (word.startsWith("$") && !word.startsWith("$$") && !word.startsWith("${")) {
            return EXPANDED + word;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : '\0';
            if (c == '$' && next == '$') {
                out.append('$');
                i++;
            } else if (c == '$' && next == '{') {
                out.append(EXPANDED).append('$');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static List<String> split(String line, boolean escapes) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < line.length() && BLANKS.indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            if (at == line.length()) {
                return words;
            }
            StringBuilder word = new StringBuilder();
            int end = word(line, at, word, escapes);
            if (escapes && line.substring(at, end).equals(";")) {
                throw new IllegalArgumentException("a second command in: " + line);
            }
            words.add(word.toString());
            at = end;
        }
    }

    /** Reads one word and returns the position behind it. */
    private static int word(String line, int from, StringBuilder out, boolean escapes) {
        char quote = 0;
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\\' && escapes) {
                at = escape(line, at + 1, out);
                continue;
            }
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote == 0 && BLANKS.indexOf(c) >= 0) {
                return at;
            } else {
                out.append(c);
            }
            at++;
        }
        if (quote != 0) {
            throw new IllegalArgumentException("an open quote in: " + line);
        }
        return at;
    }

    private static int escape(String line, int at, StringBuilder out) {
        char c = at < line.length() ? line.charAt(at) : 0;
        int plain = "abfnrtv\\\"'s".indexOf(c);
        if (plain >= 0) {
            out.append("\u0007\b\f\n\r\t\u000B\\\"' ".charAt(plain));
            return at + 1;
        }
        return switch (c) {
            case 'x' -> code(line, at + 1, 2, 16, 0x7F, out);
            case 'u' -> code(line, at + 1, 4, 16, Character.MAX_CODE_POINT, out);
            case 'U' -> code(line, at + 1, 8, 16, Character.MAX_CODE_POINT, out);
            case '0', '1', '2', '3' -> code(line, at, 3, 8, 0x7F, out);
            default -> throw new IllegalArgumentException("an unknown escape in: " + line);
        };
    }

    /** Bytes above 0x7F are no characters, and nothing here means to write lone ones. */
    private static int code(String line, int from, int digits, int radix, int most, StringBuilder out) {
        String number = line.substring(from, Math.min(from + digits, line.length()));
        int code = number.length() == digits ? Integer.parseInt(number, radix) : 0;
        if (code == 0 || code > most) {
            throw new IllegalArgumentException("an escape that is no character in: " + line);
        }
        out.appendCodePoint(code);
        return from + digits;
    }
}
