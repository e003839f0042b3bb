package dev.quadlet.model.value;

/** When Podman pulls an image. */
public enum PullPolicy implements Value {
    /** Each time; an error if the registry does not answer. */
    ALWAYS("always"),
    /** If the host does not have it. */
    MISSING("missing"),
    /** Never; an error if the host does not have it. */
    NEVER("never"),
    /** If the registry has a newer one. */
    NEWER("newer");

    private final String text;

    PullPolicy(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
