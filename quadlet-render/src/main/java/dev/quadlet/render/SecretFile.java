package dev.quadlet.render;

/**
 * A file that must be on the host before its secret can be made; this library renders no values of secrets.
 *
 * @param path the absolute path on the host
 * @param secret the name of the secret
 * @param encrypted whether it is a credential that systemd-creds has encrypted
 */
public record SecretFile(String path, String secret, boolean encrypted) {}
