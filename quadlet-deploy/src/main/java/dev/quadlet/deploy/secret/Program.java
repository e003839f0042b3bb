package dev.quadlet.deploy.secret;

import dev.quadlet.model.value.Printable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that prints a secret. Its standard error and its arguments may have secrets, too, and are never told. */
final class Program {

    static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Program() {}

    /**
     * {@return what a program prints to its standard output}
     *
     * @param command the program and its arguments
     * @param timeout after which it is killed
     * @throws SecretException if it cannot be started, fails, prints more than 1 MiB, or takes longer
     */
    static byte[] output(List<String> command, Duration timeout) {
        String subject = "program \"" + Printable.of(command.get(0)) + "\"";
        Process process = start(command, subject);
        try {
            FutureTask<byte[]> output =
                    new FutureTask<>(() -> process.getInputStream().readNBytes(FileSecret.MOST_BYTES + 1));
            Thread reader = new Thread(output, subject);
            reader.setDaemon(true);
            reader.start();
            long deadline = System.nanoTime() + timeout.toNanos();
            byte[] bytes = output.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (bytes.length > FileSecret.MOST_BYTES) {
                throw new SecretException(subject + " prints more than 1 MiB; that is no secret");
            }
            if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw new SecretException(subject + " has ended with exit status " + process.exitValue()
                        + "; run it yourself to see why");
            }
            return bytes;
        } catch (TimeoutException e) {
            throw new SecretException(subject + " has not ended within " + timeout.toMillis()
                    + " ms and was killed; it has no standard input: does it wait for some?");
        } catch (ExecutionException e) {
            throw new SecretException("cannot read what " + subject + " prints");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretException("interrupted while waiting for " + subject);
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private static Process start(List<String> command, String subject) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new SecretException(
                    "cannot start " + subject + ": is it installed, in PATH, executable, and for this machine?");
        }
    }
}
