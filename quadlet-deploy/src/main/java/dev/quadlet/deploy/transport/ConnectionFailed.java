package dev.quadlet.deploy.transport;

import org.jspecify.annotations.Nullable;

/** A host was not reached. Nothing was run there. */
public final class ConnectionFailed extends TransportException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells a connection that was not made.
     *
     * @param message which, why, and what to do about it
     * @param cause what was thrown, if something was
     */
    public ConnectionFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
