package dev.quadlet.deploy;

import java.util.List;
import java.util.Optional;

/**
 * Data that is copied before a change, so that a rollback can bring it back.
 *
 * @param stack the name of the stack that has said so, or whose volume is made again
 * @param data the data
 * @param cause why, such as {@code image of blog.service changes}
 * @param stopped the units that stop for it and run again afterwards if they are still wanted, and what stops with
 *     them, sorted
 * @param measure where it lies and how much it is, once the host has been asked
 */
public record Snapshot(String stack, DataName data, String cause, List<String> stopped, Optional<Measure> measure) {

    /**
     * Copies the list.
     *
     * @param stack the name of the stack that has said so, or whose volume is made again
     * @param data the data
     * @param cause why, such as {@code image of blog.service changes}
     * @param stopped the units that stop for it and run again afterwards if they are still wanted, and what stops with
     *     them, sorted
     * @param measure where it lies and how much it is, once the host has been asked
     */
    public Snapshot {
        stopped = List.copyOf(stopped);
    }
}
