package dev.quadlet.model.value;

/**
 * How a volume is mounted.
 *
 * <p>The frequent options are constants; {@code VolumeOption.of("rslave")} is any other.
 *
 * @param text the option as Podman knows it
 */
public record VolumeOption(String text) {

    /** {@code ro}: the container cannot write. */
    public static final VolumeOption READ_ONLY = new VolumeOption("ro");

    /** {@code z}: SELinux lets all containers use it. */
    public static final VolumeOption SHARED_LABEL = new VolumeOption("z");

    /** {@code Z}: SELinux lets this container alone use it. */
    public static final VolumeOption PRIVATE_LABEL = new VolumeOption("Z");

    /** {@code U}: Podman changes the owner to the container's user. */
    public static final VolumeOption CHOWN = new VolumeOption("U");

    /** {@code O}: changes stay in an overlay and are lost with the container. */
    public static final VolumeOption OVERLAY = new VolumeOption("O");

    /** {@code idmap}: owners are mapped instead of changed. */
    public static final VolumeOption IDMAP = new VolumeOption("idmap");

    /** {@code nocopy}: a new volume is not filled from the image. */
    public static final VolumeOption NO_COPY = new VolumeOption("nocopy");

    /**
     * Checks the option.
     *
     * @param text the option as Podman knows it
     * @throws IllegalArgumentException if it has a comma, a colon or a control character
     */
    public VolumeOption {
        boolean valid = !text.isEmpty() && text.indexOf(',') < 0 && text.indexOf(':') < 0;
        if (!valid || text.indexOf('%') >= 0 || text.indexOf('$') >= 0) {
            throw Refusal.of(text, "a mount option", "one option such as ro or z");
        }
        Names.checkLine(text);
    }

    /**
     * {@return an option that has no constant here}
     *
     * @param option the option as Podman knows it
     * @throws IllegalArgumentException if it is not one option
     */
    public static VolumeOption of(String option) {
        return new VolumeOption(option);
    }

    @Override
    public String toString() {
        return text;
    }
}
