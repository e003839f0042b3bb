package dev.quadlet.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The script that does the work on a host; it is kept in parts, and is one on the host. */
final class HostScript {

    /** Where the script of a generation lies in it. */
    static final String PATH = "bin/quadlet-host";

    /** In the order in which they stand in the script: functions first, the call of the last one at its end. */
    private static final List<String> PARTS =
            List.of("common", "report", "stage", "change", "gate", "back", "commands");

    private static final String END_OF_INPUT = "QUADLET-END-OF-INPUT";

    private HostScript() {}

    /** {@return the script as a file, for any sh} */
    static String text() {
        return functions() + "main \"$@\"\n";
    }

    /**
     * {@return what {@code sh -s} reads to run a command of the script}
     *
     * @param arguments the command and its arguments
     * @param input lines that the command reads; none may have a line break
     */
    static String call(List<String> arguments, List<String> input) {
        StringBuilder call = new StringBuilder(functions()).append("main");
        arguments.forEach(argument -> call.append(' ').append(quote(argument)));
        // Quoted, so that nothing in the lines is expanded; no line has this text alone, since all have several fields.
        call.append(" <<'").append(END_OF_INPUT).append("'\n");
        input.forEach(line -> call.append(line).append('\n'));
        return call.append(END_OF_INPUT).append('\n').toString();
    }

    private static String quote(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }

    private static String functions() {
        StringBuilder script = new StringBuilder();
        for (String part : PARTS) {
            script.append(part(part)).append('\n');
        }
        return script.toString();
    }

    private static String part(String name) {
        try (InputStream in = HostScript.class.getResourceAsStream("host/" + name + ".sh")) {
            if (in == null) {
                throw new IllegalStateException("the part " + name + " of the host's script is not in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
