package dev.quadlet.validate;

import dev.quadlet.model.DropIn;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Unit;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Sink;
import dev.quadlet.model.table.UnitType;
import java.util.List;

/** Goes through all that a unit and its drop-ins say. */
final class EntryScan {

    private EntryScan() {}

    static void scan(Unit unit, Sink sink) {
        if (unit instanceof Secret) {
            return;
        }
        scanParts(unit.unitType(), unit, sink);
        for (DropIn dropIn : unit.dropIns()) {
            scan(dropIn.content(), sink);
        }
    }

    private static <U> void scanParts(UnitType<U, ?> type, Unit unit, Sink sink) {
        @SuppressWarnings("unchecked") // a unit is of the type that its own unitType() describes
        U typed = (U) unit;
        type.parts().forEach(part -> part.emit(typed, sink));
    }

    /** A sink that takes a line for the same as its words. */
    abstract static class Texts implements Sink {

        @Override
        public final void words(Row<?, ?> row, List<String> words) {
            words.forEach(word -> text(row, word));
        }
    }
}
