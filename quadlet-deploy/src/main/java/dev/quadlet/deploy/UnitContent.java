package dev.quadlet.deploy;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitLine;
import dev.quadlet.render.Unquoting;
import dev.quadlet.render.Words;
import dev.quadlet.validate.Generation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a unit and its drop-ins say, as far as it makes a difference to what runs: two units of equal content need no
 * restart to become each other.
 *
 * @param values the decoded values of each key in their order, by the key; the order of keys means nothing
 */
record UnitContent(SortedMap<KeyName, List<Line>> values) {

    /** Sections that say when a unit starts, and nothing of what it is then. */
    private static final String INSTALL = "Install";

    /** Sections that neither Podman nor systemd reads. */
    private static final String IGNORED = "X-";

    /** A key with its section. */
    record KeyName(String section, String name) implements Comparable<KeyName> {

        @Override
        public int compareTo(KeyName other) {
            int order = section.compareTo(other.section);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    /** A value as its words, of which there is one if it is no words. */
    record Line(List<String> words) {

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
        SortedMap<KeyName, List<Line>> values = new TreeMap<>();
        for (String file : files) {
            for (UnitLine.Entry entry : UnitFile.parse(file).entries()) {
                if (matters(entry)) {
                    values.computeIfAbsent(new KeyName(entry.section(), entry.key()), key -> new ArrayList<>())
                            .add(new Line(decoded(table, entry)));
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

    List<Line> values(String section, String key) {
        return values.getOrDefault(new KeyName(section, key), List.of());
    }

    /** {@return the last value of a key; empty if it is not set} */
    String last(String section, String key) {
        List<Line> lines = values(section, key);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).text();
    }

    /** {@return the words of all lines of a key that systemd reads as words, without those that a later line clears} */
    List<String> words(String section, String key) {
        List<String> words = new ArrayList<>();
        for (Line value : values(section, key)) {
            if (value.text().isEmpty()) {
                words.clear();
            }
            words.addAll(Unquoting.words(Lookup.SETTING_WORDS, value.text()).texts());
        }
        return words;
    }

    /**
     * {@return the same with each list of units in [Unit] as one sorted line}
     *
     * @param rename says how a unit is named instead
     */
    UnitContent withDependencies(UnaryOperator<String> rename) {
        SortedMap<KeyName, List<Line>> changed = new TreeMap<>(values);
        for (String key : Generation.dependencyKeys()) {
            List<String> names = words("Unit", key);
            if (!names.isEmpty()) {
                List<String> sorted =
                        names.stream().map(rename).distinct().sorted().toList();
                changed.put(new KeyName("Unit", key), List.of(new Line(sorted)));
            }
        }
        return new UnitContent(changed);
    }

    /** {@return the same for all units of equal content} */
    String digest() {
        Sha256 digest = new Sha256();
        values.forEach((key, lines) -> {
            digest.add(key.section()).add(key.name()).add(String.valueOf(lines.size()));
            for (Line line : lines) {
                digest.add(String.valueOf(line.words().size()));
                line.words().forEach(digest::add);
            }
        });
        return digest.hex();
    }
}
