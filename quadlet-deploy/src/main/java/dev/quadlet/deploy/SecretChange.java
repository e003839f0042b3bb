package dev.quadlet.deploy;

/**
 * What a plan does with a secret. Its value is never told.
 *
 * @param stack the name of its stack
 * @param name its name in Podman
 * @param change {@link Change#ADD} if it is new, {@link Change#CHANGE} if its value is another one
 */
public record SecretChange(String stack, String name, Change change) {}
