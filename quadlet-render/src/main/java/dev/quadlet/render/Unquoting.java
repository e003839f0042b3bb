package dev.quadlet.render;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.Words.Flaw;
import dev.quadlet.render.Words.Kind;
import dev.quadlet.render.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Podman's generator and systemd make of a value as it stands in a file: the opposite of {@link Quoting}. */
public final class Unquoting {

    /** The first version that takes off one pair of quotes; older ones take off all at both ends. */
    private static final PodmanVersion ONE_PAIR = new PodmanVersion(5, 8, 2);

    private static final String SEPARATORS = " \t\n\r";

    private final String line;
    private final boolean escapes;

    /** Whether a quote may stay open. */
    private final boolean relaxed;

    /** Whether an empty word is a word; to Podman's generator it is the end. */
    private final boolean emptyWords;

    private int at;

    private Unquoting(String line, boolean escapes, boolean relaxed, boolean emptyWords) {
        this.line = line;
        this.escapes = escapes;
        this.relaxed = relaxed;
        this.emptyWords = emptyWords;
    }

    /**
     * {@return a value that is no words, as the newest Podman takes it}
     *
     * @param lookup how it is read
     * @param value the value as it stands in the file
     */
    public static String value(Lookup lookup, String value) {
        String text = stripped(lookup, value);
        return isUnwrapped(lookup) && text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /**
     * {@return a value that is no words}
     *
     * @param lookup how it is read
     * @param value the value as it stands in the file
     * @param podman the version that reads it
     */
    public static String value(Lookup lookup, String value, PodmanVersion podman) {
        if (!isUnwrapped(lookup) || podman.isAtLeast(ONE_PAIR)) {
            return value(lookup, value);
        }
        String text = stripped(lookup, value);
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '"') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '"') {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isUnwrapped(Lookup lookup) {
        return lookup.letter() == 'A' || lookup.letter() == 'G' || lookup.letter() == 'H';
    }

    /** Only a line that goes on at the end of its file can end with blanks; they stay in values that are lines. */
    private static String stripped(Lookup lookup, String value) {
        int to = value.length();
        while (lookup != Lookup.LINES && to > 0 && Lookup.isBlank(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(0, to);
    }

    /**
     * {@return the words of a value, or the value as the only word if it is no words}
     *
     * @param lookup how it is read
     * @param value the value as it stands in the file
     */
    public static Words words(Lookup lookup, String value) {
        return switch (lookup) {
            case LAST, LAST_OR_EMPTY, FLAG, NUMBER, LINES, SETTING, SETTINGS ->
                new Words(List.of(new Word(value(lookup, value), 0, value.length())), Optional.empty());
            case WORDS -> new Unquoting(value, false, false, false).split();
            case ARGS, COMMAND, PAIRS -> new Unquoting(value, true, true, false).split();
            case SETTING_WORDS -> new Unquoting(value, false, false, true).split();
            case ASSIGNMENTS, PROGRAMS -> new Unquoting(value, true, false, true).split();
        };
    }

    private Words split() {
        List<Word> words = new ArrayList<>();
        while (true) {
            skipSeparators();
            if (at == line.length()) {
                return new Words(words, Optional.empty());
            }
            int from = at;
            StringBuilder word = new StringBuilder();
            Kind wrong = word(word);
            if (wrong == Kind.UNKNOWN_ESCAPE || wrong == Kind.UNBALANCED_QUOTE) {
                return new Words(List.of(), Optional.of(flaw(wrong, from)));
            }
            boolean empty = word.isEmpty() && !emptyWords;
            if (!empty) {
                words.add(new Word(word.toString(), from, at));
            }
            if (wrong == Kind.NUL || empty) {
                return new Words(words, lost(wrong, from));
            }
        }
    }

    /** An empty word at the very end takes nothing with it but itself. */
    private Optional<Flaw> lost(@Nullable Kind wrong, int from) {
        return Optional.of(
                wrong == Kind.NUL
                        ? new Flaw(Kind.NUL, at, "\0")
                        : new Flaw(Kind.EMPTY_WORD, from, line.substring(from, at)));
    }

    private Flaw flaw(Kind wrong, int from) {
        return wrong == Kind.UNKNOWN_ESCAPE
                ? new Flaw(wrong, at, line.substring(at, Math.min(at + 2, line.length())))
                : new Flaw(wrong, from, line.substring(from, from + 1));
    }

    private void skipSeparators() {
        while (at < line.length() && SEPARATORS.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Reads on to the end of the word; what is wrong with it, if anything. */
    private @Nullable Kind word(StringBuilder word) {
        char quote = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\0') {
                return quote == 0 || relaxed ? Kind.NUL : Kind.UNBALANCED_QUOTE;
            }
            if (quote == 0 && SEPARATORS.indexOf(c) >= 0) {
                return null;
            }
            if (c == '\\' && escapes) {
                if (at + 1 == line.length()) {
                    at++; // a lone backslash at the end vanishes
                    return relaxed ? null : Kind.UNBALANCED_QUOTE;
                }
                if (relaxed && line.charAt(at + 1) == '\0') {
                    return Kind.NUL;
                }
                int next = Escape.append(line, at + 1, !relaxed, word);
                if (next < 0) {
                    return Kind.UNKNOWN_ESCAPE;
                }
                at = next;
                continue;
            }
            at++;
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        return quote == 0 || relaxed ? null : Kind.UNBALANCED_QUOTE;
    }
}
