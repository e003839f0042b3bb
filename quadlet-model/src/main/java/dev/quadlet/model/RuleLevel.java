package dev.quadlet.model;

/** How much a fleet makes of the findings of a rule. */
public enum RuleLevel {
    /** Nothing is deployed while there is such a finding. */
    ERROR,
    /** It is told. */
    WARNING,
    /** It is told as worth knowing. */
    INFO,
    /** It is not told. */
    OFF
}
