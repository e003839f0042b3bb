package dev.quadlet.model.value;

import java.util.Objects;
import java.util.Optional;

/**
 * A device of the host that the container may use, for {@code AddDevice=}.
 *
 * <p>{@code Device.of("/dev/dri").readOnly()} gives read access; {@code Device.of("nvidia.com/gpu=all")} names a CDI
 * device.
 *
 * @param host the device on the host
 * @param container its path in the container; the same as on the host if empty
 * @param permissions any of {@code r}, {@code w}, {@code m}; all if empty
 * @param optional whether the device is left out if the host has none when the unit is generated
 */
public record Device(Text host, Optional<Text> container, Optional<String> permissions, boolean optional)
        implements Value {

    /**
     * Checks the device.
     *
     * @param host the device on the host
     * @param container its path in the container; the same as on the host if empty
     * @param permissions any of {@code r}, {@code w}, {@code m}; all if empty
     * @param optional whether the device is left out if the host has none when the unit is generated
     * @throws IllegalArgumentException if a path is empty or has a colon, or the permissions are wrong
     */
    public Device {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(container, "container");
        String permitted = permissions.orElse("r");
        boolean right = !permitted.isEmpty() && permitted.chars().allMatch(c -> "rwm".indexOf(c) >= 0);
        if (!right
                || !isPath(host)
                || host.systemd().startsWith("-")
                || !container.map(Device::isAbsolute).orElse(true)) {
            throw refused(format(host, container, permissions, optional));
        }
    }

    /**
     * {@return a device at the same path as on the host}
     *
     * @param host the device's path on the host, or a CDI name
     * @throws IllegalArgumentException if the path is empty or has a colon
     */
    public static Device of(String host) {
        return new Device(Text.literal(host), Optional.empty(), Optional.empty(), false);
    }

    /**
     * {@return a device at another path}
     *
     * @param host the device's path on the host
     * @param container its path in the container
     * @throws IllegalArgumentException if a path is empty or has a colon
     */
    public static Device of(String host, String container) {
        return new Device(Text.literal(host), Optional.of(Text.literal(container)), Optional.empty(), false);
    }

    /** {@return the same device for reading alone} */
    public Device readOnly() {
        return permissions("r");
    }

    /**
     * {@return the same device with these permissions}
     *
     * @param newPermissions any of {@code r} (read), {@code w} (write), {@code m} (mknod)
     * @throws IllegalArgumentException if there is another character
     */
    public Device permissions(String newPermissions) {
        return new Device(host, container, Optional.of(newPermissions), optional);
    }

    /** {@return the same device, left out where the host has none} */
    public Device ifPresent() {
        return new Device(host, container, permissions, true);
    }

    /**
     * {@return the device that this text stands for}
     *
     * @param systemd {@code [-]host[:container][:permissions]} in systemd's form
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Device parse(String systemd) {
        boolean optional = systemd.startsWith("-");
        String[] parts = (optional ? systemd.substring(1) : systemd).split(":", -1);
        if (parts.length > 3) {
            throw refused(systemd);
        }
        Optional<Text> container = Optional.empty();
        Optional<String> permissions = Optional.empty();
        if (parts.length == 3) {
            container = Optional.of(new Text(parts[1]));
            permissions = Optional.of(parts[2]);
        } else if (parts.length == 2 && !parts[1].isEmpty() && parts[1].chars().allMatch(c -> "rwm".indexOf(c) >= 0)) {
            permissions = Optional.of(parts[1]);
        } else if (parts.length == 2) {
            container = Optional.of(new Text(parts[1]));
        }
        return new Device(new Text(parts[0]), container, permissions, optional);
    }

    @Override
    public String systemd() {
        return format(host, container, permissions, optional);
    }

    @Override
    public String toString() {
        return systemd();
    }

    private static boolean isPath(Text text) {
        return !text.isEmpty() && text.systemd().indexOf(':') < 0;
    }

    private static boolean isAbsolute(Text text) {
        String path = text.systemd();
        boolean expanded = text.literal().isEmpty() && (path.startsWith("%") || path.startsWith("$"));
        return isPath(text) && (path.startsWith("/") || expanded);
    }

    private static String format(Text host, Optional<Text> container, Optional<String> permissions, boolean optional) {
        return (optional ? "-" : "")
                + host.systemd()
                + container.map(path -> ":" + path.systemd()).orElse("")
                + permissions.map(p -> ":" + p).orElse("");
    }

    private static IllegalArgumentException refused(String text) {
        return Refusal.of(text, "a device", "[-]host[:container][:permissions], permissions of r, w, m");
    }
}
