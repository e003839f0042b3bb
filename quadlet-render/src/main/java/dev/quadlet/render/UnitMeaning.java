package dev.quadlet.render;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitLine.Entry;
import dev.quadlet.render.UnitLine.Header;
import dev.quadlet.render.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a text says, in a form that is equal for texts that say the same.
 *
 * @param sections the names of the sections
 * @param settings the values by what they set; only within one setting does the order mean something
 * @param comments all comments, sorted
 * @param lost how many lines do not count
 */
record UnitMeaning(SortedSet<String> sections, Map<String, List<Value>> settings, List<String> comments, long lost) {

    /** One that takes off all quotes at both ends of a value. */
    private static final PodmanVersion OLDER = PodmanVersion.of(5, 0);

    /**
     * One value.
     *
     * @param key the key with its section
     * @param decoded what arrives
     */
    record Value(String key, List<String> decoded) {}

    static UnitMeaning of(UnitType<?, ?> type, String text) {
        UnitFile file = UnitFile.parse(text);
        SortedSet<String> sections = new TreeSet<>();
        Map<String, List<Value>> settings = new TreeMap<>();
        for (UnitLine line : file.lines()) {
            if (line instanceof Header header) {
                sections.add(header.name());
            } else if (line instanceof Entry entry) {
                Optional<Lookup> lookup = lookup(type, entry.section(), entry.key());
                List<String> decoded =
                        lookup.isPresent() ? decoded(lookup.get(), entry.value()) : List.of(entry.value());
                settings.computeIfAbsent(SharedSetting.of(entry.section(), entry.key()), setting -> new ArrayList<>())
                        .add(new Value(entry.section() + "." + entry.key(), decoded));
            }
        }
        List<String> comments = Arrays.stream(text.split("\n", -1))
                .map(UnitMeaning::stripped)
                .filter(UnitMeaning::isComment)
                .sorted()
                .toList();
        long lost = file.problems().size()
                + file.lines().stream()
                        .filter(UnitLine.Unfinished.class::isInstance)
                        .count();
        return new UnitMeaning(sections, settings, comments, lost);
    }

    /** How a value is read, if the key is in the table. */
    static Optional<Lookup> lookup(UnitType<?, ?> type, String section, String key) {
        return type.part(section).flatMap(part -> part.section().row(key)).map(row -> row.lookup());
    }

    /** What arrives of a value, in old and new versions; the value as it is if something of it does not arrive. */
    static List<String> decoded(Lookup lookup, String value) {
        return switch (lookup.letter()) {
            case 'A' -> List.of(Unquoting.value(lookup, value), Unquoting.value(lookup, value, OLDER));
            case 'C', 'D', 'E', 'F' -> {
                Words words = Unquoting.words(lookup, value);
                // A backslash at the end arrives at the end of the file alone, and joins lines everywhere else.
                yield words.flaw().isPresent() || value.endsWith("\\")
                        ? List.of(value)
                        : words.words().stream().map(Word::text).toList();
            }
            default -> List.of(value);
        };
    }

    static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith(";");
    }

    /** A line without outer blanks, as the generator takes them off. */
    static String stripped(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && Lookup.isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && Lookup.isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }
}
