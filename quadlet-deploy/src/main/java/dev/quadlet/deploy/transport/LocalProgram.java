package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.util.List;

/** Runs programs of this machine, with as much going in and coming out as they like. */
public final class LocalProgram {

    /** A program could not be started: it is not there, or may not be run. */
    public static final class NotStarted extends IOException {

        private static final long serialVersionUID = 1L;

        private NotStarted(String program, IOException cause) {
            super("cannot start " + program + ": " + cause.getMessage(), cause);
        }
    }

    private LocalProgram() {}

    /**
     * Runs a program and waits for its end. An interrupt ends it.
     *
     * @param words the program and its arguments
     * @param input writes what it reads; called on a thread of its own
     * @param output reads what it prints, while it prints it; called on a thread of its own
     * @return how it ended, with the last that it wrote to standard error
     * @throws NotStarted if it cannot be started
     * @throws IOException what the input or the output throws
     * @throws InterruptedException if this thread is interrupted
     */
    public static Ended run(List<String> words, Input input, Output output) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(words).start();
        } catch (IOException e) {
            throw new NotStarted(words.get(0), e);
        }
        Errors errors = new Errors();
        Conversation talk = new Conversation(process, input, output, errors);
        int status = talk.waitForEnd();
        talk.check();
        return new Ended(status, errors.text());
    }
}
