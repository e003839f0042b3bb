package dev.quadlet.validate;

import dev.quadlet.model.DropIn;
import dev.quadlet.model.Unit;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Sink;
import java.util.List;

/** Goes through all that a unit and its drop-ins say. */
final class EntryScan {

    private EntryScan() {}

    static void scan(Unit unit, Sink sink) {
        unit.emit(sink);
        for (DropIn dropIn : unit.dropIns()) {
            scan(dropIn.content(), sink);
        }
    }

    /** A sink that takes a line for the same as its words. */
    abstract static class Texts implements Sink {

        @Override
        public final void words(Row<?, ?> row, List<String> words) {
            words.forEach(word -> text(row, word));
        }
    }
}
