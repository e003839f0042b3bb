package dev.quadlet.validate;

import dev.quadlet.model.SourceLine;

/**
 * Where a finding is: a unit, and the entry of it.
 *
 * @param unit the name of the unit's file
 * @param entry the entry, such as {@code PublishPort=8080:80}; empty if the unit as a whole is meant
 * @param line where the unit was declared
 */
public record Place(String unit, String entry, SourceLine line) {}
