package dev.quadlet.deploy;

import java.util.Locale;

/** What became of a change of a host. */
public enum Outcome {
    /** All that was planned is done. */
    APPLIED,
    /** Stacks that did not come up went back, the others stay changed. */
    PARTLY,
    /** All went back to what it was. */
    REVERTED,
    /** Nothing was touched. */
    REFUSED,
    /** There was nothing to do. */
    UNCHANGED,
    /** The host was not reached, or is not reached any more. */
    UNREACHABLE,
    /** Not begun, since others before it failed. */
    SKIPPED;

    /** {@return whether the host is as it was wanted} */
    public boolean isSuccess() {
        return this == APPLIED || this == UNCHANGED;
    }

    /** {@return the name in lower case, as reports have it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
