package dev.quadlet.deploy;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitLine;
import dev.quadlet.render.Unquoting;
import dev.quadlet.render.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a unit and its drop-ins say, as far as it makes a difference to what runs: two units of equal content need no
 * restart to become each other.
 *
 * @param values the decoded values of each key in their order, by the key; the order of keys means nothing
 */
record UnitContent(SortedMap<Key, List<Value>> values) {

    /** Sections that say when a unit starts, and nothing of what it is then. */
    private static final String INSTALL = "Install";

    /** Sections that neither Podman nor systemd reads. */
    private static final String IGNORED = "X-";

    /** A key with its section. */
    record Key(String section, String name) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = section.compareTo(other.section);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    /** A value as its words, of which there is one if it is no words. */
    record Value(List<String> words) {

        /** The value on one line. */
        String text() {
            return String.join(" ", words);
        }
    }

    UnitContent {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * {@return what a unit says}
     *
     * @param type its type, such as {@code container}
     * @param files the text of the unit, and those of its drop-ins in the order in which they are merged
     */
    static UnitContent of(String type, List<String> files) {
        Optional<UnitType<?, ?>> table = UnitTypes.quadlet(type).map(found -> found);
        SortedMap<Key, List<Value>> values = new TreeMap<>();
        for (String file : files) {
            for (UnitLine.Entry entry : UnitFile.parse(file).entries()) {
                if (matters(entry)) {
                    values.computeIfAbsent(new Key(entry.section(), entry.key()), key -> new ArrayList<>())
                            .add(new Value(decoded(table, entry)));
                }
            }
        }
        return new UnitContent(values);
    }

    private static boolean matters(UnitLine.Entry entry) {
        boolean told = entry.section().equals("Unit")
                && (entry.key().equals("Description") || entry.key().equals("Documentation"));
        return !told && !entry.section().equals(INSTALL) && !entry.section().startsWith(IGNORED);
    }

    /** What arrives of a value; the value as it is where systemd reads it, or if something of it does not arrive. */
    private static List<String> decoded(Optional<UnitType<?, ?>> table, UnitLine.Entry entry) {
        Lookup lookup = table.flatMap(type -> type.part(entry.section()))
                .flatMap(part -> part.section().row(entry.key()))
                .map(row -> row.lookup())
                .orElse(Lookup.SETTING);
        return switch (lookup.letter()) {
            case 'A', 'G', 'H' -> List.of(Unquoting.value(lookup, entry.value()));
            case 'C', 'D', 'E', 'F' -> {
                Words words = Unquoting.words(lookup, entry.value());
                yield words.flaw().isPresent() ? List.of(entry.value()) : words.texts();
            }
            default -> List.of(entry.value());
        };
    }

    List<Value> values(String section, String key) {
        return values.getOrDefault(new Key(section, key), List.of());
    }

    /** {@return the words of all lines of a key that systemd reads as words, without those that a later line clears} */
    List<String> words(String section, String key) {
        List<String> words = new ArrayList<>();
        for (Value value : values(section, key)) {
            if (value.text().isEmpty()) {
                words.clear();
            }
            words.addAll(Unquoting.words(Lookup.SETTING_WORDS, value.text()).texts());
        }
        return words;
    }

    /** {@return the same for all units of equal content} */
    String digest() {
        Sha256 digest = new Sha256();
        values.forEach((key, lines) -> {
            digest.add(key.section()).add(key.name()).add(String.valueOf(lines.size()));
            for (Value line : lines) {
                digest.add(String.valueOf(line.words().size()));
                line.words().forEach(digest::add);
            }
        });
        return digest.hex();
    }
}
