package dev.quadlet.validate;

/** How bad a finding is. */
public enum Severity {
    /** It will not work; nothing is deployed. */
    ERROR,
    /** It works, and will hurt. */
    WARNING,
    /** It is worth knowing. */
    INFO
}
