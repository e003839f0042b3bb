package dev.quadlet.deploy.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A host cannot be worked on. The message names it, and says why and what to do about it. */
public abstract sealed class TransportException extends IOException
        permits ConnectionFailed, ConnectionLost, AccountRefused {

    private static final long serialVersionUID = 1L;

    TransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
