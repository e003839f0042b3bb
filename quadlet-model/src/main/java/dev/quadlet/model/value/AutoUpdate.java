package dev.quadlet.model.value;

/** Where Podman looks for a newer image. */
public enum AutoUpdate implements Value {
    /** The registry that the image came from. */
    REGISTRY("registry"),
    /** The host's own images. */
    LOCAL("local");

    private final String text;

    AutoUpdate(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
