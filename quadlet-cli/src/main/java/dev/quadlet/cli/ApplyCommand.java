package dev.quadlet.cli;

import dev.quadlet.deploy.ApplyOptions;
import dev.quadlet.deploy.Deployment;
import dev.quadlet.deploy.DeploymentListener;
import dev.quadlet.deploy.Rollout;
import dev.quadlet.deploy.TargetPlan;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.model.Fleet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings hosts to what the fleet says. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Bring the hosts to what the fleet says. A stack that does not come up goes back by itself.")
final class ApplyCommand implements Callable<Integer> {

    private final Configuration configuration;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HostOptions hosts = new HostOptions();

    @Mixin
    private PlanChoices choices = new PlanChoices();

    @Mixin
    private ChangeOptions limits = new ChangeOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A plan of plan --out; if a host has moved since, nothing is done.")
    private @Nullable Path file;

    @Option(
            names = "--serial",
            paramLabel = "N",
            split = ",",
            description = "Change so many hosts at a time; 1,100 is one as a canary, then all others.")
    private List<Integer> serial = new ArrayList<>();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "8",
            description = "Work on so many hosts at the same time at most; ${DEFAULT-VALUE} unless given.")
    private int parallel;

    @Option(
            names = "--max-failures",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Begin no further batch once more hosts than this have failed; ${DEFAULT-VALUE} unless given.")
    private int tolerated;

    @Option(names = "--keep-going", description = "Change the other hosts if one cannot be reached.")
    private boolean keepGoing;

    @Option(
            names = "--podman",
            paramLabel = "COMMAND",
            defaultValue = "podman",
            description = "The Podman that builds images on this machine, with its arguments; ${DEFAULT-VALUE} unless"
                    + " given.")
    private String podman = "podman";

    @Option(
            names = "--notify",
            paramLabel = "COMMAND",
            description = "Run this with sh at the end; it reads the report as JSON.")
    private @Nullable String notify;

    @Mixin
    private FormatOption format = new FormatOption();

    ApplyCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        ApplyOptions options = limits.options(choices.maxCopy());
        Fleet applied = configuration.fleet();
        PrintWriter printer = spec.commandLine().getOut();
        try (Deployment deployment =
                hosts.deployment(applied, rollout(), podman()).checkedBy(configuration.validator())) {
            List<TargetPlan> plans = plans(deployment, printer);
            PlanReport report = new PlanReport(plans, deployment.findings());
            if (file != null) {
                List<String> moved = SavedPlan.read(file).moved(plans);
                if (!moved.isEmpty()) {
                    moved.forEach(spec.commandLine().getErr()::println);
                    return Quadlet.FAILED;
                }
            }
            if (format.format() == Report.Format.TEXT) {
                Report.print(deployment.findings(), spec.commandLine().getErr());
                printer.print(report.summary());
                printer.flush();
            }
            List<TargetResult> results = deployment.apply(plans, options, by(), listener(printer));
            Results.print(applied.name(), results, format.format(), printer);
            if (deployment.hasErrors()) {
                spec.commandLine().getErr().println("nothing was sent to any host");
            }
            notifyOf(applied, results);
            boolean well = results.stream().allMatch(result -> result.outcome().isSuccess());
            return well ? Quadlet.OK : Quadlet.FAILED;
        }
    }

    /** What was interrupted before is brought to its end first. */
    private List<TargetPlan> plans(Deployment deployment, PrintWriter printer) throws InterruptedException {
        List<TargetPlan> plans = deployment.plan(choices.options());
        List<TargetPlan> interrupted =
                plans.stream().filter(ApplyCommand::isInterrupted).toList();
        if (interrupted.isEmpty()) {
            return plans;
        }
        for (TargetPlan plan : interrupted) {
            deployment.recover(plan.target(), listener(printer));
        }
        return deployment.plan(choices.options());
    }

    private static boolean isInterrupted(TargetPlan plan) {
        return plan.report()
                .map(report -> report.applying().isPresent() && report.busy().isEmpty())
                .orElse(false);
    }

    private List<String> podman() {
        List<String> words = Pattern.compile(" +").splitAsStream(podman.strip()).toList();
        if (words.get(0).isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--podman needs a command.");
        }
        return words;
    }

    private Rollout rollout() {
        try {
            return new Rollout(serial, parallel, tolerated, keepGoing);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private DeploymentListener listener(PrintWriter printer) {
        return listener(format.format(), printer);
    }

    static DeploymentListener listener(Report.Format format, PrintWriter printer) {
        if (format == Report.Format.JSON) {
            return Progress.json(printer);
        }
        return CommandLine.Help.Ansi.AUTO.enabled() ? Progress.bars(printer) : Progress.lines(printer);
    }

    static String by() {
        String user = System.getProperty("user.name", "somebody");
        // What stands in the history of a host is one line.
        return user.codePoints().allMatch(c -> c > ' ' && c != 127) ? user : "somebody";
    }

    private void notifyOf(Fleet applied, List<TargetResult> results) throws InterruptedException {
        if (notify == null) {
            return;
        }
        try {
            int status = Hook.run(notify, DeploymentJson.report(applied.name(), results) + "\n");
            if (status != 0) {
                spec.commandLine().getErr().println("warning: --notify ended with status " + status);
            }
        } catch (IOException e) {
            spec.commandLine().getErr().println("warning: --notify cannot be run: " + FileFailure.reason(e));
        }
    }
}
