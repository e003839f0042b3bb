package dev.quadlet.model.value;

/** Whose messages on the notify socket systemd accepts. */
public enum NotifyAccess implements Value {
    /** Nobody. */
    NONE("none"),
    /** The main process'. */
    MAIN("main"),
    /** The main process' and those of the commands. */
    EXEC("exec"),
    /** All of the control group. */
    ALL("all");

    private final String text;

    NotifyAccess(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
