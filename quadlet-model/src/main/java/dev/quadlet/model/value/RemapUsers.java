package dev.quadlet.model.value;

/** How users map, in the form before {@code UserNS=}. */
public enum RemapUsers implements Value {
    /** Podman picks IDs. */
    AUTO("auto"),
    /** The user keeps an ID. */
    KEEP_ID("keep-id"),
    /** By explicit mappings. */
    MANUAL("manual");

    private final String text;

    RemapUsers(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
