package dev.quadlet.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A unit file as systemd reads it: sections with entries, each in the order of the file.
 *
 * @param text the file
 * @param entries all entries
 * @param strays lines that are neither blank, comment, section nor entry, or that go on in the next line
 */
record ServiceFile(String text, List<Entry> entries, List<String> strays) {

    /**
     * One line.
     *
     * @param section the section's name
     * @param key the key
     * @param value the value, still quoted
     */
    record Entry(String section, String key, String value) {}

    /** What systemd takes off at both ends of a line; other white space belongs to the value. */
    private static final Pattern OUTER = Pattern.compile("\\A[ \\t\\r]+|[ \\t\\r]+\\z");

    /** Marks sections that the generator keeps for the reader alone. */
    private static final String ORIGINAL = "X-";

    /**
     * {@return the entries of a file}
     *
     * @param text the file
     */
    static ServiceFile parse(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> strays = new ArrayList<>();
        String section = "";
        for (String raw : text.split("\n", -1)) {
            String line = stripped(raw);
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")) {
                if (equals <= 0 || section.isEmpty() || goesOn(raw)) {
                    strays.add(line);
                    continue;
                }
                entries.add(
                        new Entry(section, stripped(line.substring(0, equals)), stripped(line.substring(equals + 1))));
            }
        }
        return new ServiceFile(text, entries, strays);
    }

    /** An odd number of backslashes at the very end. */
    private static boolean goesOn(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static String stripped(String text) {
        return OUTER.matcher(text).replaceAll("");
    }

    /**
     * {@return the values of a key, in their order}
     *
     * @param section the section's name
     * @param key the key
     */
    List<String> values(String section, String key) {
        List<String> values = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.section().equals(section) && entry.key().equals(key)) {
                values.add(entry.value());
            }
        }
        return values;
    }

    /**
     * {@return the last value of a key, or no text}
     *
     * @param section the section's name
     * @param key the key
     */
    String last(String section, String key) {
        List<String> values = values(section, key);
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    /** {@return how often each key stands in the sections that systemd reads, as {@code Section.Key}} */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Entry entry : entries) {
            if (!entry.section().startsWith(ORIGINAL)) {
                counts.merge(entry.section() + "." + entry.key(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** {@return the names of the keys with commands} */
    SortedSet<String> commandKeys() {
        SortedSet<String> keys = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.section().equals("Service") && entry.key().startsWith("Exec")) {
                keys.add(entry.key());
            }
        }
        return keys;
    }

    /**
     * {@return the entries of the unit file that the generator keeps in a section of another name}
     *
     * @param section the section's name in the unit file
     */
    List<Entry> original(String section) {
        List<Entry> original = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.section().equals(ORIGINAL + section)) {
                original.add(new Entry(section, entry.key(), entry.value()));
            }
        }
        return original;
    }
}
