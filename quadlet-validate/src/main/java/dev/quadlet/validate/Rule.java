package dev.quadlet.validate;

/** One thing that can be wrong, by name. */
public interface Rule {

    /** {@return its name, family and severity, and what its page says} */
    RuleInfo info();

    /**
     * Looks at a host.
     *
     * @param host the host
     * @param findings where findings go
     */
    void check(HostView host, Findings findings);
}
