package dev.quadlet.model.value;

/** How control groups are made for a container. */
public enum CgroupsMode implements Value {
    /** A new one below the configured parent. */
    ENABLED("enabled"),
    /** None. */
    DISABLED("disabled"),
    /** One for the container, none for its monitor. */
    NO_CONMON("no-conmon"),
    /** Two below the service's own, the default of Quadlet. */
    SPLIT("split");

    private final String text;

    CgroupsMode(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
