package dev.quadlet.deploy.transport;

import dev.quadlet.render.RenderedEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The script that does the work on a host. It is sent along with each command, so that both always have one version.
 */
public final class HostScript {

    /** Its last line, in whose place the client puts one with arguments and input. */
    private static final String LAST_LINE = "main \"$@\"\n";

    /** In their order: what others call comes first, which is for the reader alone. */
    private static final List<String> PARTS =
            List.of("common", "report", "stage", "change", "data", "images", "adopt", "gate", "back", "gc", "commands");

    private static final String END_OF_REPORT = "end";

    private final String text;

    /**
     * A script.
     *
     * @param text its text, whose last line is {@code main "$@"}
     * @throws IllegalArgumentException if that is not its last line
     */
    public HostScript(String text) {
        if (!text.endsWith("\n" + LAST_LINE)) {
            throw new IllegalArgumentException("the script for the host does not end in the line " + LAST_LINE.strip());
        }
        this.text = text;
    }

    /** {@return the script that comes with this library; there it is kept in parts} */
    public static HostScript bundled() {
        StringBuilder script = new StringBuilder();
        PARTS.forEach(part -> script.append(part(part)).append('\n'));
        return new HostScript(script.append(LAST_LINE).toString());
    }

    private static String part(String name) {
        try (InputStream in = HostScript.class.getResourceAsStream("/dev/quadlet/deploy/host/" + name + ".sh")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the part " + name + " of the script for the host is not in the jar of quadlet-deploy");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the script for the host cannot be read", e);
        }
    }

    /** {@return its text, as it lies in each generation} */
    public String text() {
        return text;
    }

    /**
     * Runs the script.
     *
     * @param transport the way to the host
     * @param account whose command it is
     * @param arguments its arguments, the subcommand first
     * @param input the lines that it reads
     * @param lines gets each line that it prints, when it comes
     * @return how it ended
     * @throws IOException as {@link Transport#run} does
     * @throws InterruptedException if this thread is interrupted
     */
    public Ended run(
            Transport transport,
            Account account,
            List<String> arguments,
            List<String> input,
            Consumer<? super String> lines)
            throws IOException, InterruptedException {
        return send(transport, account, arguments, () -> input, Output.lines(lines));
    }

    /**
     * Runs the script for a report: lines, and files behind the line {@code end}.
     *
     * @param transport the way to the host
     * @param account whose command it is
     * @param arguments its arguments, the subcommand first
     * @param input the lines that it reads; asked for on a thread of its own, while the connection is made
     * @return the report
     * @throws IOException as {@link Transport#run} does, or if the files are not as they should be
     * @throws InterruptedException if this thread is interrupted
     */
    public Report report(Transport transport, Account account, List<String> arguments, Supplier<List<String>> input)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        SortedMap<String, RenderedEntry> entries = new TreeMap<>();
        Output output = in -> {
            LineReader reader = new LineReader(in);
            for (String line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
                if (line.equals(END_OF_REPORT)) {
                    entries.putAll(ReceivedTar.read(in, transport.describe()));
                    return;
                }
            }
        };
        Ended ended = send(transport, account, arguments, input, output);
        return new Report(lines, entries, ended);
    }

    private Ended send(
            Transport transport, Account account, List<String> arguments, Supplier<List<String>> input, Output output)
            throws IOException, InterruptedException {
        Input program = out -> out.write(program(arguments, input.get()).getBytes(StandardCharsets.UTF_8));
        return transport.run(account, "exec sh -s", program, output);
    }

    /** Within braces, since of half a group sh runs nothing: the connection may break while this is sent. */
    private String program(List<String> arguments, List<String> input) {
        String end = "quadlet-end-of-input";
        while (input.contains(end)) {
            end += "-";
        }
        StringBuilder program = new StringBuilder(text);
        program.setLength(text.length() - LAST_LINE.length());
        program.append("{\nmain");
        arguments.forEach(argument -> program.append(' ').append(ShellText.quote(argument)));
        program.append(" <<'").append(end).append("'\n");
        for (String line : input) {
            if (line.indexOf('\n') >= 0 || line.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a line of input for the host has a line break or a NUL character");
            }
            program.append(line).append('\n');
        }
        return program.append(end).append("\n}\n").toString();
    }
}
