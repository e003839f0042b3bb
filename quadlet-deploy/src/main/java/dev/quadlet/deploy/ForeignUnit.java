package dev.quadlet.deploy;

/**
 * A file of somebody else that yields a service of a name that a unit of ours has.
 *
 * @param path its absolute path
 * @param service the name of the service
 * @param fate what becomes of it
 */
public record ForeignUnit(String path, String service, Fate fate) {

    /** What can become of it. */
    public enum Fate {
        /** It is in the way, and nothing is done. */
        REFUSED,
        /** It is moved away, and ours takes its place. */
        ADOPTED,
        /** It stays where it is, and ours comes before it. */
        OVERRIDDEN
    }
}
