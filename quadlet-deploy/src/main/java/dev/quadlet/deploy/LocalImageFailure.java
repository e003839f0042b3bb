package dev.quadlet.deploy;

import java.io.IOException;

/** An image could not be built or read on the machine that deploys. The message says how to mend it. */
public final class LocalImageFailure extends IOException {

    private static final long serialVersionUID = 1L;

    LocalImageFailure(String message) {
        super(message);
    }
}
