package dev.quadlet.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command of the user that is told what happened. */
final class Hook {

    private Hook() {}

    /** Runs a command with text on its standard input, and returns its status; what it prints goes where ours goes. */
    static int run(String command, String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of("sh", "-c", command))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It need not read what it is told; its status says whether it is content.
        }
        return process.waitFor();
    }
}
