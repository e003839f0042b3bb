package dev.quadlet.cli;

import dev.quadlet.deploy.ImageTree;
import dev.quadlet.model.Fleet;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedHost;
import dev.quadlet.render.SecretFile;
import dev.quadlet.render.TreeWriter;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Validator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands, as picocli sees them. */
@Command(
        name = "quadlet",
        description = "Typed Podman Quadlet deployments.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class Commands implements Runnable {

    private final Configuration configuration;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Commands(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say a command: check, render, graph, plan, apply, rollback, history, status, diff or gc.");
    }

    @Command(
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Look for all that is wrong, and write nothing.")
    int check(
            @Mixin FindingsFormatOption format,
            @Mixin SourceRoots sources,
            @Mixin ExplainOption explain,
            @Mixin WatchOption watch)
            throws IOException {
        if (explain.print(() -> configuration.validator().rules())) {
            return Quadlet.OK;
        }
        SourcePaths paths = sources.paths();
        if (!watch.isWanted()) {
            return check(configuration, format.format(), paths);
        }
        try (TemporaryDirectory classes = new TemporaryDirectory("quadlet-watch")) {
            LiveSources live = LiveSources.ofCaller(sources.roots(), classes.path());
            return watch.run(live.directories(), () -> live.with(each -> check(each, format.format(), paths)));
        }
    }

    private int check(Configuration asked, Report.Format format, SourcePaths paths) {
        Validator validator = asked.validator();
        Fleet checked = asked.fleet();
        List<Diagnostic> findings = validator.check(checked);
        Report.print(
                new Checked(findings, describe(checked), validator.rules(), paths),
                format,
                spec.commandLine().getOut());
        return Report.hasErrors(findings) ? Quadlet.FAILED : Quadlet.OK;
    }

    @Command(
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Check, then write the files of each host to OUT/HOST.")
    int render(
            @Option(
                            names = "--out",
                            paramLabel = "OUT",
                            defaultValue = "target/quadlet",
                            description = "The directory to write to; ${DEFAULT-VALUE} unless given.")
                    Path out,
            @Option(
                            names = "--show",
                            paramLabel = "FILE",
                            description = "Also print the files of this name, such as web.container.")
                    @Nullable String show,
            @Option(
                            names = "--generation",
                            description =
                                    "Lay the files out as the first generation of a deployment, for the image of an"
                                            + " operating system.")
                    boolean generation) {
        PrintWriter printer = spec.commandLine().getOut();
        Fleet checked = configuration.fleet();
        List<Diagnostic> findings = configuration.validator().check(checked);
        Report.print(findings, spec.commandLine().getErr());
        if (Report.hasErrors(findings)) {
            spec.commandLine().getErr().println(Report.summary(findings, describe(checked)) + "; nothing was written");
            return Quadlet.FAILED;
        }
        List<RenderedHost> hosts = generation ? ImageTree.of(checked) : HostRenderer.render(checked);
        TreeWriter.Summary summary = TreeWriter.write(out, hosts);
        for (RenderedHost host : hosts) {
            print(host, out, summary, printer);
        }
        printGone(hosts, out, summary, printer);
        return show == null || show(hosts, show, printer) ? Quadlet.OK : notFound(show);
    }

    private static String describe(Fleet fleet) {
        long units = fleet.hosts().stream()
                .flatMap(host -> host.managers().stream())
                .flatMap(manager -> manager.stacks().stream())
                .mapToLong(stack -> stack.units().size())
                .sum();
        return Report.count(fleet.hosts().size(), "host") + ", " + Report.count(units, "unit");
    }

    private static void print(RenderedHost host, Path out, TreeWriter.Summary summary, PrintWriter printer) {
        Path directory = Path.of(host.name());
        printer.println(
                out.resolve(directory) + ": " + Report.count(host.entries().size(), "file") + ", "
                        + below(directory, summary.written()) + " written, " + below(directory, summary.removed())
                        + " removed");
        for (SecretFile file : host.secretFiles()) {
            printer.println("  put secret " + file.secret() + " into " + file.path() + " on the host, mode 0600"
                    + (file.encrypted() ? ", encrypted by systemd-creds" : ""));
        }
    }

    private static void printGone(List<RenderedHost> hosts, Path out, TreeWriter.Summary summary, PrintWriter printer) {
        Set<Path> gone = new LinkedHashSet<>();
        summary.removed().forEach(path -> gone.add(path.getName(0)));
        hosts.forEach(host -> gone.remove(Path.of(host.name())));
        for (Path directory : gone) {
            printer.println(out.resolve(directory) + ": no such host any more, " + below(directory, summary.removed())
                    + " removed");
        }
    }

    private static long below(Path directory, List<Path> paths) {
        return paths.stream().filter(path -> path.startsWith(directory)).count();
    }

    private static boolean show(List<RenderedHost> hosts, String name, PrintWriter printer) {
        boolean found = false;
        for (RenderedHost host : hosts) {
            for (Map.Entry<String, RenderedEntry> entry : host.entries().entrySet()) {
                if (entry.getValue() instanceof RenderedFile file
                        && entry.getKey().endsWith("/" + name)) {
                    found = true;
                    printer.println();
                    printer.println("# " + host.name() + ":" + entry.getKey());
                    printer.print(file.text());
                }
            }
        }
        return found;
    }

    private int notFound(String name) {
        spec.commandLine().getErr().println("no host has a file of the name " + name);
        return Quadlet.FAILED;
    }
}
