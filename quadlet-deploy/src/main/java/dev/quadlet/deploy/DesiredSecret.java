package dev.quadlet.deploy;

import dev.quadlet.model.SecretSource;

/**
 * A secret whose value a target shall be given.
 *
 * @param stack the name of its stack
 * @param name its name in Podman
 * @param path the path of its file below the generation
 * @param service the service that makes it
 * @param encrypted whether the file is a credential that systemd-creds has encrypted
 * @param source where its value comes from
 */
public record DesiredSecret(
        String stack, String name, String path, String service, boolean encrypted, SecretSource source) {}
