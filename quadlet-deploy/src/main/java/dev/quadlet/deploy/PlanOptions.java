package dev.quadlet.deploy;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan may do beyond what is safe.
 *
 * @param adopt whether units of others that have the names of ours are taken over
 * @param recreateVolumes volumes that are made again, and lose their data, where their definition changed; by their
 *     name in Podman or that of their file
 * @param maxCopy how many bytes of data may be copied before a change where a copy takes room and time; 10 GiB unless
 *     said
 */
public record PlanOptions(boolean adopt, SortedSet<String> recreateVolumes, long maxCopy) {

    /** 10 GiB, in bytes. */
    public static final long DEFAULT_MAX_COPY = 10L << 30;

    /**
     * Copies the set, and checks the size.
     *
     * @param adopt whether units of others that have the names of ours are taken over
     * @param recreateVolumes volumes that are made again, and lose their data, where their definition changed; by their
     *     name in Podman or that of their file
     * @param maxCopy how many bytes of data may be copied before a change where a copy takes room and time
     * @throws IllegalArgumentException if the size is negative
     */
    public PlanOptions {
        if (maxCopy < 0) {
            throw new IllegalArgumentException("no size: " + maxCopy);
        }
        recreateVolumes = Collections.unmodifiableSortedSet(new TreeSet<>(recreateVolumes));
    }

    /** {@return nothing beyond what is safe} */
    public static PlanOptions none() {
        return new PlanOptions(false, Collections.emptySortedSet(), DEFAULT_MAX_COPY);
    }

    /** {@return the same, and units of others are taken over} */
    public PlanOptions adopting() {
        return new PlanOptions(true, recreateVolumes, maxCopy);
    }

    /**
     * {@return the same, and a volume is made again}
     *
     * @param volume its name in Podman, or that of its file
     */
    public PlanOptions recreating(String volume) {
        SortedSet<String> more = new TreeSet<>(recreateVolumes);
        more.add(volume);
        return new PlanOptions(adopt, more, maxCopy);
    }

    /**
     * {@return the same, and as much as this may be copied}
     *
     * @param bytes how many bytes of data
     * @throws IllegalArgumentException if the size is negative
     */
    public PlanOptions copying(long bytes) {
        return new PlanOptions(adopt, recreateVolumes, bytes);
    }
}
