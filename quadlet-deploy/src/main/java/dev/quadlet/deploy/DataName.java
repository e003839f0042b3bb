package dev.quadlet.deploy;

import java.util.Comparator;

/**
 * Data on a host, as units name it.
 *
 * @param kind what it is
 * @param name its name in Podman if it is a volume, an absolute path otherwise
 */
public record DataName(Kind kind, String name) implements Comparable<DataName> {

    /** What holds data. */
    public enum Kind {
        /** A volume of Podman. */
        VOLUME,
        /** A path of the host. */
        PATH
    }

    private static final Comparator<DataName> ORDER =
            Comparator.comparing(DataName::kind).thenComparing(DataName::name);

    static DataName volume(String name) {
        return new DataName(Kind.VOLUME, name);
    }

    static DataName path(String path) {
        return new DataName(Kind.PATH, path);
    }

    /** {@return whether one is the other, or lies below it} */
    boolean overlaps(DataName other) {
        return equals(other)
                || (kind == Kind.PATH
                        && other.kind == Kind.PATH
                        && (isBelow(name, other.name) || isBelow(other.name, name)));
    }

    private static boolean isBelow(String path, String directory) {
        return path.startsWith(directory.endsWith("/") ? directory : directory + "/");
    }

    /** {@return how messages name it: {@code volume blog-db}, or the path} */
    public String describe() {
        return kind == Kind.VOLUME ? "volume " + name : name;
    }

    /** {@return the word that the host has for its kind} */
    String kindWord() {
        return Fields.word(kind);
    }

    @Override
    public int compareTo(DataName other) {
        return ORDER.compare(this, other);
    }
}
