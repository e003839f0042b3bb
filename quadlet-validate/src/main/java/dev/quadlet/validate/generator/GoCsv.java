package dev.quadlet.validate.generator;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as Go's encoding/csv reads them, of which the generator wants exactly one record. */
final class GoCsv {

    /** Not one record, or none at all. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    private final List<String> lines = new ArrayList<>();
    private int next;

    private GoCsv(String text) {
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            int end = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
            lines.add(text.substring(from, end) + (newline < 0 ? "" : "\n"));
            from = to + 1;
        }
    }

    /**
     * {@return the fields of the only record}
     *
     * @param text the text
     * @throws Malformed if the text is not one record
     */
    static List<String> record(String text) throws Malformed {
        GoCsv csv = new GoCsv(text);
        List<List<String>> records = new ArrayList<>();
        while (csv.next < csv.lines.size()) {
            if (csv.lines.get(csv.next).equals("\n")) {
                csv.next++;
            } else {
                records.add(csv.record());
            }
        }
        if (records.size() != 1) {
            throw new Malformed("it is not one line of comma-separated fields");
        }
        return records.get(0);
    }

    private List<String> record() throws Malformed {
        List<String> fields = new ArrayList<>();
        String line = lines.get(next++);
        while (true) {
            if (line.startsWith("\"")) {
                StringBuilder field = new StringBuilder();
                String rest = quoted(line.substring(1), field);
                fields.add(field.toString());
                if (!rest.startsWith(",")) {
                    return fields;
                }
                line = rest.substring(1);
                continue;
            }
            int comma = line.indexOf(',');
            String field = comma < 0 ? withoutNewline(line) : line.substring(0, comma);
            if (field.indexOf('"') >= 0) {
                throw new Malformed("a double quote stands inside of a field that does not begin with one");
            }
            fields.add(field);
            if (comma < 0) {
                return fields;
            }
            line = line.substring(comma + 1);
        }
    }

    /** Takes a field behind its opening quote; what follows its closing one. */
    private String quoted(String from, StringBuilder field) throws Malformed {
        String line = from;
        while (true) {
            int quote = line.indexOf('"');
            if (quote < 0) {
                field.append(line);
                if (next == lines.size()) {
                    throw new Malformed("a double quote is not closed");
                }
                line = lines.get(next++);
                continue;
            }
            field.append(line, 0, quote);
            String rest = line.substring(quote + 1);
            if (rest.startsWith("\"")) {
                field.append('"');
                line = rest.substring(1);
            } else if (rest.startsWith(",") || withoutNewline(rest).isEmpty()) {
                return rest;
            } else {
                throw new Malformed("text follows a closing double quote");
            }
        }
    }

    private static String withoutNewline(String line) {
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }
}
