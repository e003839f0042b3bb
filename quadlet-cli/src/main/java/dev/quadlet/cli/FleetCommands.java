package dev.quadlet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands with a class of their own: all that talk to hosts, and {@code graph}. */
final class FleetCommands {

    private FleetCommands() {}

    /** Adds the one that is called, or all of them if none of any kind is: each costs time at the start. */
    static void addTo(CommandLine commandLine, Configuration configuration, String... args) {
        Map<String, Function<Configuration, Callable<Integer>>> all = new LinkedHashMap<>();
        all.put("graph", GraphCommand::new);
        all.put("plan", PlanCommand::new);
        all.put("apply", ApplyCommand::new);
        all.put("rollback", RollbackCommand::new);
        all.put("history", HistoryCommand::new);
        all.put("status", StatusCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("gc", GcCommand::new);
        boolean called = args.length > 0
                && (all.containsKey(args[0]) || commandLine.getSubcommands().containsKey(args[0]));
        if (called) {
            all.keySet().retainAll(Set.of(args[0]));
        }
        all.forEach((name, command) -> commandLine.addSubcommand(name, command.apply(configuration)));
    }
}
