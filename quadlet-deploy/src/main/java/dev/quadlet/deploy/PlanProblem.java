package dev.quadlet.deploy;

/**
 * Something that is to be known before an apply, or that forbids it.
 *
 * @param severity whether it forbids an apply
 * @param code what it is, in a word
 * @param text what it is, and what to do about it
 */
public record PlanProblem(Severity severity, String code, String text) {

    /** How much weight it has. */
    public enum Severity {
        /** Nothing is applied. */
        ERROR,
        /** It is good to know. */
        WARNING
    }

    static PlanProblem error(String code, String text) {
        return new PlanProblem(Severity.ERROR, code, text);
    }

    static PlanProblem warning(String code, String text) {
        return new PlanProblem(Severity.WARNING, code, text);
    }

    /** {@return whether it forbids an apply} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
