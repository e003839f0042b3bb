package dev.quadlet.model.value;

/** What systemd tells others about a restart. */
public enum RestartMode implements Value {
    /** The unit becomes inactive or failed in between. */
    NORMAL("normal"),
    /** Dependants see no failure in between. */
    DIRECT("direct"),
    /** As normal, with debugging switched on. */
    DEBUG("debug");

    private final String text;

    RestartMode(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
