package dev.quadlet.render;

import java.util.List;
import java.util.Optional;

/**
 * The words of a line, unquoted.
 *
 * @param words what arrives; nothing if the whole line is dropped
 * @param flaw why something of the line does not arrive, if so
 */
public record Words(List<Word> words, Optional<Flaw> flaw) {

    /** Nothing. */
    static final Words NONE = new Words(List.of(), Optional.empty());

    /**
     * Copies the list.
     *
     * @param words what arrives; nothing if the whole line is dropped
     * @param flaw why something of the line does not arrive, if so
     */
    public Words {
        words = List.copyOf(words);
    }

    /** {@return the words as text} */
    public List<String> texts() {
        return words.stream().map(Word::text).toList();
    }

    /**
     * A word and where it stands.
     *
     * @param text the word, unquoted
     * @param from its first character in the value
     * @param to the character after its last one in the value
     */
    public record Word(String text, int from, int to) {}

    /**
     * Why something of a line does not arrive.
     *
     * @param kind what is wrong
     * @param at where in the value
     * @param text what stands there, such as {@code \d}
     */
    public record Flaw(Kind kind, int at, String text) {}

    /** What can be wrong with a line of words. */
    public enum Kind {
        /** A backslash with a character that is no escape: the whole line is dropped. */
        UNKNOWN_ESCAPE,
        /** A quote that is not closed: the whole line is dropped. */
        UNBALANCED_QUOTE,
        /** An empty word in quotes: what follows is dropped. */
        EMPTY_WORD,
        /** A NUL character: what follows is dropped. */
        NUL
    }
}
