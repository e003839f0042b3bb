package dev.quadlet.validate;

import dev.quadlet.model.SourceLine;

/**
 * Where a finding is: a unit, and the entry of it.
 *
 * @param unit the name of the unit's file
 * @param section the section of the entry, such as {@code Container}; empty if it is not known
 * @param entry the entry, such as {@code PublishPort=8080:80}; empty if the unit as a whole is meant
 * @param line where the unit was declared, or where the entry stands in its file
 */
public record Place(String unit, String section, String entry, SourceLine line) {

    /**
     * Leaves out what stands behind the name of a secret, whoever tells of the entry.
     *
     * @param unit the name of the unit's file
     * @param section the section of the entry, such as {@code Container}; empty if it is not known
     * @param entry the entry, such as {@code PublishPort=8080:80}; empty if the unit as a whole is meant
     * @param line where the unit was declared, or where the entry stands in its file
     */
    public Place {
        int equals = entry.indexOf('=');
        if (equals >= 0) {
            entry = Masking.entry(entry.substring(0, equals), entry.substring(equals + 1));
        }
    }

    /**
     * An entry whose section is not known.
     *
     * @param unit the name of the unit's file
     * @param entry the entry, such as {@code PublishPort=8080:80}; empty if the unit as a whole is meant
     * @param line where the unit was declared
     */
    public Place(String unit, String entry, SourceLine line) {
        this(unit, "", entry, line);
    }

    /** {@return the key of the entry; empty if the unit as a whole is meant} */
    public String key() {
        int equals = entry.indexOf('=');
        return equals < 0 ? "" : entry.substring(0, equals);
    }
}
