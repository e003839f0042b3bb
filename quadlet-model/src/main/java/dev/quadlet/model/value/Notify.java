package dev.quadlet.model.value;

/** When a container counts as started. */
public enum Notify implements Value {
    /** When its process runs, the default. */
    CONMON("false"),
    /** When the process itself says so through the notify socket. */
    CONTAINER("true"),
    /** When its health check has succeeded. */
    HEALTHY("healthy");

    private final String text;

    Notify(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
