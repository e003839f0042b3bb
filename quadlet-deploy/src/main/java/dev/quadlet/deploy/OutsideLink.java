package dev.quadlet.deploy;

/**
 * A symbolic link that another program than Podman's generator finds.
 *
 * @param stack the name of its stack, or {@link Manifest#NO_STACK}
 * @param target what it says
 */
public record OutsideLink(String stack, String target) {}
