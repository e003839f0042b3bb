package dev.quadlet.render;

/**
 * A symbolic link.
 *
 * @param target what it points to, as it stands in the link
 */
public record RenderedLink(String target) implements RenderedEntry {}
