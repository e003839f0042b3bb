package dev.quadlet.model;

import dev.quadlet.model.value.Text;

/**
 * A directory of the host that a container runs instead of an image.
 *
 * @param path its absolute path; {@code :O} or {@code :idmap} may follow it, as {@code podman run --rootfs} has it
 */
public record Rootfs(Text path) {

    /**
     * {@return a directory of the host}
     *
     * @param path its absolute path
     */
    public static Rootfs of(String path) {
        return new Rootfs(Text.literal(path));
    }
}
