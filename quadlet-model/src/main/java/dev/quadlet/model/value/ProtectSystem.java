package dev.quadlet.model.value;

/** Which parts of the host a service cannot write. */
public enum ProtectSystem implements Value {
    /** None. */
    NO("no"),
    /** {@code /usr} and the boot loader. */
    YES("yes"),
    /** Also {@code /etc}. */
    FULL("full"),
    /** Everything. */
    STRICT("strict");

    private final String text;

    ProtectSystem(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
