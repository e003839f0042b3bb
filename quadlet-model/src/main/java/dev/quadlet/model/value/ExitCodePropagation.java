package dev.quadlet.model.value;

/** Which exit status a kube unit has. */
public enum ExitCodePropagation implements Value {
    /** Failed if all containers failed. */
    ALL("all"),
    /** Failed if any container failed. */
    ANY("any"),
    /** Never failed. */
    NONE("none");

    private final String text;

    ExitCodePropagation(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
