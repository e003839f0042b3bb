package dev.quadlet.e2e;

import dev.quadlet.cli.Quadlet;
import dev.quadlet.model.Fleet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The command line of a configuration, run within this JVM. */
final class Cli {

    private static final long LIMIT_SECONDS = 300;

    private final List<String> command;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FutureTask<Integer> task;
    private final Thread thread;

    private Cli(Supplier<Fleet> fleet, String... arguments) {
        command = Stream.concat(Stream.of("quadlet"), Arrays.stream(arguments)).toList();
        task = new FutureTask<>(
                () -> Quadlet.run(fleet, new PrintWriter(out, true), new PrintWriter(err, true), arguments));
        thread = new Thread(task, String.join(" ", command));
        thread.setDaemon(true);
    }

    /**
     * Runs a command to its end.
     *
     * @param fleet makes the fleet
     * @param arguments the command and its options
     * @return how it ended
     */
    static Result run(Supplier<Fleet> fleet, String... arguments) {
        return start(fleet, arguments).end();
    }

    /**
     * Runs a command to its end that reaches a test host.
     *
     * @param host the host
     * @param fleet the fleet
     * @param arguments the command and its options
     * @return how it ended
     */
    static Result run(TestHost host, Fleet fleet, String... arguments) {
        return run(
                () -> fleet,
                Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of("--ssh-config", host.sshConfig().toString()))
                        .toArray(String[]::new));
    }

    /**
     * Starts a command, and does not wait for it.
     *
     * @param fleet makes the fleet
     * @param arguments the command and its options
     */
    static Cli start(Supplier<Fleet> fleet, String... arguments) {
        Cli cli = new Cli(fleet, arguments);
        cli.thread.start();
        return cli;
    }

    /** {@return what it has written to standard output so far} */
    String out() {
        return out.toString();
    }

    /** {@return what it has written to standard error so far} */
    String err() {
        return err.toString();
    }

    /** Waits for its end, and returns how it ended. */
    Result end() {
        try {
            int status = task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return result(status);
        } catch (ExecutionException e) {
            throw new AssertionError(result(-1).toString(), e.getCause());
        } catch (TimeoutException e) {
            AssertionError error = new AssertionError("not done after " + LIMIT_SECONDS + " s: " + result(-1), e);
            error.setStackTrace(thread.getStackTrace());
            thread.interrupt();
            throw error;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Result result(int status) {
        return new Result(
                command, status, out().getBytes(StandardCharsets.UTF_8), err().getBytes(StandardCharsets.UTF_8));
    }
}
