package dev.quadlet.validate;

/** One thing that can be wrong, by name. */
public interface Rule {

    /** {@return its name, lower-case words with dashes, such as {@code port-conflict}} */
    String name();

    /** {@return how bad its findings are} */
    Severity severity();

    /** {@return what kind of wrong its findings are} */
    Family family();

    /** {@return what it finds, in one sentence} */
    String summary();

    /**
     * Looks at a host.
     *
     * @param host the host
     * @param findings where findings go
     */
    void check(HostView host, Findings findings);
}
