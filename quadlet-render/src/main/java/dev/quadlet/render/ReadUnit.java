package dev.quadlet.render;

import dev.quadlet.model.Unit;
import dev.quadlet.render.UnitLine.Entry;
import java.util.List;

/**
 * A unit that was read from a file.
 *
 * @param unit the unit; entries without a typed method, and all entries of a key of which one is no value of it, are
 *     kept as raw entries
 * @param problems entries that are no value of their key, in the order of the file
 */
public record ReadUnit(Unit unit, List<Problem> problems) {

    /**
     * Copies the list.
     *
     * @param unit the unit
     * @param problems entries that are no value of their key, in the order of the file
     */
    public ReadUnit {
        problems = List.copyOf(problems);
    }

    /**
     * An entry that is no value of its key.
     *
     * @param entry the entry
     * @param accepts what a value may be, in words
     * @param message what is wrong, as the value's type says it
     */
    public record Problem(Entry entry, String accepts, String message) {}
}
