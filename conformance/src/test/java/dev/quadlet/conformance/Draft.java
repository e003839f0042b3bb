package dev.quadlet.conformance;

import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The lines of a unit that is about to go wrong, with the files around it. */
final class Draft {

    final PodmanVersion version;
    final Random random;
    final UnitType<? extends QuadletUnit, ?> type;
    final List<String> lines;
    final Map<String, String> others = new LinkedHashMap<>();

    /** The name of the file without its type; {@link Case#MARK} is a part of it. */
    String stem;

    /** What stands before the first line, and behind the last one. */
    String head = "";

    String tail = "\n";
    boolean alone;

    Draft(String fileName, String text, PodmanVersion version, Random random) {
        int dot = fileName.lastIndexOf('.');
        this.stem = fileName.substring(0, dot);
        this.type = UnitTypes.quadlet(fileName.substring(dot + 1)).orElseThrow();
        this.lines = new ArrayList<>(Arrays.asList(text.stripTrailing().split("\n", -1)));
        this.version = version;
        this.random = random;
    }

    /** {@return the case that it makes} */
    Case finished(String kinds) {
        Map<String, String> files = new LinkedHashMap<>(others);
        files.put(fileName(), head + String.join("\n", lines) + tail);
        return new Case(kinds, files, alone);
    }

    String fileName() {
        return stem + "." + type.name();
    }

    boolean is(String name) {
        return type.name().equals(name);
    }

    /** {@return one of these} */
    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Adds an entry to a section, which is made if there is none. */
    boolean add(String section, String entry) {
        int header = lines.indexOf("[" + section + "]");
        if (header < 0) {
            lines.addAll(List.of("", "[" + section + "]", entry));
            return true;
        }
        int end = header + 1;
        while (end < lines.size() && !lines.get(end).startsWith("[")) {
            end++;
        }
        lines.add(random.nextInt(3) == 0 ? header + 1 : end, entry);
        return true;
    }

    boolean own(String entry) {
        return add(type.section(), entry);
    }

    /** {@return the positions of the entries of the unit's own section} */
    List<Integer> entries() {
        return entries(key -> true);
    }

    /**
     * {@return the positions of entries of the unit's own section whose rows fit; not of names of services, which have
     * to keep their mark}
     */
    List<Integer> entries(Predicate<Row<?, ?>> fits) {
        List<Integer> found = new ArrayList<>();
        boolean own = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("[")) {
                own = line.equals("[" + type.section() + "]");
            } else if (own && line.indexOf('=') > 0 && line.charAt(0) != '#') {
                if (!key(line).equals("ServiceName")
                        && row(key(line)).filter(fits).isPresent()) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    /** {@return a row of the unit's own section that this version knows} */
    Optional<Row<?, ?>> anyRow(Predicate<Row<?, ?>> fits) {
        List<Row<?, ?>> rows = new ArrayList<>();
        for (Row<?, ?> row : type.part(type.section()).orElseThrow().section().rows()) {
            if (version.isAtLeast(row.since()) && fits.test(row) && !row.key().equals("ServiceName")) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(any(rows));
    }

    Optional<Row<?, ?>> row(String key) {
        return type.part(type.section()).orElseThrow().section().row(key).map(row -> row);
    }

    /** {@return the position of an entry whose row fits; one is added if there is none} */
    Optional<Integer> entry(Predicate<Row<?, ?>> fits, String value) {
        List<Integer> found = entries(fits);
        if (!found.isEmpty() && random.nextInt(3) > 0) {
            return Optional.of(any(found));
        }
        Optional<Row<?, ?>> row = anyRow(fits);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String entry = row.get().key() + "=" + value;
        own(entry);
        return Optional.of(lines.lastIndexOf(entry));
    }

    static boolean isWords(Row<?, ?> row) {
        Lookup lookup = row.lookup();
        return lookup == Lookup.WORDS || lookup == Lookup.ARGS || lookup == Lookup.COMMAND || lookup == Lookup.PAIRS;
    }

    static String key(String line) {
        return line.substring(0, line.indexOf('=')).stripTrailing();
    }

    static String value(String line) {
        return line.substring(line.indexOf('=') + 1);
    }
}
