package dev.quadlet.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The stand-alone program {@code quadlet.jar}: commands on unit files that somebody wrote by hand.
 *
 * <p>{@code java -jar quadlet.jar check /etc/containers/systemd}
 */
@Command(
        name = "quadlet",
        description = "Checks, formats and draws Podman's Quadlet units.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckCommand.class, FmtCommand.class})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /**
     * Runs a command, and ends the program with status 1 or 64 if it fails.
     *
     * @param args {@code check}, {@code fmt} or {@code graph} with their options; {@code --help} tells more
     */
    public static void main(String... args) {
        Quadlet.exit(run(Quadlet.utf8(System.out), Quadlet.utf8(System.err), args));
    }

    /**
     * Runs a command.
     *
     * @param out where results go
     * @param err where failures go
     * @param args {@code check}, {@code fmt} or {@code graph} with their options; {@code --help} tells more
     * @return 0 if all is well, 1 if there are findings or something failed, 64 if the command line is wrong
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        // What draws has more classes than all the others: they cost time at a start.
        if (args.length == 0 || !commandLine.getSubcommands().containsKey(args[0])) {
            commandLine.addSubcommand("graph", new GraphFilesCommand());
        }
        return Quadlet.execute(commandLine, out, err, args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say a command: check, fmt or graph.");
    }
}
