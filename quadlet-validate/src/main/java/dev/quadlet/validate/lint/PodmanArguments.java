package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.validate.UnitSource;

/** Options that a unit gives to podman itself. */
final class PodmanArguments {

    private PodmanArguments() {}

    /** Whether PodmanArgs= has an option, with or without a value behind an equals sign. */
    static boolean has(UnitSource unit, String option) {
        for (UnitSource.SourceWord word : unit.words("PodmanArgs", Lookup.ARGS)) {
            if (word.text().equals(option) || word.text().startsWith(option + "=")) {
                return true;
            }
        }
        return false;
    }
}
