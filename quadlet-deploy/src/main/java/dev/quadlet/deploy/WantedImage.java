package dev.quadlet.deploy;

import java.util.Optional;

/**
 * An image that must be on a host before units that use it start.
 *
 * @param name the image as the units name it
 * @param authFile the file on the host with the login to its registry, if a unit names one
 */
public record WantedImage(String name, Optional<String> authFile) {}
