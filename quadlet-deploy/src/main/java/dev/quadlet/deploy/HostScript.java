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

    private HostScript() {}

    /** {@return the script, for any sh} */
    static String text() {
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
