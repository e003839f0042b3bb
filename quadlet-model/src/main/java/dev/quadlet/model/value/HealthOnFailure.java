package dev.quadlet.model.value;

/** What Podman does with a container that became unhealthy. */
public enum HealthOnFailure implements Value {
    /** Nothing. */
    NONE("none"),
    /** It kills the container. */
    KILL("kill"),
    /** It restarts the container; not for a unit, which systemd restarts. */
    RESTART("restart"),
    /** It stops the container. */
    STOP("stop");

    private final String text;

    HealthOnFailure(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
