package dev.quadlet.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Data that a container sees at a path, for {@code Volume=}.
 *
 * <p>{@code VolumeMount.parse("/srv/blog:/data:ro,z")} mounts a directory of the host; {@code parse("/a:data")} fails,
 * since the path in the container is not absolute.
 *
 * @param source where the data lies
 * @param target the path in the container
 * @param options how it is mounted
 */
public record VolumeMount(VolumeSource source, Text target, List<VolumeOption> options) implements Value {

    /**
     * Checks the path.
     *
     * @param source where the data lies
     * @param target the path in the container
     * @param options how it is mounted
     * @throws IllegalArgumentException if the target is not absolute or has a colon, or an anonymous volume has options
     */
    public VolumeMount {
        Objects.requireNonNull(source, "source");
        options = List.copyOf(options);
        String path = target.systemd();
        boolean expanded = target.literal().isEmpty() && (path.startsWith("%") || path.startsWith("$"));
        boolean absolute = path.startsWith("/") || (expanded && !path.startsWith("%%") && !path.startsWith("$$"));
        if (!absolute || path.indexOf(':') >= 0) {
            throw new IllegalArgumentException("Volume: \"" + Printable.of(path)
                    + "\" is not a path in the container (an absolute path without a colon)");
        }
        if (source instanceof UnitName unit && !isVolume(unit)) {
            throw Refusal.of(unit.fileName(), "the source of a volume", "a .volume unit without a colon in its name");
        }
        if (source == VolumeSource.Anonymous.INSTANCE && !options.isEmpty()) {
            throw new IllegalArgumentException("Volume: a volume without a name takes no options");
        }
    }

    /**
     * {@return a mount of literal paths}
     *
     * @param source where the data lies
     * @param target the absolute path in the container
     * @param options how it is mounted
     * @throws IllegalArgumentException if the target is not absolute or has a colon
     */
    public static VolumeMount of(VolumeSource source, String target, VolumeOption... options) {
        return new VolumeMount(source, Text.literal(target), List.of(options));
    }

    /**
     * {@return the mount that this text stands for}
     *
     * @param systemd {@code [source:]target[:options]} in systemd's form
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static VolumeMount parse(String systemd) {
        int first = systemd.indexOf(':');
        if (first < 0) {
            return new VolumeMount(VolumeSource.Anonymous.INSTANCE, new Text(systemd), List.of());
        }
        int second = systemd.indexOf(':', first + 1);
        List<VolumeOption> options = new ArrayList<>();
        if (second >= 0) {
            for (String option : systemd.substring(second + 1).split(",", -1)) {
                options.add(new VolumeOption(option));
            }
        }
        String target = second < 0 ? systemd.substring(first + 1) : systemd.substring(first + 1, second);
        return new VolumeMount(VolumeSource.parse(systemd.substring(0, first)), new Text(target), options);
    }

    /**
     * {@return the same mount with a further option}
     *
     * @param option how it is mounted
     */
    public VolumeMount with(VolumeOption option) {
        List<VolumeOption> more = new ArrayList<>(options);
        more.add(option);
        return new VolumeMount(source, target, more);
    }

    /** {@return the same mount, which the container cannot write} */
    public VolumeMount readOnly() {
        return with(VolumeOption.READ_ONLY);
    }

    private static boolean isVolume(UnitName unit) {
        return (unit.type().equals("volume") || unit.type().equals("artifact"))
                && unit.stem().indexOf(':') < 0;
    }

    @Override
    public String systemd() {
        StringBuilder out = new StringBuilder(source.systemd());
        if (source != VolumeSource.Anonymous.INSTANCE) {
            out.append(':');
        }
        out.append(target.systemd());
        char separator = ':';
        for (VolumeOption option : options) {
            out.append(separator).append(option.text());
            separator = ',';
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return systemd();
    }
}
