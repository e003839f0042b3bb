package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a command itself prints: behind a line of ours, since start-up files of a login shell may print something, too.
 */
final class BegunOutput implements Output {

    static final String BEGAN = "quadlet-began";

    private static final int KEPT_LINES = 20;

    private final Output output;
    private final Deque<String> before = new ArrayDeque<>();
    private volatile boolean began;

    BegunOutput(Output output) {
        this.output = output;
    }

    /** {@return whether the command was run, as the account that it is for} */
    boolean began() {
        return began;
    }

    /** {@return the last lines that others have printed} */
    synchronized String before() {
        return String.join("\n", before).strip();
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
            keep(line);
        }
    }

    private synchronized void keep(String line) {
        before.add(line);
        if (before.size() > KEPT_LINES) {
            before.remove();
        }
    }
}
