package dev.quadlet.model.value;

/** How systemd treats conflicting jobs. */
public enum JobMode implements Value {
    /** The new job fails. */
    FAIL("fail"),
    /** The new job replaces them. */
    REPLACE("replace"),
    /** The new job replaces them and stays. */
    REPLACE_IRREVERSIBLY("replace-irreversibly"),
    /** All other units are stopped. */
    ISOLATE("isolate"),
    /** All queued jobs are dropped. */
    FLUSH("flush"),
    /** Dependencies are ignored. */
    IGNORE_DEPENDENCIES("ignore-dependencies"),
    /** Requirements are ignored, the order is kept. */
    IGNORE_REQUIREMENTS("ignore-requirements");

    private final String text;

    JobMode(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
