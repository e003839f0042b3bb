package dev.quadlet.render;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.Printable;
import dev.quadlet.render.UnitLine.Comment;
import dev.quadlet.render.UnitLine.Entry;
import dev.quadlet.render.UnitLine.Header;
import dev.quadlet.render.UnitLine.Unfinished;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a unit file as Podman's generator cuts them, comments included; nothing is decoded yet.
 *
 * <p>Any text can be read. What the generator would stumble over is a {@link Problem}: it then reads nothing of the
 * file, and nothing of any other file in the same directory.
 *
 * @param lines all lines, in their order; those with a problem are left out
 * @param problems what the generator does not understand, in the order of the lines
 */
public record UnitFile(List<UnitLine> lines, List<Problem> problems) {

    /**
     * Something that is no line of a unit file.
     *
     * @param message what is wrong
     * @param line the number of the line, from 1; 0 if the file as a whole is meant
     * @param column the column, from 1; 0 if the line as a whole is meant
     */
    public record Problem(String message, int line, int column) {}

    /**
     * Copies the lists.
     *
     * @param lines all lines, in their order; those with a problem are left out
     * @param problems what the generator does not understand, in the order of the lines
     */
    public UnitFile {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * {@return the lines of a file}
     *
     * @param text the file
     */
    public static UnitFile parse(String text) {
        return new Parser(text).parse();
    }

    /**
     * {@return the lines of a file; bytes that are no UTF-8 become U+FFFD}
     *
     * @param bytes the file
     * @see #isText(byte[])
     */
    public static UnitFile parse(byte[] bytes) {
        return parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * {@return whether the bytes are UTF-8; systemd ignores lines that are not}
     *
     * @param bytes a file
     */
    public static boolean isText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** {@return all entries, in their order} */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (UnitLine line : lines) {
            if (line instanceof Entry entry) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /**
     * {@return where a section begins, if it does}
     *
     * @param section the name of the section
     */
    public Optional<Header> header(String section) {
        for (UnitLine line : lines) {
            if (line instanceof Header header && header.name().equals(section)) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }

    /** Goes through the physical lines once. */
    private static final class Parser {

        private final String text;
        private final List<UnitLine> lines = new ArrayList<>(32);
        private final List<Problem> problems = new ArrayList<>();
        private String section = "";
        private boolean inSection;

        /** What has gone on so far, and where it began; empty if nothing has. */
        private final StringBuilder pending = new StringBuilder();

        /** The first equals sign behind the line that was looked at last. */
        private int nextEquals = -1;

        private int pendingLine;
        private int pendingColumn;

        Parser(String text) {
            this.text = text;
        }

        UnitFile parse() {
            int length = text.endsWith("\n") ? text.length() - 1 : text.length();
            int number = 1;
            for (int from = 0; from <= length; number++) {
                int newline = text.indexOf('\n', from);
                int to = newline < 0 || newline > length ? length : newline;
                physical(from, to, number, to == length);
                from = to + 1;
            }
            if (!pending.isEmpty()) {
                lines.add(new Unfinished(pending.toString(), pendingLine, pendingColumn));
            }
            return new UnitFile(lines, problems);
        }

        private void physical(int begin, int end, int number, boolean last) {
            int from = begin;
            int to = end;
            while (from < to && Lookup.isBlank(text.charAt(from))) {
                from++;
            }
            while (to > from && Lookup.isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (from == to || text.charAt(from) == '#' || text.charAt(from) == ';') {
                if (pending.isEmpty()) {
                    lines.add(new Comment(text.substring(from, to), number));
                }
                return;
            }
            boolean goesOn = text.charAt(to - 1) == '\\';
            if (pending.isEmpty() && !goesOn) {
                logical(text, from, to, number, from - begin + 1);
                return;
            }
            if (pending.isEmpty()) {
                pendingLine = number;
                pendingColumn = from - begin + 1;
            }
            pending.append(text, from, goesOn ? to - 1 : to);
            if (goesOn && !last) {
                return;
            }
            String whole = pending.toString();
            pending.setLength(0);
            if (whole.isEmpty() || whole.charAt(0) == '#' || whole.charAt(0) == ';') {
                lines.add(new Comment(whole, pendingLine));
            } else {
                logical(whole, 0, whole.length(), pendingLine, pendingColumn);
            }
        }

        /** The generator looks for a section first, then for a key. */
        private void logical(String in, int from, int to, int number, int column) {
            if (in.charAt(from) == '[' && isHeader(in, from, to)) {
                header(in.substring(from + 1, find(in, ']', from, to)), number, column);
                return;
            }
            int equals = firstEquals(in, from, to);
            if (equals <= from) {
                problems.add(new Problem(
                        "\"" + Printable.of(in.substring(from, to)) + "\" is no section, no key=value and no comment",
                        number,
                        column));
                return;
            }
            if (!inSection) {
                problems.add(new Problem(
                        "\"" + Printable.of(in.substring(from, to)) + "\" stands before the first section",
                        number,
                        column));
                return;
            }
            int keyEnd = equals;
            while (keyEnd > from && isAsciiBlank(in.charAt(keyEnd - 1))) {
                keyEnd--;
            }
            int valueFrom = equals + 1;
            while (valueFrom < to && isAsciiBlank(in.charAt(valueFrom))) {
                valueFrom++;
            }
            lines.add(new Entry(
                    section,
                    in.substring(from, keyEnd),
                    in.substring(valueFrom, to),
                    number,
                    column,
                    column + valueFrom - from));
        }

        /** Around the equals sign the generator looks at bytes, at the ends of a line at characters. */
        private static boolean isAsciiBlank(char c) {
            return c < 0x80 && Lookup.isBlank(c);
        }

        /** In the file itself it is looked for once, however many lines are without. */
        private int firstEquals(String in, int from, int to) {
            if (!in.equals(text)) {
                return find(in, '=', from, to);
            }
            if (nextEquals < from) {
                int next = text.indexOf('=', from);
                nextEquals = next < 0 ? text.length() : next;
            }
            return nextEquals < to ? nextEquals : -1;
        }

        private static boolean isHeader(String in, int from, int to) {
            int end = find(in, ']', from, to);
            if (end < 0) {
                return false;
            }
            for (int i = end + 1; i < to; i++) {
                if (in.charAt(i) != ' ' && in.charAt(i) != '\t') {
                    return false;
                }
            }
            return true;
        }

        private void header(String name, int number, int column) {
            if (name.isEmpty() || name.indexOf('[') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
                problems.add(new Problem(
                        "[" + Printable.of(name)
                                + "] is not the name of a section (no brackets, no control characters)",
                        number,
                        column));
                return;
            }
            section = name;
            inSection = true;
            lines.add(new Header(name, number, column));
        }

        /**
         * The position of a character before an end, or -1; {@code String.indexOf} would look through the whole file.
         */
        private static int find(String in, char wanted, int from, int to) {
            for (int i = from; i < to; i++) {
                if (in.charAt(i) == wanted) {
                    return i;
                }
            }
            return -1;
        }
    }
}
