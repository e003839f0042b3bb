package dev.quadlet.deploy;

import dev.quadlet.model.OnChange;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A unit that a target shall have: one of Quadlet or systemd, an instance of a template, or the service that makes a
 * secret.
 *
 * @param stack the name of its stack
 * @param path the path of its file, or of its link, below the generation
 * @param type its type, such as {@code container} or {@code timer}
 * @param service the name of its service, or its own in systemd
 * @param object the name of what it makes in Podman, if that is known
 * @param boot whether it starts at boot
 * @param digest the digest of all that makes a restart necessary when it changes
 * @param requires what pulls it along when it restarts or stops
 * @param starts what is started when it starts
 * @param onChange what happens to it while it runs when its digest or its live files change
 */
public record DesiredUnit(
        String stack,
        String path,
        String type,
        String service,
        Optional<String> object,
        boolean boot,
        String digest,
        SortedSet<String> requires,
        SortedSet<String> starts,
        OnChange onChange) {

    /**
     * Copies the sets.
     *
     * @param stack the name of its stack
     * @param path the path of its file, or of its link, below the generation
     * @param type its type, such as {@code container} or {@code timer}
     * @param service the name of its service, or its own in systemd
     * @param object the name of what it makes in Podman, if that is known
     * @param boot whether it starts at boot
     * @param digest the digest of all that makes a restart necessary when it changes
     * @param requires what pulls it along when it restarts or stops
     * @param starts what is started when it starts
     * @param onChange what happens to it while it runs when its digest or its live files change
     */
    public DesiredUnit {
        requires = Collections.unmodifiableSortedSet(new TreeSet<>(requires));
        starts = Collections.unmodifiableSortedSet(new TreeSet<>(starts));
    }

    /** {@return the name of its file, without directories} */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Manifest.UnitEntry entry() {
        return new Manifest.UnitEntry(stack, path, type, service, object, boot, digest, requires, onChange);
    }
}
