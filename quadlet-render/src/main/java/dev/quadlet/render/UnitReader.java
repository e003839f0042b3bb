package dev.quadlet.render;

import dev.quadlet.model.RawEntry;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.ReadUnit.Problem;
import dev.quadlet.render.UnitLine.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Unit text to values, through the same key table by which {@link UnitText} writes.
 *
 * <p>{@code UnitReader.read(name, UnitFile.parse(UnitText.of(unit))).unit()} equals {@code unit}. A text that says more
 * than values can hold is kept as raw entries, so that writing it again means the same to Podman's generator.
 */
public final class UnitReader {

    private UnitReader() {}

    /**
     * {@return the unit of a file}
     *
     * @param name the name of the file
     * @param file its lines
     * @throws IllegalArgumentException if the name is not that of a type that Podman's generator reads
     */
    public static ReadUnit read(UnitName name, UnitFile file) {
        return read(name, file.entries(), new SourceLine(name.fileName(), 1));
    }

    /**
     * {@return what a drop-in adds to a unit}
     *
     * <p>A list that it clears first stays raw, since the values that it clears are those of the unit.
     *
     * @param unit the name of the unit
     * @param file the lines of the drop-in
     * @throws IllegalArgumentException if the name is not that of a type that Podman's generator reads
     */
    public static ReadUnit readDropIn(UnitName unit, UnitFile file) {
        return new Reading<>(typeOf(unit), unit, file.entries(), new SourceLine(unit.fileName(), 1), true).read();
    }

    /**
     * {@return the unit that these entries make}
     *
     * @param name the name of the file
     * @param entries its entries, and those of drop-ins behind them
     * @param declaredAt where the unit is declared
     * @throws IllegalArgumentException if the name is not that of a type that Podman's generator reads
     */
    public static ReadUnit read(UnitName name, List<Entry> entries, SourceLine declaredAt) {
        return new Reading<>(typeOf(name), name, entries, declaredAt, false).read();
    }

    private static UnitType<? extends Unit, ?> typeOf(UnitName name) {
        return UnitTypes.quadlet(name.type())
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is not the name of a unit that Podman's generator reads"));
    }

    /** A section and a key of it; comparable, so that a map stays fast whatever the hash codes are. */
    private record Name(String section, String key) implements Comparable<Name> {

        Name(Entry entry) {
            this(entry.section(), entry.key());
        }

        /** As the record's own, which costs its time at the first call. */
        @Override
        public int hashCode() {
            return 31 * section.hashCode() + key.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && section.equals(name.section) && key.equals(name.key);
        }

        @Override
        public int compareTo(Name other) {
            int bySection = section.compareTo(other.section);
            return bySection != 0 ? bySection : key.compareTo(other.key);
        }
    }

    private static final class Reading<U extends Unit, B> {

        private final UnitType<U, B> type;
        private final UnitName unitName;
        private final List<Entry> entries;
        private final SourceLine declaredAt;
        private final boolean dropIn;
        private final Map<Name, List<Entry>> byName = new LinkedHashMap<>();
        private final Set<Name> raw = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(UnitType<U, B> type, UnitName unitName, List<Entry> entries, SourceLine declaredAt, boolean dropIn) {
            this.type = type;
            this.unitName = unitName;
            this.entries = entries;
            this.declaredAt = declaredAt;
            this.dropIn = dropIn;
            for (Entry entry : entries) {
                byName.computeIfAbsent(new Name(entry), name -> new ArrayList<>(2))
                        .add(entry);
            }
        }

        /** Builders cannot take a value back, so keys that turn out to be raw need another round. */
        ReadUnit read() {
            B builder;
            int before;
            do {
                before = raw.size();
                builder = type.builder().apply(unitName, declaredAt);
                for (Map.Entry<Name, List<Entry>> key : byName.entrySet()) {
                    set(builder, key.getKey(), key.getValue());
                }
            } while (raw.size() > before);
            keepRaw(builder);
            problems.sort(Comparator.comparingInt(problem -> problem.entry().line()));
            return new ReadUnit(type.build().apply(builder), problems);
        }

        private void set(B builder, Name name, List<Entry> ofName) {
            if (raw.contains(name)) {
                return;
            }
            Optional<Part<U, B, ?, ?>> part = type.part(name.section());
            if (part.isEmpty() || !set(builder, part.get(), name.key(), ofName)) {
                raw.add(name);
            }
        }

        private <S, T> boolean set(B builder, Part<U, B, S, T> part, String key, List<Entry> ofKey) {
            Optional<Row<S, T>> row = part.section().row(key);
            if (row.isEmpty()) {
                return false;
            }
            boolean podmans = row.get().lookup().letter() != 'S';
            List<Entry> counting = counting(row.get().lookup(), ofKey);
            // systemd sees all lines of its sections; what a later line means to an earlier one is its business.
            boolean all = !podmans || (dropIn && row.get().lookup().repeatable());
            if (counting.isEmpty() || (all && counting.size() != ofKey.size())) {
                return false;
            }
            T section = part.builder().apply(builder);
            boolean typed = true;
            for (Entry entry : counting) {
                try {
                    typed &= set(section, row.get(), entry);
                } catch (IllegalArgumentException e) {
                    problems.add(new Problem(
                            entry,
                            row.get().accepts(),
                            Optional.ofNullable(e.getMessage()).orElse("")));
                    typed = false;
                }
            }
            return typed;
        }

        /** Whether all of it could be set; what cannot be written again as it is meant stays raw. */
        private static <S, T> boolean set(T section, Row<S, T> row, Entry entry) {
            Lookup lookup = row.lookup();
            Words words = Unquoting.words(lookup, entry.value());
            if (words.flaw().isPresent() || words.words().isEmpty()) {
                return false;
            }
            List<String> texts = new ArrayList<>();
            for (Words.Word word : words.words()) {
                // Outside of command lines a dollar sign is a dollar sign.
                String text =
                        lookup.expandsVariables() ? word.text() : word.text().replace("$", "$$");
                if (lookup.problem(text).isPresent() || isSeparator(lookup, word)) {
                    return false;
                }
                texts.add(text);
            }
            if (row.takesLine()) {
                row.set(section, texts);
            } else {
                for (String text : texts) {
                    row.set(section, List.of(text));
                }
            }
            return true;
        }

        /** Whether systemd takes the word for the end of a command; in quotes it is an argument. */
        private static boolean isSeparator(Lookup lookup, Words.Word word) {
            return lookup == Lookup.PROGRAMS && word.text().equals(";") && word.to() - word.from() == 1;
        }

        /** The last line of a single value; of a list, those behind the last line that clears it. */
        private static List<Entry> counting(Lookup lookup, List<Entry> ofKey) {
            if (!lookup.repeatable()) {
                return ofKey.subList(ofKey.size() - 1, ofKey.size());
            }
            for (int i = ofKey.size() - 1; i >= 0; i--) {
                if (ofKey.get(i).value().isEmpty()) {
                    return ofKey.subList(i + 1, ofKey.size());
                }
            }
            return ofKey;
        }

        /** In the order in which they are written, so that reading that gives an equal unit. */
        private void keepRaw(B builder) {
            Map<String, List<Entry>> bySection = new LinkedHashMap<>();
            type.parts().forEach(part -> bySection.put(part.section().name(), new ArrayList<>()));
            for (Entry entry : entries) {
                if (raw.contains(new Name(entry))) {
                    bySection
                            .computeIfAbsent(entry.section(), section -> new ArrayList<>())
                            .add(entry);
                }
            }
            bySection.values().forEach(ofSection -> ofSection.forEach(entry -> keep(builder, entry)));
        }

        private void keep(B builder, Entry entry) {
            try {
                type.keep().accept(builder, new RawEntry(entry.section(), entry.key(), entry.value()));
            } catch (IllegalArgumentException e) {
                // a line that no writer should write, such as one that ends in a backslash
                problems.add(new Problem(
                        entry, "one line", Optional.ofNullable(e.getMessage()).orElse("")));
            }
        }
    }
}
