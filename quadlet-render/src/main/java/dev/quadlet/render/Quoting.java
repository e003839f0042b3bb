package dev.quadlet.render;

import dev.quadlet.model.table.Lookup;

/** How a value or word stands in a line, so that Podman's generator and systemd read it as it is meant. */
final class Quoting {

    private Quoting() {}

    /** Appends one value, or one word of a line, that {@link Lookup#problem} has nothing against. */
    static void append(StringBuilder out, Lookup lookup, String systemd) {
        String text = lookup.expandsVariables() ? systemd : withoutVariables(systemd);
        switch (lookup) {
            case LAST, LAST_OR_EMPTY -> single(out, text);
            case LINES, SETTING, SETTINGS, FLAG, NUMBER -> out.append(text);
            case WORDS, SETTING_WORDS -> word(out, text);
            case ARGS, COMMAND, PAIRS, ASSIGNMENTS, PROGRAMS -> escaped(out, text);
        }
    }

    /** One pair of double quotes is taken off, so one is put on where the text would lose something without. */
    private static void single(StringBuilder out, String text) {
        boolean wrap =
                Lookup.hasOuterBlank(text) || text.endsWith("\\") || (text.startsWith("\"") && text.endsWith("\""));
        if (wrap) {
            out.append('"').append(text).append('"');
        } else {
            out.append(text);
        }
    }

    /** Quotes are undone and backslashes are not, so a word with both kinds of quotes is made of several parts. */
    private static void word(StringBuilder out, String text) {
        if (isPlain(text)) {
            out.append(text);
        } else if (text.indexOf('"') < 0) {
            out.append('"').append(text).append('"');
        } else if (text.indexOf('\'') < 0) {
            out.append('\'').append(text).append('\'');
        } else {
            int from = 0;
            while (from < text.length()) {
                char quote = text.charAt(from) == '"' ? '\'' : '"';
                int to = from;
                while (to < text.length() && text.charAt(to) != quote) {
                    to++;
                }
                out.append(quote).append(text, from, to).append(quote);
                from = to;
            }
        }
    }

    private static void escaped(StringBuilder out, String text) {
        if (isPlain(text) && !text.equals(";")) {
            out.append(text);
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special =
                    c <= ' ' || c == '"' || c == '\'' || c == '\\' || (c > 126 && (c == 0x7F || Lookup.isBlank(c)));
            if (special) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Where systemd expands specifiers alone, a dollar sign stands for itself. */
    private static String withoutVariables(String systemd) {
        return systemd.indexOf('$') < 0 ? systemd : systemd.replace("$$", "$");
    }
}
