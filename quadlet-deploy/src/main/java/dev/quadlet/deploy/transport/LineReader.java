package dev.quadlet.deploy.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines and not one byte more, since something else may follow the last of them. */
final class LineReader {

    /** No line of ours is as long; what is behind it is dropped. */
    private static final int LONGEST = 1 << 20;

    private final InputStream in;

    /**
     * A reader.
     *
     * @param in a stream with a buffer
     */
    LineReader(InputStream in) {
        this.in = in;
    }

    /** {@return the next line without its end, or null if there is none} */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() < LONGEST) {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
