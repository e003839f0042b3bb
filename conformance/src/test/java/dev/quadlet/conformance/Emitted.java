package dev.quadlet.conformance;

import dev.quadlet.model.Unit;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Sink;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * One line that a unit's values make.
 *
 * @param section the section's name
 * @param row the row of the key
 * @param words the value, or the words of a command, unquoted, in systemd's form
 */
record Emitted(String section, Row<?, ?> row, List<String> words) {

    /** {@return the key with its section, as {@code Section.Key}} */
    String name() {
        return section + "." + row.key();
    }

    /** {@return the value of a line that is one value} */
    String value() {
        return words.get(0);
    }

    /**
     * {@return all lines of a unit}
     *
     * @param unit the unit
     */
    static List<Emitted> of(Unit unit) {
        return of(unit.unitType(), unit);
    }

    private static <U> List<Emitted> of(UnitType<U, ?> type, Unit unit) {
        @SuppressWarnings("unchecked") // a unit is of the type that its own unitType() describes
        U typed = (U) unit;
        List<Emitted> lines = new ArrayList<>();
        for (Part<U, ?, ?, ?> part : type.parts()) {
            String section = part.section().name();
            part.emit(typed, new Sink() {
                @Override
                public void text(Row<?, ?> row, String systemd) {
                    lines.add(new Emitted(section, row, List.of(systemd)));
                }

                @Override
                public void words(Row<?, ?> row, List<String> words) {
                    lines.add(new Emitted(section, row, List.copyOf(words)));
                }
            });
        }
        return lines;
    }
}
