package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads what a command prints. */
@FunctionalInterface
public interface Output {

    /**
     * Reads it, as it comes. What is left unread is dropped.
     *
     * @param in the standard output of the command
     * @throws IOException if that fails, or what is read is not as it should be
     */
    void readFrom(InputStream in) throws IOException;

    /**
     * {@return an output that passes on each line when it comes}
     *
     * @param lines gets each line, without its end
     */
    static Output lines(Consumer<? super String> lines) {
        return in -> {
            LineReader reader = new LineReader(in);
            for (String line = reader.next(); line != null; line = reader.next()) {
                lines.accept(line);
            }
        };
    }
}
