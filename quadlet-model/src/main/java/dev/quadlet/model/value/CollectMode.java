package dev.quadlet.model.value;

/** When systemd forgets a unit. */
public enum CollectMode implements Value {
    /** When it is inactive, but not when it failed. */
    INACTIVE("inactive"),
    /** When it is inactive or failed. */
    INACTIVE_OR_FAILED("inactive-or-failed");

    private final String text;

    CollectMode(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
