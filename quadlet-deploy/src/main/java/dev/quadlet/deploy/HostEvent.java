package dev.quadlet.deploy;

import java.util.List;
import java.util.Optional;

/**
 * Something that happens on a host while it is changed.
 *
 * @param seconds the time since the host began, such as {@code 1.250}; staging and change each begin at 0; {@code -} if
 *     the host does not tell it
 * @param kind what happens: {@code stage}, {@code generator}, {@code pull}, {@code load}, {@code stop},
 *     {@code snapshot}, {@code switch}, {@code restore}, {@code start}, {@code restart}, {@code reload}, {@code well},
 *     {@code bad}, {@code settle}, {@code revert}, {@code confirm}, {@code confirmed}, {@code cleanup}, {@code note} or
 *     {@code error}
 * @param stack the stack that it happens to, if it is one
 * @param unit the unit that it happens to, if it is one
 * @param text more about it; empty if there is no more to say
 */
public record HostEvent(String seconds, String kind, Optional<String> stack, Optional<String> unit, String text) {

    private static final int FIELDS = 6;

    /** The time of events that the host does not tell. */
    static final String HERE = "-";

    /** {@return that an image is brought to the host} */
    static HostEvent load(String image) {
        return new HostEvent(HERE, "load", Optional.empty(), Optional.empty(), image);
    }

    /** {@return the event that a line tells, if it tells one} */
    static Optional<HostEvent> parse(String line) {
        List<String> fields = List.of(line.split("\t", FIELDS));
        if (fields.size() != FIELDS || !fields.get(0).equals("event")) {
            return Optional.empty();
        }
        return Optional.of(new HostEvent(
                fields.get(1),
                fields.get(2),
                given(fields.get(3)),
                given(fields.get(4)),
                given(fields.get(5)).orElse("")));
    }

    private static Optional<String> given(String field) {
        return field.equals("-") ? Optional.empty() : Optional.of(field);
    }

    /** {@return whether it tells that something went wrong} */
    public boolean isFailure() {
        return kind.equals("bad") || kind.equals("error");
    }
}
