package dev.quadlet.deploy.secret;

/**
 * A secret cannot be had. The message says why and what to do about it.
 *
 * <p>There is never a cause: exceptions of parsers and programs quote what they have read.
 */
public final class SecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells a failure.
     *
     * @param message why, and what to do; never the value
     */
    public SecretException(String message) {
        super(message);
    }
}
