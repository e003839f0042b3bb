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
 */
public record PlanOptions(boolean adopt, SortedSet<String> recreateVolumes) {

    /**
     * Copies the set.
     *
     * @param adopt whether units of others that have the names of ours are taken over
     * @param recreateVolumes volumes that are made again, and lose their data, where their definition changed; by their
     *     name in Podman or that of their file
     */
    public PlanOptions {
        recreateVolumes = Collections.unmodifiableSortedSet(new TreeSet<>(recreateVolumes));
    }

    /** {@return nothing beyond what is safe} */
    public static PlanOptions none() {
        return new PlanOptions(false, Collections.emptySortedSet());
    }

    /** {@return the same, and units of others are taken over} */
    public PlanOptions adopting() {
        return new PlanOptions(true, recreateVolumes);
    }

    /**
     * {@return the same, and a volume is made again}
     *
     * @param volume its name in Podman, or that of its file
     */
    public PlanOptions recreating(String volume) {
        SortedSet<String> more = new TreeSet<>(recreateVolumes);
        more.add(volume);
        return new PlanOptions(adopt, more);
    }
}
