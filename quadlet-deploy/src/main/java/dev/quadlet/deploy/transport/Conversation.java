package dev.quadlet.deploy.transport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Talks to a process: writes and reads at the same time, so that no pipe fills up while the other side waits. */
final class Conversation {

    private static final long SECONDS_TO_END = 2;

    private final Process process;
    private final FutureTask<Boolean> writing;
    private final FutureTask<Boolean> reading;
    private final FutureTask<Boolean> listening;
    private volatile boolean stopped;

    Conversation(Process process, Input input, Output output, Output errors) {
        this.process = process;
        this.writing = begin("input", () -> write(input));
        this.reading = begin("output", () -> read(process.getInputStream(), output));
        this.listening = begin("errors", () -> read(process.getErrorStream(), errors));
    }

    /**
     * Waits for the end.
     *
     * @return the exit status
     * @throws InterruptedException if this thread is interrupted; the process is gone then
     */
    int waitForEnd() throws InterruptedException {
        try {
            await(reading);
            await(listening);
            int status = process.waitFor();
            await(writing);
            return status;
        } catch (InterruptedException e) {
            end(process);
            for (FutureTask<Boolean> task : List.of(reading, listening, writing)) {
                awaitShortly(task);
            }
            throw e;
        }
    }

    /** {@return whether the process was ended here, since what it prints is not wanted} */
    boolean isStopped() {
        return stopped;
    }

    /**
     * Throws what input or output have thrown. A pipe that has broken is no failure: the exit status tells why.
     *
     * @throws IOException what they have thrown
     * @throws InterruptedException if this thread is interrupted
     */
    void check() throws IOException, InterruptedException {
        check(reading);
        check(writing);
    }

    /** Ends a process with all that it has started here, without mercy after a while. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        // By its handle: the process itself would close the streams that are being read.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.toHandle().destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.toHandle().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean write(Input input) throws IOException {
        InputPipe pipe = new InputPipe(process.getOutputStream());
        try (pipe) {
            input.writeTo(pipe);
            pipe.flush();
        } catch (IOException | RuntimeException e) {
            if (!pipe.isBroken()) {
                throw e;
            }
        }
        return true;
    }

    private boolean read(InputStream stream, Output output) throws IOException {
        boolean done = false;
        try (OutputPipe pipe = new OutputPipe(new BufferedInputStream(stream))) {
            try {
                output.readFrom(pipe);
                done = true;
            } finally {
                // At its end the process ends by itself, and its status says more than we know.
                if (!done && !pipe.isAtEnd()) {
                    stopped = true;
                    end(process);
                }
            }
            // A full pipe would keep the process from ending.
            pipe.transferTo(OutputStream.nullOutputStream());
        }
        return true;
    }

    private static FutureTask<Boolean> begin(String what, Callable<Boolean> work) {
        FutureTask<Boolean> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "quadlet-" + what);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static void await(FutureTask<Boolean> task) throws InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            // Told by check, if the end of the process does not explain it.
        }
    }

    /** Without its process a thread ends soon, but for one whose pipe somebody else still holds. */
    private static void awaitShortly(FutureTask<Boolean> task) throws InterruptedException {
        try {
            task.get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // What it says is not wanted any more.
        }
    }

    private static void check(FutureTask<Boolean> task) throws IOException, InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            }
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("cannot talk to a process", cause);
        }
    }
}
