package dev.quadlet.model;

/** What an apply does to a running unit whose definition or configuration files changed. */
public enum OnChange {

    /** It is restarted. */
    RESTART,

    /**
     * It is reloaded if only its configuration files changed, by {@code systemctl reload}: {@code ReloadCmd=} or
     * {@code ReloadSignal=} of a container, or {@code ExecReload=}. It is restarted if its definition changed.
     */
    RELOAD,

    /** It is left running, and changes count at its next start. */
    NONE
}
