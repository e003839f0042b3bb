package dev.quadlet.deploy;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of what a host does.
 *
 * @param phase when
 * @param stack the name of the stack
 * @param object the type of the object in Podman, or the kind of data, if it is about one
 * @param name the name of the unit, object or data
 */
public record Action(Phase phase, String stack, Optional<String> object, String name) {

    /** The phases in their order. */
    public enum Phase {
        /** Before the switch, with its old definition. */
        STOP,
        /** After the stops: data is copied. */
        SNAPSHOT,
        /** After the snapshots, before the switch: it is made again with another definition. */
        REMOVE,
        /** After the switch. */
        RESTART,
        /** After the switch, behind the restarts. */
        START,
        /** Behind the starts: it reads its configuration files again. */
        RELOAD,
        /** It must be well afterwards, although nothing is done to it by name. */
        WATCH,
        /** After all is confirmed. */
        CLEANUP
    }

    static Action of(Phase phase, String stack, String unit) {
        return new Action(phase, stack, Optional.empty(), unit);
    }

    static Action ofObject(Phase phase, String stack, String type, String name) {
        return new Action(phase, stack, Optional.of(type), name);
    }

    void append(StringBuilder out) {
        String kind = phase.name().toLowerCase(Locale.ROOT);
        if (object.isPresent()) {
            Fields.append(out, kind, stack, object.get(), name);
        } else {
            Fields.append(out, kind, stack, name);
        }
    }
}
