package dev.quadlet.model.value;

/** The kinds of {@link Mount}. */
public enum MountType implements Value {
    /** A path of the host. */
    BIND("bind"),
    /** A volume. */
    VOLUME("volume"),
    /** A file system in memory. */
    TMPFS("tmpfs"),
    /** A file system in memory without a size limit. */
    RAMFS("ramfs"),
    /** An image's content. */
    IMAGE("image"),
    /** An artifact's content. */
    ARTIFACT("artifact"),
    /** All files of the host that match a pattern. */
    GLOB("glob"),
    /** A file system of pseudo terminals. */
    DEVPTS("devpts");

    private final String text;

    MountType(String text) {
        this.text = text;
    }

    /** {@return whether Podman refuses this mount without a source} */
    public boolean needsSource() {
        return this == BIND || this == IMAGE || this == ARTIFACT || this == GLOB;
    }

    @Override
    public String systemd() {
        return text;
    }

    static MountType parse(String text) {
        for (MountType type : values()) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        throw Refusal.of(text, "a kind of mount", "bind, volume, tmpfs, ramfs, image, artifact, glob or devpts");
    }
}
