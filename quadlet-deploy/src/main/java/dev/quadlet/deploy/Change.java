package dev.quadlet.deploy;

/** How the definition of a unit, a secret or a file changes. */
public enum Change {
    /** It is new. */
    ADD,
    /** It is there already, and says something else. */
    CHANGE,
    /** It is not wanted any more. */
    REMOVE,
    /** It stays as it is. */
    SAME
}
