package dev.quadlet.model.value;

/** When systemd takes a service for ended. */
public enum ExitType implements Value {
    /** When its main process has ended. */
    MAIN("main"),
    /** When all processes have ended. */
    CGROUP("cgroup");

    private final String text;

    ExitType(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
