package dev.quadlet.deploy;

import java.io.IOException;

/** A host was reached, and something went wrong there. The message names the host and says what. */
public final class HostFailure extends IOException {

    private static final long serialVersionUID = 1L;

    HostFailure(String message) {
        super(message);
    }
}
