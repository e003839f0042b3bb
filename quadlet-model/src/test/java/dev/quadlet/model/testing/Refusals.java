package dev.quadlet.model.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** That something is refused, and how. */
public final class Refusals {

    private Refusals() {}

    /**
     * Asserts that a call is refused with exactly this message.
     *
     * @param call what is refused
     * @param message the whole message
     */
    public static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
