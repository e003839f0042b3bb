package dev.quadlet.validate;

/**
 * A reference to a unit's file.
 *
 * @param target the name of the file, such as {@code app.network}; whether there is one is another question
 * @param entry the entry that has it
 */
public record Reference(String target, SourceEntry entry) {}
