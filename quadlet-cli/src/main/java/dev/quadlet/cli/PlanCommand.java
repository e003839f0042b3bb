package dev.quadlet.cli;

import dev.quadlet.deploy.Deployment;
import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.Rollout;
import dev.quadlet.deploy.TargetPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what an apply would do. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Ask the hosts what they have, and tell what an apply would do and why. Nothing is changed.")
final class PlanCommand implements Callable<Integer> {

    /** The exit status of --detailed-exitcode if there is something to do. */
    private static final int CHANGES = 2;

    private final Configuration configuration;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HostOptions hosts = new HostOptions();

    @Mixin
    private PlanChoices choices = new PlanChoices();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Also write the plan to a file, for apply FILE.")
    private @Nullable Path out;

    @Option(names = "--detailed-exitcode", description = "End with status 2 if there is something to do.")
    private boolean detailed;

    PlanCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter printer = spec.commandLine().getOut();
        try (Deployment deployment =
                hosts.deployment(configuration.fleet(), Rollout.allAtOnce()).checkedBy(configuration.validator())) {
            List<TargetPlan> plans = deployment.plan(choices.options());
            PlanReport report = new PlanReport(plans, deployment.findings());
            if (format.format() == Report.Format.JSON) {
                printer.print(report.json());
                plans.forEach(plan -> plan.failure()
                        .ifPresent(why -> spec.commandLine().getErr().println("error: " + why)));
            } else {
                Report.print(deployment.findings(), spec.commandLine().getErr());
                printer.print(report.text());
            }
            if (out != null) {
                Files.writeString(out, report.json(), StandardCharsets.UTF_8);
            }
            if (report.isRefused()) {
                return Quadlet.FAILED;
            }
            boolean changes = plans.stream()
                    .anyMatch(plan -> plan.plan().map(each -> !each.isEmpty()).orElse(false));
            return detailed && changes ? CHANGES : Quadlet.OK;
        }
    }

    /** {@return the plans that there are} */
    static List<Plan> made(List<TargetPlan> plans) {
        return plans.stream().flatMap(plan -> plan.plan().stream()).toList();
    }
}
