package dev.quadlet.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a command: {@code CommandLine.of("nginx", "-g", "daemon off;")}.
 *
 * <p>Each word reaches the process as one argument, blanks and quotes included. No shell is involved; for one, say
 * {@code of("sh", "-c", "...")}.
 *
 * @param words the words, at least one
 */
public record CommandLine(List<Text> words) {

    /**
     * Copies the words.
     *
     * @param words the words, at least one
     * @throws IllegalArgumentException if there is no word
     */
    public CommandLine {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command needs at least one word");
        }
    }

    /**
     * {@return a command of literal words}
     *
     * @param words the words, at least one
     * @throws IllegalArgumentException if there is no word
     */
    public static CommandLine of(String... words) {
        List<Text> texts = new ArrayList<>(words.length);
        for (String word : words) {
            texts.add(Text.literal(word));
        }
        return new CommandLine(texts);
    }

    /**
     * {@return a command of words in which systemd may expand something}
     *
     * @param words the words, at least one
     * @throws IllegalArgumentException if there is no word
     */
    public static CommandLine of(Text... words) {
        return new CommandLine(List.of(words));
    }

    @Override
    public String toString() {
        return words.stream().map(Text::toString).collect(Collectors.joining(" "));
    }
}
