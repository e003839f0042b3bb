package dev.quadlet.render;

/** A line of a unit file, as Podman's generator takes it: an entry may have been several lines that went on. */
public sealed interface UnitLine {

    /** {@return the number of the line in the file, from 1; of the first if there are several} */
    int line();

    /**
     * A comment or a blank line.
     *
     * @param text the line without outer blanks, with its {@code #} or {@code ;}; empty for a blank line
     * @param line the number of the line
     */
    record Comment(String text, int line) implements UnitLine {}

    /**
     * The begin of a section.
     *
     * @param name the name of the section
     * @param line the number of the line
     * @param column the column of its bracket, from 1
     */
    record Header(String name, int line, int column) implements UnitLine {}

    /**
     * A key with its value.
     *
     * @param section the name of the section that it stands in
     * @param key the key
     * @param value the value as it stands there, without outer blanks; a line that goes on at the end of the file keeps
     *     those before its backslash
     * @param line the number of the line
     * @param column the column of the key, from 1
     * @param valueColumn the column of the value, from 1
     */
    record Entry(String section, String key, String value, int line, int column, int valueColumn) implements UnitLine {

        /** {@return the entry as one line} */
        public String text() {
            return key + "=" + value;
        }
    }

    /**
     * A line that says it goes on, although nothing but comments follows: it is lost.
     *
     * @param text the line without outer blanks and without its backslash
     * @param line the number of the line
     * @param column the column of its text, from 1
     */
    record Unfinished(String text, int line, int column) implements UnitLine {}
}
