package dev.quadlet.deploy;

/**
 * Something on the host that is not as it was deployed. An apply mends it.
 *
 * @param stack the name of its stack, or {@link Manifest#NO_STACK}
 * @param path its path below the generation, or an absolute path
 * @param kind what is wrong with it
 */
public record Drift(String stack, String path, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        /** It is not there, or a link points elsewhere. */
        MISSING,
        /** Its content is another one. */
        CHANGED,
        /** Its permissions are other ones. */
        MODE,
        /** It was put there by somebody else. */
        ADDED
    }
}
