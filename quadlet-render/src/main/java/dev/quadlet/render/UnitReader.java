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
     * {@return the unit that these entries make}
     *
     * @param name the name of the file
     * @param entries its entries, and those of drop-ins behind them
     * @param declaredAt where the unit is declared
     * @throws IllegalArgumentException if the name is not that of a type that Podman's generator reads
     */
    public static ReadUnit read(UnitName name, List<Entry> entries, SourceLine declaredAt) {
        UnitType<? extends Unit, ?> type = UnitTypes.quadlet(name.type())
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is not the name of a unit that Podman's generator reads"));
        return new Reading<>(type, name, entries, declaredAt).read();
    }

    /** A section and a key of it. */
    private record Name(String section, String key) {}

    private static final class Reading<U extends Unit, B> {

        private final UnitType<U, B> type;
        private final UnitName unitName;
        private final SourceLine declaredAt;
        private final Map<Name, List<Entry>> byName = new LinkedHashMap<>();
        private final Set<Name> raw = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(UnitType<U, B> type, UnitName unitName, List<Entry> entries, SourceLine declaredAt) {
            this.type = type;
            this.unitName = unitName;
            this.declaredAt = declaredAt;
            for (Entry entry : entries) {
                byName.computeIfAbsent(new Name(entry.section(), entry.key()), name -> new ArrayList<>(2))
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
            for (Map.Entry<Name, List<Entry>> key : byName.entrySet()) {
                if (raw.contains(key.getKey())) {
                    for (Entry entry : key.getValue()) {
                        keep(builder, entry);
                    }
                }
            }
            problems.sort(Comparator.comparingInt(problem -> problem.entry().line()));
            return new ReadUnit(type.build().apply(builder), problems);
        }

        private void set(B builder, Name name, List<Entry> entries) {
            if (raw.contains(name)) {
                return;
            }
            Optional<Part<U, B, ?, ?>> part = type.part(name.section());
            if (part.isEmpty() || !set(builder, part.get(), name.key(), entries)) {
                raw.add(name);
            }
        }

        private <S, T> boolean set(B builder, Part<U, B, S, T> part, String key, List<Entry> entries) {
            Optional<Row<S, T>> row = part.section().row(key);
            if (row.isEmpty()) {
                return false;
            }
            boolean podmans = row.get().lookup().letter() != 'S';
            List<Entry> counting = counting(row.get().lookup(), entries);
            // systemd sees all lines of its sections; what a later line means to an earlier one is its business.
            if (counting.isEmpty() || (!podmans && counting.size() != entries.size())) {
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
                if (lookup.problem(text).isPresent()) {
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

        /** The last line of a single value; of a list, those behind the last line that clears it. */
        private static List<Entry> counting(Lookup lookup, List<Entry> entries) {
            if (!lookup.repeatable()) {
                return entries.subList(entries.size() - 1, entries.size());
            }
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries.get(i).value().isEmpty()) {
                    return entries.subList(i + 1, entries.size());
                }
            }
            return entries;
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
