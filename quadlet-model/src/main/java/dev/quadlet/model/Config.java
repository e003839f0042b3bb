package dev.quadlet.model;

/** Configuration that is delivered with a unit: a file, or a tree of files. */
public sealed interface Config permits ConfigFile, ConfigTree {

    /** {@return the hash of content and permissions, 64 hexadecimal digits} */
    String digest();
}
