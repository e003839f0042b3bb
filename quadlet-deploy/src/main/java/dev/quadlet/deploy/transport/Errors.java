package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The standard error of a command on a host. It tells, by a line of ours, how the command has ended: the exit status
 * does not, since ssh's own 255 is also what it says of a killed command.
 */
final class Errors implements Output {

    static final String ENDED = "quadlet-ended";

    private static final int KEPT_LINES = 200;

    private final Deque<String> lines = new ArrayDeque<>();
    private String[] ended = {};

    @Override
    public void readFrom(InputStream in) throws IOException {
        Output.lines(this::add).readFrom(in);
    }

    private synchronized void add(String line) {
        if (line.startsWith(ENDED + " ")) {
            ended = line.split(" ", 3);
        } else {
            lines.add(line.stripTrailing());
            if (lines.size() > KEPT_LINES) {
                lines.remove();
            }
        }
    }

    /** {@return the exit status, if the shell on the host has told it} */
    synchronized Optional<Integer> status() {
        return ended.length == 3 ? Optional.of(Integer.valueOf(ended[1])) : Optional.empty();
    }

    /** {@return the user that has logged in, once the command has ended} */
    synchronized String login() {
        return ended.length == 3 ? ended[2] : "";
    }

    /** {@return what was written by others} */
    synchronized String text() {
        return String.join("\n", lines).strip();
    }
}
