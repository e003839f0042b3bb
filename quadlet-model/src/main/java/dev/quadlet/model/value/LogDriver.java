package dev.quadlet.model.value;

/** Where a container's output goes. */
public enum LogDriver implements Value {
    /** The host's journal. */
    JOURNALD("journald"),
    /** A file in the format of Kubernetes. */
    K8S_FILE("k8s-file"),
    /** Another name for the same file. */
    JSON_FILE("json-file"),
    /** Nowhere. */
    NONE("none"),
    /** Where the service writes. */
    PASSTHROUGH("passthrough"),
    /** Where the service writes, even a terminal. */
    PASSTHROUGH_TTY("passthrough-tty");

    private final String text;

    LogDriver(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
