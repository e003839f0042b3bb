package dev.quadlet.model.value;

/** What becomes of the volumes that an image declares. */
public enum ImageVolume implements Value {
    /** Each becomes an anonymous volume. */
    BIND("bind"),
    /** Each becomes a file system in memory. */
    TMPFS("tmpfs"),
    /** They are ignored. */
    IGNORE("ignore");

    private final String text;

    ImageVolume(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
