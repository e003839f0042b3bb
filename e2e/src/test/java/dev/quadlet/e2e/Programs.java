package dev.quadlet.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs of this machine, each within a time limit.
 *
 * <p>What they write goes to files: a pipe would have to be read all the time, and it stays open as long as anything
 * that the program has started.
 */
final class Programs {

    private Programs() {}

    /**
     * Runs a program to its end.
     *
     * @param command the program and its arguments
     * @param environment variables beside those of this JVM
     * @param input what it reads
     * @param limit how long it may take
     * @return how it ended
     * @throws AssertionError if it took longer; it is killed then, with all that it has started
     */
    static Result run(List<String> command, Map<String, String> environment, byte[] input, Duration limit) {
        try {
            Path in = input.length == 0 ? Path.of("/dev/null") : Files.write(file("in"), input);
            Path out = file("out");
            Path err = file("err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                boolean ended = waitFor(process, limit);
                Result result = new Result(
                        command, ended ? process.exitValue() : -1, Files.readAllBytes(out), Files.readAllBytes(err));
                if (!ended) {
                    throw new AssertionError("not done after " + limit.toSeconds() + " s: " + result);
                }
                return result;
            } finally {
                for (Path path : List.of(out, err)) {
                    Files.delete(path);
                }
                if (input.length > 0) {
                    Files.delete(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String what) throws IOException {
        return Files.createTempFile("quadlet-e2e-", "." + what);
    }

    private static boolean waitFor(Process process, Duration limit) {
        boolean ended = false;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while " + process.info().command() + " runs", e);
        } finally {
            if (!ended) {
                // The children first: without their parent they could not be found any more.
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        return ended;
    }
}
