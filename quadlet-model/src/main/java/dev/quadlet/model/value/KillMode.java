package dev.quadlet.model.value;

/** Which processes systemd ends when it stops a service. */
public enum KillMode implements Value {
    /** All of the control group. */
    CONTROL_GROUP("control-group"),
    /** The main process gently, then all others by SIGKILL. */
    MIXED("mixed"),
    /** The main process alone. */
    PROCESS("process"),
    /** None. */
    NONE("none");

    private final String text;

    KillMode(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
