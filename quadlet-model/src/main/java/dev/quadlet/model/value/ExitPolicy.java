package dev.quadlet.model.value;

/** What a pod does when its last container ends. */
public enum ExitPolicy implements Value {
    /** It stops. */
    STOP("stop"),
    /** It stays. */
    CONTINUE("continue");

    private final String text;

    ExitPolicy(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
