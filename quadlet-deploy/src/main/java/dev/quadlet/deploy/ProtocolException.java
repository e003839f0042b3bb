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

    private ProtocolException(String message, ProtocolException cause) {
        super(message, cause);
    }

    /** {@return the same of what lies in a generation, which its host does not need to say again} */
    ProtocolException ofGeneration(int number) {
        return new ProtocolException("generation " + number + " is damaged: " + getMessage(), this);
    }

    /** {@return whether it is of what lies in a generation, not of what a host says} */
    boolean isOfGeneration() {
        return getCause() instanceof ProtocolException;
    }
}
