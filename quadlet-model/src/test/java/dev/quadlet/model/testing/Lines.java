package dev.quadlet.model.testing;

import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Sink;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import java.util.ArrayList;
import java.util.List;

/** What the rows of a unit hand over, and the way back. */
public final class Lines {

    private Lines() {}

    /**
     * {@return all lines of a unit, in their order}
     *
     * @param type the type of the unit
     * @param unit the unit
     * @param <U> the type of the unit
     * @param <B> its builder
     */
    public static <U, B> List<Line> of(UnitType<U, B> type, U unit) {
        List<Line> lines = new ArrayList<>();
        for (Part<U, B, ?, ?> part : type.parts()) {
            String section = part.section().name();
            part.emit(unit, new Sink() {
                @Override
                public void text(Row<?, ?> row, String systemd) {
                    lines.add(new Line(section, row.key(), List.of(systemd)));
                }

                @Override
                public void words(Row<?, ?> row, List<String> words) {
                    lines.add(new Line(section, row.key(), words));
                }
            });
        }
        return lines;
    }

    /**
     * Sets lines.
     *
     * @param type the type of the unit
     * @param builder the unit's builder
     * @param lines the lines
     * @param <U> the type of the unit
     * @param <B> its builder
     */
    public static <U, B> void set(UnitType<U, B> type, B builder, List<Line> lines) {
        for (Line line : lines) {
            type.part(line.section()).orElseThrow().set(builder, line.key(), line.words());
        }
    }
}
