package dev.quadlet.deploy;

/** What happens to what runs. */
public enum Step {
    /** It runs, and runs anew afterwards. */
    RESTART,
    /** It runs on, and reads its configuration files again. */
    RELOAD,
    /** It does not run, and runs afterwards. */
    START,
    /** It does not run afterwards. */
    STOP,
    /** It is left as it is. */
    NONE
}
