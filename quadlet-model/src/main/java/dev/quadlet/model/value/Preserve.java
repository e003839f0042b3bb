package dev.quadlet.model.value;

/** Whether a service's runtime directory outlives it. */
public enum Preserve implements Value {
    /** It is removed with the service. */
    NO("no"),
    /** It stays. */
    YES("yes"),
    /** It survives restarts. */
    RESTART("restart");

    private final String text;

    Preserve(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
