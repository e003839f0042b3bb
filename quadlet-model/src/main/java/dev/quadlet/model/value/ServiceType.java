package dev.quadlet.model.value;

/** When systemd takes a service for started. */
public enum ServiceType implements Value {
    /** When its process was forked. */
    SIMPLE("simple"),
    /** When its program was executed. */
    EXEC("exec"),
    /** When its first process has ended. */
    FORKING("forking"),
    /** When its commands have ended. */
    ONESHOT("oneshot"),
    /** When it has taken its name on the bus. */
    DBUS("dbus"),
    /** When it says so. */
    NOTIFY("notify"),
    /** When it says so, and it reloads on SIGHUP. */
    NOTIFY_RELOAD("notify-reload"),
    /** When there are no other jobs. */
    IDLE("idle");

    private final String text;

    ServiceType(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
