package dev.quadlet.model.table;

import java.util.List;

/** Where rows put the lines that a unit's values make: a writer, or a check. */
public interface Sink {

    /**
     * Says that what follows belongs to this section.
     *
     * @param name the section's name, such as {@code Container}
     */
    default void section(String name) {}

    /**
     * Takes one value.
     *
     * @param row the row of its key
     * @param systemd the value, unquoted, in systemd's form
     */
    void text(Row<?, ?> row, String systemd);

    /**
     * Takes the words of one line.
     *
     * @param row the row of its key
     * @param words the words, unquoted, in systemd's form; at least one
     */
    void words(Row<?, ?> row, List<String> words);
}
