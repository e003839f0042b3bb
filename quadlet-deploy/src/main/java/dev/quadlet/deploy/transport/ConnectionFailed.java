package dev.quadlet.deploy.transport;

import org.jspecify.annotations.Nullable;

/** A host was not reached. Nothing was run there. */
public final class ConnectionFailed extends TransportException {

    private static final long serialVersionUID = 1L;

    ConnectionFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
