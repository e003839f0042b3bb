package dev.quadlet.model.value;

/** The directory that relative paths of a Kubernetes YAML file start from. */
public enum KubeWorkingDirectory implements Value {
    /** The directory of the YAML file. */
    YAML("yaml"),
    /** The directory of the unit file. */
    UNIT("unit");

    private final String text;

    KubeWorkingDirectory(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
