package dev.quadlet.model;

import dev.quadlet.model.value.Printable;

/**
 * A finding that is known and accepted.
 *
 * @param rule the name of the rule, such as {@code floating-tag}
 * @param reason why it is accepted, for the next reader
 */
public record Suppression(String rule, String reason) {

    /**
     * Checks that there is a reason.
     *
     * @param rule the name of the rule, such as {@code floating-tag}
     * @param reason why it is accepted, for the next reader
     * @throws IllegalArgumentException if the name is not that of a rule, or the reason is blank
     */
    public Suppression {
        boolean name = !rule.isEmpty()
                && rule.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        if (!name) {
            throw new IllegalArgumentException(
                    "\"" + Printable.of(rule) + "\" is not the name of a rule (such as floating-tag)");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a suppression of " + rule + " needs a reason");
        }
    }
}
