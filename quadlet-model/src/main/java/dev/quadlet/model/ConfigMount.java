package dev.quadlet.model;

import dev.quadlet.model.value.Printable;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.VolumeMount;
import dev.quadlet.model.value.VolumeSource;
import java.util.List;

/**
 * Configuration that a container sees at a path.
 *
 * @param target the absolute path in the container
 * @param config the file or tree
 */
public record ConfigMount(Text target, Config config) {

    /**
     * Checks the path.
     *
     * @param target the absolute path in the container
     * @param config the file or tree
     * @throws IllegalArgumentException if it is not absolute, has a colon or a line break, or names no file
     */
    public ConfigMount {
        VolumeMount mount = new VolumeMount(VolumeSource.anonymous(), target, List.of());
        if (mount.systemd().endsWith("/")) {
            throw new IllegalArgumentException("Volume: " + target + " names no file or directory");
        }
        if (mount.systemd().indexOf('\n') >= 0) {
            throw new IllegalArgumentException("Volume: \"" + Printable.of(target.toString())
                    + "\" cannot be written: it has a line break, which this key cannot express");
        }
    }

    /**
     * {@return configuration at a literal path}
     *
     * @param target the absolute path in the container
     * @param config the file or tree
     * @throws IllegalArgumentException if the path is not absolute, has a colon or a line break, or names no file
     */
    public static ConfigMount of(String target, Config config) {
        return new ConfigMount(Text.literal(target), config);
    }

    /** {@return the last element of the path} */
    public String fileName() {
        String path = target.systemd();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
