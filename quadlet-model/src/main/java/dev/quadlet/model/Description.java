package dev.quadlet.model;

import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Sink;
import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.List;

/** A unit on one line, for messages and debuggers. */
final class Description {

    private Description() {}

    static String of(Unit unit) {
        List<String> entries = new ArrayList<>();
        unit.emit(new Sink() {
            @Override
            public void text(Row<?, ?> row, String systemd) {
                entries.add(row.key() + "=" + Printable.of(systemd));
            }

            @Override
            public void words(Row<?, ?> row, List<String> words) {
                text(row, String.join(" ", words));
            }
        });
        unit.rawEntries().forEach(raw -> entries.add(raw.key() + "=" + Printable.of(raw.value())));
        return unit.name() + entries.toString();
    }
}
