package dev.quadlet.deploy;

/**
 * A service that Podman's generator must make of a generation.
 *
 * @param name the name of the service
 * @param path the path of the file, below the generation, that it must make it of
 */
public record ExpectedService(String name, String path) {}
