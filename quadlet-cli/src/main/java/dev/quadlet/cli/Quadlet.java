package dev.quadlet.cli;

import dev.quadlet.model.Fleet;
import dev.quadlet.validate.Rule;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The command line of a configuration. A configuration is a class with a {@code main} method:
 *
 * <pre>{@code
 * public static void main(String... args) {
 *     Quadlet.main(Homelab::fleet, args);
 * }
 * }</pre>
 */
public final class Quadlet {

    /** All is well. */
    public static final int OK = 0;

    /** There are findings, or something failed. */
    public static final int FAILED = 1;

    /** The command line is wrong. */
    public static final int USAGE = 64;

    /** Takes the configuration that a main class would run, for {@code --watch}; usually nobody does. */
    private static final ThreadLocal<Consumer<Configuration>> ASKING = new ThreadLocal<>();

    private final Supplier<Fleet> fleet;
    private final List<Rule> rules = new ArrayList<>();

    private Quadlet(Supplier<Fleet> fleet) {
        this.fleet = fleet;
    }

    /**
     * A command line of which more is to be said than the fleet.
     *
     * <pre>{@code
     * public static void main(String... args) {
     *     Quadlet.of(Homelab::fleet).rules(HouseRules.MEMORY_LIMIT).start(args);
     * }
     * }</pre>
     *
     * @param fleet makes the fleet
     * @return the command line
     */
    public static Quadlet of(Supplier<Fleet> fleet) {
        return new Quadlet(fleet);
    }

    /**
     * Adds rules of your own: {@code check}, {@code render}, {@code plan} and {@code apply} ask them, too.
     *
     * @param more the rules; each has a name that no other one has
     * @return this command line
     */
    public Quadlet rules(Rule... more) {
        rules.addAll(List.of(more));
        return this;
    }

    /**
     * Runs a command, and ends the program with status 1 or 64 if it fails.
     *
     * @param args such as {@code check} or {@code apply} with their options; {@code --help} tells more
     */
    public void start(String... args) {
        Consumer<Configuration> asking = ASKING.get();
        if (asking != null) {
            asking.accept(configuration());
            return;
        }
        exit(run(utf8(System.out), utf8(System.err), args));
    }

    /**
     * Runs a command.
     *
     * @param out where results go
     * @param err where findings and failures go
     * @param args such as {@code check} or {@code apply} with their options; {@code --help} tells more
     * @return 0 if all is well, 1 if there are findings or something failed, 64 if the command line is wrong
     */
    public int run(PrintWriter out, PrintWriter err, String... args) {
        Configuration configuration = configuration();
        CommandLine commandLine = new CommandLine(new Commands(configuration));
        FleetCommands.addTo(commandLine, configuration, args);
        return execute(commandLine, out, err, args);
    }

    private Configuration configuration() {
        return new Configuration(fleet, rules);
    }

    /**
     * Runs a command on a fleet, and ends the program with status 1 or 64 if it fails.
     *
     * <p>Made by a supplier, a fleet with a wrong value is reported as such, with the line of Java that has it.
     *
     * @param fleet makes the fleet
     * @param args such as {@code check} or {@code apply} with their options; {@code --help} tells more
     */
    public static void main(Supplier<Fleet> fleet, String... args) {
        of(fleet).start(args);
    }

    /**
     * Runs a command on a fleet, and ends the program with status 1 or 64 if it fails.
     *
     * @param fleet the fleet
     * @param args such as {@code check} or {@code apply} with their options; {@code --help} tells more
     */
    public static void main(Fleet fleet, String... args) {
        main(() -> fleet, args);
    }

    /**
     * Runs a command on a fleet.
     *
     * @param fleet makes the fleet
     * @param out where results go
     * @param err where findings and failures go
     * @param args such as {@code check} or {@code apply} with their options; {@code --help} tells more
     * @return 0 if all is well, 1 if there are findings or something failed, 64 if the command line is wrong
     */
    public static int run(Supplier<Fleet> fleet, PrintWriter out, PrintWriter err, String... args) {
        return of(fleet).run(out, err, args);
    }

    /** Has a main class say which configuration it would run. */
    static void ask(Consumer<Configuration> asking, MainMethod method) throws ReflectiveOperationException {
        ASKING.set(asking);
        try {
            method.call();
        } finally {
            ASKING.remove();
        }
    }

    /** A main method that somebody calls. */
    interface MainMethod {
        void call() throws ReflectiveOperationException;
    }

    /** Runs a command with subcommands. */
    static int execute(CommandLine commandLine, PrintWriter out, PrintWriter err, String... args) {
        commandLine
                .setOut(out)
                .setErr(err)
                .setExitCodeExceptionMapper(e -> FAILED)
                .setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, err))
                .setParameterExceptionHandler((e, wrong) -> {
                    err.println(e.getMessage());
                    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
                    err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                    return USAGE;
                });
        int status = commandLine.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    static void exit(int status) {
        if (status != OK) {
            System.exit(status);
        }
    }

    static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
