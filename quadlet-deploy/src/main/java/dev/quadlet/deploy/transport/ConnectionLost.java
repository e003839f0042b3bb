package dev.quadlet.deploy.transport;

import org.jspecify.annotations.Nullable;

/** The connection broke while a command ran. What the command began may go on: connect again and ask. */
public final class ConnectionLost extends TransportException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells a broken connection.
     *
     * @param message which, and why if that is known
     * @param cause what broke, if something was thrown
     */
    public ConnectionLost(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
