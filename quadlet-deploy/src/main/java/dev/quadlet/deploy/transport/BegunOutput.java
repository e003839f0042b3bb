package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a command itself prints: behind a line of ours, since start-up files of a login shell may print something, too.
 */
final class BegunOutput implements Output {

    static final String BEGAN = "quadlet-began";

    private final Output output;
    private volatile boolean began;

    BegunOutput(Output output) {
        this.output = output;
    }

    /** {@return whether the command was run, as the account that it is for} */
    boolean began() {
        return began;
    }

    @Override
    public void readFrom(InputStream in) throws IOException {
        LineReader reader = new LineReader(in);
        for (String line = reader.next(); line != null; line = reader.next()) {
            if (line.equals(BEGAN)) {
                began = true;
                output.readFrom(in);
                return;
            }
        }
    }
}
