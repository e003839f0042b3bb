package dev.quadlet.deploy;

/**
 * Why something happens to a unit.
 *
 * @param kind what kind of cause it is
 * @param text the cause in words, such as {@code image a:1 → a:2}
 */
public record Cause(Kind kind, String text) {

    /** Kinds of causes. */
    public enum Kind {
        /** The unit is new and starts at boot. */
        NEW,
        /** It is not wanted any more. */
        REMOVED,
        /** Another image. */
        IMAGE,
        /** A configuration file with another content. */
        CONFIG_FILE,
        /** A secret that is new or has another value. */
        SECRET,
        /** Other keys. */
        KEYS,
        /** Another name in systemd or Podman, or another type. */
        NAME,
        /** It starts at boot from now on. */
        ENABLED,
        /** It has failed, and its definition changed. */
        FAILED,
        /** What it makes in Podman is gone, although its service says that it ran. */
        OBJECT_MISSING,
        /** A network or volume, or what it is for, is made again. */
        REMADE,
        /** Data that it has mounted is copied, meanwhile it must not run. */
        SNAPSHOT,
        /** Its file on the host is not as it was deployed. */
        DRIFT,
        /** A unit of somebody else is taken over. */
        ADOPTED,
        /** Something that it requires restarts or stops. */
        ALONG,
        /** Something that requires or wants it starts. */
        REQUIRED
    }
}
