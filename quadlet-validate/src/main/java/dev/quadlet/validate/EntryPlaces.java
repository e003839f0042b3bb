package dev.quadlet.validate;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Sink;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.UnitLine;
import dev.quadlet.render.UnitReader;
import dev.quadlet.render.Unquoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the line of a file from which a typed value was read. Findings are rare, so this may take its time. */
final class EntryPlaces {

    private EntryPlaces() {}

    static Optional<Place> find(UnitSource unit, String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return text.isEmpty() ? Optional.of(unit.place()) : Optional.empty();
        }
        String key = text.substring(0, equals);
        String value = text.substring(equals + 1);
        List<SourceEntry> entries =
                unit.entries().stream().filter(entry -> entry.key().equals(key)).toList();
        return first(entries, entry -> entry.value().equals(value))
                .or(() -> first(entries, entry -> hasWord(unit, entry, value)))
                .or(() -> first(entries, entry -> reads(unit, entry, text)))
                .map(entry -> new Place(entry.file(), entry.section(), text, entry.line()));
    }

    private static Optional<SourceEntry> first(List<SourceEntry> entries, Predicate<SourceEntry> is) {
        return entries.stream().filter(is).findFirst();
    }

    private static boolean hasWord(UnitSource unit, SourceEntry entry, String value) {
        Lookup lookup = unit.type()
                .part(entry.section())
                .flatMap(part -> part.section().row(entry.key()))
                .map(row -> row.lookup())
                .orElse(Lookup.LAST);
        return Unquoting.words(lookup, entry.value()).texts().contains(value);
    }

    /** Whether the entry alone gives a unit that says just this. */
    private static boolean reads(UnitSource unit, SourceEntry entry, String text) {
        UnitLine.Entry line = new UnitLine.Entry(entry.section(), entry.key(), entry.value(), 1, 1, 1);
        List<String> said = new ArrayList<>();
        UnitReader.read(UnitName.parse(unit.fileName()), List.of(line), entry.line())
                .unit()
                .emit(new Sink() {
                    @Override
                    public void text(Row<?, ?> row, String systemd) {
                        said.add(row.key() + "=" + systemd);
                    }

                    @Override
                    public void words(Row<?, ?> row, List<String> words) {
                        said.add(row.key() + "=" + String.join(" ", words));
                    }
                });
        return said.contains(text);
    }
}
