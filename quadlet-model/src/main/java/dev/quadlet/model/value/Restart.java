package dev.quadlet.model.value;

/** When systemd starts a service again that has ended. */
public enum Restart implements Value {
    /** Never, the default. */
    NO("no"),
    /** If it ended cleanly. */
    ON_SUCCESS("on-success"),
    /** If it failed in any way. */
    ON_FAILURE("on-failure"),
    /** If a signal, a timeout or the watchdog ended it. */
    ON_ABNORMAL("on-abnormal"),
    /** If the watchdog ended it. */
    ON_WATCHDOG("on-watchdog"),
    /** If a signal ended it. */
    ON_ABORT("on-abort"),
    /** Always, unless it was stopped. */
    ALWAYS("always");

    private final String text;

    Restart(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
