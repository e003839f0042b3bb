package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A transport that runs a process of this machine for each command. */
abstract sealed class ShellTransport implements Transport permits LocalTransport, SshTransport {

    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Makes the connection, if there is none yet. */
    abstract void open() throws IOException, InterruptedException;

    /** {@return the program and arguments that have a login shell run this line} */
    abstract List<String> command(String line);

    /** {@return why the host was not reached, from what the program has written, or why it did not start} */
    abstract ConnectionFailed failed(String errors, @Nullable IOException cause);

    @Override
    public final Ended run(Account account, String command, Input input, Output output)
            throws IOException, InterruptedException {
        String line = ShellText.line(account, command);
        checkOpen();
        open();
        BegunOutput begun = new BegunOutput(output);
        Errors errors = new Errors();
        Process process = start(new ProcessBuilder(command(line)));
        try {
            Conversation talk = new Conversation(process, input, begun, errors);
            talk.waitForEnd();
            if (talk.isStopped()) {
                talk.check();
            }
            if (errors.status().isEmpty()) {
                throw begun.began() ? lost(errors.text()) : failed(errors.text(), null);
            }
            if (!begun.began()) {
                throw AccountRefused.of(describe(), account, errors.login(), errors.text());
            }
            talk.check();
            return new Ended(errors.status().get(), errors.text());
        } finally {
            running.remove(process);
        }
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(Conversation::end);
    }

    /** Starts a program, which ends when this transport is closed. */
    final Process start(ProcessBuilder builder) throws IOException {
        checkOpen();
        try {
            Process process = builder.start();
            running.add(process);
            // Whoever closed meanwhile has not seen it.
            if (closed) {
                Conversation.end(process);
            }
            return process;
        } catch (IOException e) {
            throw failed("", e);
        }
    }

    /** Waits for a program that was started here. */
    final int waitFor(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Conversation.end(process);
            throw e;
        } finally {
            running.remove(process);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(describe() + " is closed");
        }
    }

    private ConnectionLost lost(String errors) {
        String why = closed ? "it was closed here" : errors;
        return new ConnectionLost(
                describe() + ": the connection broke while a command ran, which may go on there"
                        + (why.isEmpty() ? "" : ": " + why),
                null);
    }
}
