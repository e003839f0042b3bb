package dev.quadlet.model.value;

/** What systemd does when the kernel killed a process for want of memory. */
public enum OomPolicy implements Value {
    /** It logs it. */
    CONTINUE("continue"),
    /** It stops the service. */
    STOP("stop"),
    /** It kills all processes of the service. */
    KILL("kill");

    private final String text;

    OomPolicy(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
