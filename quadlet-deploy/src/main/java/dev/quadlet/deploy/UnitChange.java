package dev.quadlet.deploy;

import java.util.List;

/**
 * What a plan does with a unit.
 *
 * @param stack the name of its stack
 * @param service the name of its service, or its own in systemd
 * @param path the path of its file or link below the generation: the new one, or the old one if it is removed
 * @param type its type, such as {@code container}
 * @param change how its definition changes
 * @param step what happens to what runs
 * @param causes why, the weightiest first
 * @param note why nothing happens where one might expect it; empty if there is nothing to say
 * @param diff the difference of its file and its own drop-ins; empty if there is none
 */
public record UnitChange(
        String stack,
        String service,
        String path,
        String type,
        Change change,
        Step step,
        List<Cause> causes,
        String note,
        String diff) {

    /**
     * Copies the list.
     *
     * @param stack the name of its stack
     * @param service the name of its service, or its own in systemd
     * @param path the path of its file or link below the generation: the new one, or the old one if it is removed
     * @param type its type, such as {@code container}
     * @param change how its definition changes
     * @param step what happens to what runs
     * @param causes why, the weightiest first
     * @param note why nothing happens where one might expect it; empty if there is nothing to say
     * @param diff the difference of its file and its own drop-ins; empty if there is none
     */
    public UnitChange {
        causes = List.copyOf(causes);
    }

    /** {@return the name of its file, without directories} */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
