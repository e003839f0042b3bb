package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what a command reads. */
@FunctionalInterface
public interface Input {

    /** Nothing to read. */
    Input NONE = out -> {};

    /**
     * Writes all of it. It is closed afterwards.
     *
     * @param out the standard input of the command
     * @throws IOException if that fails
     */
    void writeTo(OutputStream out) throws IOException;
}
