package dev.quadlet.render;

/** What lies at a path of a host: a file or a link. */
public sealed interface RenderedEntry permits RenderedFile, RenderedLink {}
