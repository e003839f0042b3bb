package dev.quadlet.deploy;

/** What a host says, or what lies on it, cannot be understood. The message says what and where. */
public final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells what cannot be understood.
     *
     * @param message what and where
     */
    public ProtocolException(String message) {
        super(message);
    }
}
