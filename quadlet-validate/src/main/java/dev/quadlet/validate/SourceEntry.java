package dev.quadlet.validate;

import dev.quadlet.model.SourceLine;
import dev.quadlet.render.UnitLine.Entry;

/**
 * An entry of a unit's file or drop-in, as Podman's generator sees it.
 *
 * @param file the name of the file or the path of the drop-in, as messages name it
 * @param section the name of its section
 * @param key the key
 * @param value the value as it stands in the file, still quoted
 * @param line where it stands: in the file, or the line of Java that declares the unit
 */
public record SourceEntry(String file, String section, String key, String value, SourceLine line) {

    static SourceEntry of(String file, Entry entry, SourceLine declaredAt) {
        SourceLine line =
                entry.line() == 0 ? declaredAt : new SourceLine(declaredAt.file(), entry.line(), entry.column());
        return new SourceEntry(file, entry.section(), entry.key(), entry.value(), line);
    }

    /** {@return the entry as one line} */
    public String text() {
        return key + "=" + value;
    }

    /** {@return where it is} */
    public Place place() {
        return new Place(file, section, text(), line);
    }

    /** {@return whether it has the name of a secret with its value, of which no message may tell anything} */
    public boolean hasSecret() {
        return !Masking.entry(key, value).equals(text());
    }
}
