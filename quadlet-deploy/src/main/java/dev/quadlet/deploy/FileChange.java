package dev.quadlet.deploy;

/**
 * A file or link that changes and is not that of a unit: a template, a drop-in for several units, directories that must
 * be there.
 *
 * @param stack the name of its stack, or {@link Manifest#NO_STACK}
 * @param path its path below the generation, or the absolute path of a link
 * @param change how it changes
 * @param diff the difference; empty for links
 */
public record FileChange(String stack, String path, Change change, String diff) {}
