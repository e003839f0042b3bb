package dev.quadlet.deploy.transport;

import java.io.IOException;

/** Writes the files that a host is sent. */
@FunctionalInterface
public interface TarContent {

    /**
     * Writes all of them.
     *
     * @param tar gets them
     * @throws IOException if that fails
     */
    void writeTo(TarWriter tar) throws IOException;
}
