package dev.quadlet.deploy.secret;

import dev.quadlet.model.value.Printable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The standard output of a program on the machine that deploys, such as a password store.
 *
 * <pre>{@code
 * Secret.named("blog-db").from(CommandSecret.of("pass", "show", "blog/db"))
 * }</pre>
 *
 * <p>The program is started directly, without a shell, and again at each {@link #read()}. It has no standard input, and
 * what it says on standard error is dropped; one that asks a person does so on the terminal ({@code /dev/tty}) or in a
 * window. Messages name the program, never its arguments.
 */
public final class CommandSecret extends DescribedSecret {

    private final List<String> command;
    private final Duration timeout;
    private final boolean kept;

    private CommandSecret(List<String> command, Duration timeout, boolean kept) {
        super("output of " + Printable.of(command.get(0)), List.of(CommandSecret.class, command, timeout, kept));
        this.command = command;
        this.timeout = timeout;
        this.kept = kept;
    }

    /**
     * {@return a secret that is the output of a program, without one line break ({@code \n} or {@code \r\n}) at its
     * end}
     *
     * <p>An exit status other than 0, no output, more than 1 MiB of it, or more than 60 seconds are refused.
     *
     * @param program a path, or a name that is looked for in {@code PATH}
     * @param arguments its arguments, each as it stands; others on this machine can see them while it runs
     */
    public static CommandSecret of(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, program);
        return new CommandSecret(List.copyOf(command), Program.TIMEOUT, false);
    }

    /** {@return the same with the output as it is} */
    public CommandSecret keepTrailingNewline() {
        return new CommandSecret(command, timeout, true);
    }

    /**
     * {@return the same with another limit of time}
     *
     * @param limit after which the program is killed; 60 seconds if nothing is said
     * @throws IllegalArgumentException if it is not above zero
     */
    public CommandSecret timeout(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("the limit of time is " + limit + "; it must be above zero");
        }
        return new CommandSecret(command, limit, kept);
    }

    @Override
    public SecretValue read() {
        byte[] output = Program.output(command, timeout);
        byte[] value = kept ? output : withoutLastNewline(output);
        if (value.length == 0) {
            throw new SecretException(describe() + " is empty, although it ended well; run it yourself to see why");
        }
        return new SecretValue(value);
    }
}
