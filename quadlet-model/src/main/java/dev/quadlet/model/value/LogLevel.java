package dev.quadlet.model.value;

/** How urgent a message is. */
public enum LogLevel implements Value {
    /** Unusable. */
    EMERG("emerg"),
    /** Act at once. */
    ALERT("alert"),
    /** Critical. */
    CRIT("crit"),
    /** An error. */
    ERR("err"),
    /** A warning. */
    WARNING("warning"),
    /** Normal, but worth a look. */
    NOTICE("notice"),
    /** Information. */
    INFO("info"),
    /** For debugging. */
    DEBUG("debug");

    private final String text;

    LogLevel(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
