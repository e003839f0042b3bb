package dev.quadlet.model.value;

/** How a service sees home directories. */
public enum ProtectHome implements Value {
    /** As they are. */
    NO("no"),
    /** Empty and closed. */
    YES("yes"),
    /** Read-only. */
    READ_ONLY("read-only"),
    /** Empty. */
    TMPFS("tmpfs");

    private final String text;

    ProtectHome(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
